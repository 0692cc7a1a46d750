/** The words with which an organ begins a text of its own, such as `The Security Council,`. */
export interface Opening {
  /** As printed: `Security Council`, `General Assembly`. */
  organ: string;
  /** Where the words stand, and where the text goes on. */
  from: number;
  to: number;
}

const organ =
  '(?:Security Council|General Assembly|Economic and Social Council|Trusteeship Council|Human Rights Council|Commission on Human Rights|Peacebuilding Commission|African Union Peace and Security Council|Peace and Security Council)';
/** In a line of its own; at the beginning of a line; and in one line with the heading, as some archives print it. */
const forms = [
  new RegExp(`^[ \\t]*(?:The (${organ})\\b[ \\t]*,?|(Security Council),)[ \\t]*$`, 'im'),
  new RegExp(`^[ \\t]*The (Security Council|General Assembly)\\b[ \\t]*,?(?! resolution)`, 'im'),
  /The (Security Council|General Assembly),(?=\s+["“]?[A-Z])/,
];

/** The enacting words of a plain text; undefined where it has none. */
export function findOpening(text: string): Opening | undefined {
  for (const form of forms) {
    const found = form.exec(text);
    if (found)
      return { organ: properName(found[1] ?? found[2]!), from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

/**
 * The organ that the enacting words of a file name, such as `The General Assembly,`; undefined where they name none.
 */
export function organOf(words: string): string | undefined {
  const named = new RegExp(`^(?:The )?(${organ})\\s*,?$`, 'i').exec(words.replace(/\s+/g, ' ').trim())?.[1];
  return named && properName(named);
}

/** THE SECURITY COUNCIL is the Security Council. */
function properName(printed: string): string {
  return printed.toLowerCase().replace(/\b(?!and\b|on\b)[a-z]/g, (letter) => letter.toUpperCase());
}
