const numerals = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
];

/** A number in figures or, up to eighteen, in a word; undefined where it is neither. */
export function readNumber(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const index = numerals.indexOf(word.toLowerCase());
  return /^\d+$/.test(word) ? Number(word) : index < 0 ? undefined : index;
}
