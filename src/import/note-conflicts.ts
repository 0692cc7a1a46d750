import type { CouncilText } from './council-text.ts';

/**
 * Compares texts in the order of their numbers, which follows time. Two of one number, and one whose year does not fit
 * among the others, get a notice that names the other and are not certain any more.
 */
export function noteConflicts(texts: readonly CouncilText[]): CouncilText[] {
  const conflicts = conflictsAmong(texts);
  return texts.map((text) => {
    const against = conflicts.get(text);
    // The one that differs from many is out of order, not the many that differ from it.
    const opponent = against?.find(
      (other) => other.number === text.number || conflicts.get(other)!.length <= against.length,
    );
    if (opponent === undefined) return text;
    const notice =
      opponent.number === text.number
        ? `Another text of this number is held, ${opponent.symbol} (${opponent.file}); a number is given once.`
        : `Its year does not fit that of ${opponent.symbol} (${opponent.file}); numbers go with time.`;
    return { ...text, certain: false, notices: [...text.notices, notice] };
  });
}

/** For each text the others whose number is the same, or stands on the other side than their year does. */
function conflictsAmong(texts: readonly CouncilText[]): Map<CouncilText, CouncilText[]> {
  const conflicts = new Map<CouncilText, CouncilText[]>();
  const add = (text: CouncilText, other: CouncilText): void => {
    const list = conflicts.get(text);
    if (list) list.push(other);
    else conflicts.set(text, [other]);
  };
  for (const [index, text] of texts.entries()) {
    for (let later = index + 1; later < texts.length; later += 1) {
      const other = texts[later]!;
      if (other.number !== text.number && other.year >= text.year) continue;
      add(text, other);
      add(other, text);
    }
  }
  return conflicts;
}
