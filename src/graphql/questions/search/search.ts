import { understandIdentifier } from '../../../domain/identify/understand.ts';
import { parseSymbol } from '../../../domain/un-symbol.ts';
import { readPhrase, readSymbol } from '../../../domain/words/read-phrase.ts';
import { mapPaced } from '../../pacing/in-steps.ts';
import { nextOffset, readOffset } from '../arguments.ts';
import type { EntityRef } from '../nodes/entity-ref.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { findText } from './full-text.ts';
import { bearersOf } from './identify.ts';
import { showMatched, type Matched } from './matched.ts';
import { snippetOf } from './snippet.ts';

const EXACT = 1_000;

interface Arguments {
  phrase: string;
  kinds?: string[] | null;
  first: number;
  after?: string | null;
}

/** `Query.search`. */
export async function search(
  _root: unknown,
  { phrase, kinds, first, after }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const skip = readOffset(after);
  await context.pace?.rest();
  const understood = understandIdentifier(phrase);
  const bearers = await bearersOf(context, understood);
  const named = understood.readings.find(
    ({ symbols: read, keys, leftovers }) =>
      leftovers.length === 0 && (read.length > 0 || keys.some((key) => key.startsWith('doi:'))),
  );
  const years = bearers.flatMap(({ symbol }) => (symbol === null ? [] : [parseSymbol(symbol)?.year ?? []].flat()));
  const linked =
    named && bearers.length > 0
      ? await runStatement<{ id: string }>(context, 'linked', {
          ids: bearers.map(({ id }) => id),
          kinds: kinds ?? null,
        })
      : [];
  // Exact ones stand first, wherever the text search would have put them.
  const exact = bearers.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const shown = exact.slice(skip, skip + first);
  const { total, hits } = await findText(context, phrase, {
    asked: named ? readSymbol(phrase, named.symbols, years) : readPhrase(phrase),
    linked: linked.map(({ id }) => id),
    kinds: kinds ?? undefined,
    without: exact.map(({ id }) => id),
    skip: Math.max(0, skip - exact.length),
    first: first - shown.length,
  });
  const sum = exact.length + total;
  return {
    total: sum,
    hits: [
      ...shown.map((card) => show(card, EXACT, card.label, [{ asked: phrase.trim(), found: card.label }])),
      ...(await mapPaced(hits, context, (hit) =>
        show(hit, hit.score, snippetOf(hit.text, hit.asked), showMatched(hit)),
      )),
    ],
    endCursor: nextOffset(skip, first, sum),
  };
}

function show(
  { id, kind, label, date }: EntityRef,
  score: number,
  snippet: string,
  matched: readonly Matched[],
): object {
  return { id, kind, label, date, score, snippet, matched };
}
