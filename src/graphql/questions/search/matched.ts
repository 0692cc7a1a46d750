import type { TextHit } from './full-text.ts';
import { placesOf } from './snippet.ts';

/**
 * A part of a phrase as typed, and as the hit's own text has it; null if only text around the hit has it.
 */
export interface Matched {
  asked: string;
  found: string | null;
}

export function showMatched({ text, asked }: Pick<TextHit, 'text' | 'asked'>): Matched[] {
  return asked.map((one) => {
    const [first] = placesOf(text, one).sort((a, b) => a.from - b.from || b.to - a.to);
    return { asked: one.words, found: first === undefined ? null : text.slice(first.from, first.to) };
  });
}
