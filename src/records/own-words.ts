import { createHash } from 'node:crypto';

const RUN = 8;
const DIGITS = 10;

/** The runs of eight words in a text, in lower case: what a record may not share with a source. */
export function* runsOf(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let start = 0; start + RUN <= words.length; start += 1) yield words.slice(start, start + RUN).join(' ');
}

export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Stands for a run where its source is not held: ten hex digits tell runs apart and give no text away. */
export function hashRun(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, DIGITS);
}
