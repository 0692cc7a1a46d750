import { wordsVersion } from '../../../domain/words/phrases.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

/**
 * How many texts of the Council are held, from when to when, and how many of them an older version imported, so that
 * their words are not searched.
 */
export interface HeldTexts {
  count: number;
  earliest: string | null;
  latest: string | null;
  notIndexed: number;
}

/** Counts the texts that are held. */
export async function heldTexts(context: QuestionContext): Promise<HeldTexts> {
  const [held] = await runStatement<HeldTexts>(context, 'held-texts', { words: wordsVersion });
  return held!;
}

/** The facts about held texts that an answer over their words reports. */
export function noticesOf(held: HeldTexts): string[] {
  return [
    held.count === 0
      ? 'No text of the Council is held here: whoever holds texts can import them with `poc-norms import council DIR`.'
      : 'Only held texts were searched; see textsHeld.',
    ...notSearched(held),
  ];
}

/** A notice of the texts whose words are not in the index. */
export function notSearched({ count, notIndexed }: HeldTexts): string[] {
  return notIndexed === 0
    ? []
    : [
        `Another version imported ${notIndexed} of ${count} texts, and they were not searched: \`poc-norms load\` indexes their words.`,
      ];
}
