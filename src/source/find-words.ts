import { PocNormsError } from '../errors.ts';
import type { Passage } from './anchors.ts';
import type { Copy } from './copy.ts';
import { describePlace, sectionsOf } from './sections.ts';

/**
 * Finds the one passage that an author means: its words, or its first and last words around `…` or `...`.
 * WORDS_NOT_FOUND when they do not stand in the copy, WORDS_AMBIGUOUS when they stand there more than once.
 */
export function findWords(copy: Copy, words: string): Passage {
  const parts = words
    .split(/…|\.\.\./)
    .map(reduce)
    .filter((part) => part !== '');
  const [first] = parts;
  if (!first)
    throw new PocNormsError(
      'USAGE',
      'No words are given.',
      'Name the words of the passage, or its first and last words with … between them.',
    );
  const passages = occurrences(copy, first).flatMap((start) => extend(copy, start, parts));
  if (passages.length === 1) return passages[0]!;
  if (passages.length === 0) throw notFound(copy, parts);
  const sections = sectionsOf(copy);
  const places = passages.slice(0, 5).map(({ start }) => describePlace(copy, sections, copy.at[start]!));
  throw new PocNormsError(
    'WORDS_AMBIGUOUS',
    `These words stand in the copy ${passages.length} times: ${places.join('; ')}.`,
    'Name more words, until one passage is meant.',
  );
}

function reduce(words: string): string {
  return words
    .replace(/[⁰¹²³⁴-⁹]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function occurrences({ stream }: Copy, part: string): number[] {
  const starts: number[] = [];
  for (let at = stream.indexOf(part); at >= 0; at = stream.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/** The passage from the first part to the nearest last part behind it, all parts in order. */
function extend({ stream }: Copy, start: number, parts: readonly string[]): Passage[] {
  let end = start;
  for (const part of parts) {
    const at = stream.indexOf(part, end);
    if (at < 0) return [];
    end = at + part.length;
  }
  return [{ start, length: end - start }];
}

function notFound({ stream }: Copy, parts: readonly string[]): PocNormsError {
  const part = parts.find((candidate) => !stream.includes(candidate)) ?? parts.at(-1)!;
  let known = part.length;
  while (known > 0 && !stream.includes(part.slice(0, known))) known -= 1;
  return new PocNormsError(
    'WORDS_NOT_FOUND',
    `The copy does not hold these words; ${known < 4 ? 'not even their beginning' : `it differs after …${part.slice(Math.max(0, known - 25), known)}`}.`,
    'Copy the words from the file as they stand there; line ends, hyphens and quotes do not matter.',
  );
}
