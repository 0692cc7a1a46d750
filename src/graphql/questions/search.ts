import { nextOffset, readOffset } from './arguments.ts';
import type { QuestionContext } from './ask.ts';
import { findText, wordsIn, type Card } from './full-text.ts';
import { bearersOf } from './identify.ts';

const EXACT = 1_000;
const AROUND = 80;

interface Arguments {
  phrase: string;
  kinds?: string[] | null;
  first: number;
  after?: string | null;
}

/** `Query.search`. */
export async function search(_root: unknown, { phrase, kinds, first, after }: Arguments, context: QuestionContext): Promise<object> {
  const skip = readOffset(after);
  const bearers = await bearersOf(context, phrase);
  // Exact ones stand first, wherever the text search would have put them.
  const exact = bearers.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const shown = exact.slice(skip, skip + first);
  const { total, hits } = await findText(context, phrase, {
    kinds: kinds ?? undefined, without: exact.map(({ id }) => id), skip: Math.max(0, skip - exact.length), first: first - shown.length,
  });
  const sum = exact.length + total;
  return {
    total: sum,
    hits: [...shown.map((card) => show(card, EXACT, card.label)), ...hits.map((hit) => show(hit, hit.score, snippetOf(hit.text, phrase)))],
    endCursor: nextOffset(skip, first, sum),
  };
}

function show({ id, kind, label, date }: Card, score: number, snippet: string): object {
  return { id, kind, label, date, score, snippet };
}

/** The part of a text around the first word that was looked for, with every such word between ** and **. Words of one stem count as one. */
function snippetOf(text: string, phrase: string): string {
  const stems = wordsIn(phrase).filter((word) => word.length > 2).map((word) => word.slice(0, Math.max(4, word.length - 3)));
  if (stems.length === 0) return text.slice(0, 2 * AROUND);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join('|')})[\\p{L}\\p{N}]*`, 'giu');
  const first = word.exec(text)?.index ?? 0;
  const start = first <= AROUND ? 0 : text.indexOf(' ', first - AROUND) + 1;
  const cut = text.slice(start, start + 2 * AROUND + 20);
  const marked = cut.replace(word, '**$&**');
  return `${start > 0 ? '…' : ''}${marked}${start + cut.length < text.length ? '…' : ''}`;
}
