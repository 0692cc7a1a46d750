import { foldSpelling } from '../words/stem-word.ts';
import { searchedWords } from '../words/words.ts';
import { abbreviations } from './abbreviations.ts';

const stopWords = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'for', 'and', 'to', 'by', 'at', 'with', 'from', 'its']);
/** Words that so many names of the field have that they tell none apart. */
const weakWords = new Set([
  'un',
  'resolution',
  'peacekeeping',
  'peace',
  'operation',
  'mission',
  'field',
  'draft',
  'document',
]);
const LONGEST_PHRASE = 8;
/** An acronym in brackets: two capitals at least. */
const bracketed = /\s*\(((?=[^()\s]*\p{Lu}[^()\s]*\p{Lu})[^()\s]{2,15})\)/gu;

const shortFor = new Map(
  abbreviations.flatMap(([short, ...long]) => long.map((phrase) => [plainWords(phrase).join(' '), short] as const)),
);

/**
 * Returns the words by which names are compared: folded, in one spelling, abbreviated, without articles and
 * prepositions. A plus sign is a word (A4P+), and so is a letter with a number behind a hyphen (C-34).
 */
export function nameWords(name: string): string[] {
  const words = plainWords(name);
  const short: string[] = [];
  for (let index = 0; index < words.length;) {
    const length = longestPhrase(words, index);
    if (length > 0) short.push(...shortFor.get(words.slice(index, index + length).join(' '))!.split(' '));
    else short.push(words[index]!);
    index += Math.max(1, length);
  }
  return short;
}

/** How many words an abbreviation stands for; 1 for any other word. */
export function lengthOf(word: string): number {
  return Math.max(1, ...[...shortFor].flatMap(([long, short]) => (short === word ? [long.split(' ').length] : [])));
}

/** The words of a name that tell it from other names, each once: "or or" says no more than "or". */
export function strongWords(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => !weakWords.has(word)))];
}

/**
 * A name in the other forms that people give it: without its subtitle, without a year at its end, without an acronym in
 * brackets, and that acronym, unless it is one of the whole field.
 */
export function formsOf(name: string): string[] {
  const plain = name.replace(bracketed, '');
  const acronyms = [...name.matchAll(bracketed)]
    .map(([, text]) => text!)
    .filter((text) => !abbreviations.some(([short]) => short === text.toLowerCase()));
  const whole = plain === name ? [name] : [name, plain];
  const short = whole
    .flatMap((form) => /^(.{4,}?): /.exec(form)?.[1] ?? [])
    .filter((form) => strongWords(nameWords(form)).length >= 2);
  const undated = whole
    .flatMap((form) => /^(.*[^\d\s,]),? \d{4}$/.exec(form)?.[1] ?? [])
    .filter((form) => strongWords(nameWords(form)).length >= 1);
  return [...new Set([...whole, ...short, ...undated, ...acronyms])];
}

/** An acronym or a short word as its letters and figures alone: C-34 is C34. */
export function compact(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.\-\s]/gu, '');
}

function plainWords(text: string): string[] {
  const joined = text
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/(?<![\p{L}\p{N}])(\p{L}{1,2})-(\d{1,3})(?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\+/g, ' plus ');
  const words = searchedWords(joined).map(foldSpelling);
  const content = words.filter((word) => !stopWords.has(word));
  return content.length > 0 ? content : words;
}

function longestPhrase(words: readonly string[], start: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length -= 1) {
    if (shortFor.has(words.slice(start, start + length).join(' '))) return length;
  }
  return 0;
}
