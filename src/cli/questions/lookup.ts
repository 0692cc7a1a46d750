import { ask } from './ask.ts';
import { openRoute } from './open-route.ts';
import { printAnswer, type Format } from './print-answer.ts';

const columns = ['outcome', 'understoodAs', 'id', 'kind', 'label', 'date'];

/** Prints what an identifier names; exit code 1 when it names nothing in this graph. */
export async function lookup(identifier: string, { url, ...format }: Format & { url?: string }): Promise<void> {
  const route = await openRoute(url);
  try {
    const answer = await ask(route, 'lookup', { identifier });
    printAnswer(answer, format, { identifier: 'the identifier' }, {
      read: ({ lookup: { outcome, understoodAs, match, candidates } }) => ({
        outcome, 'understood as': understoodAs, ...match,
        ...(outcome === 'AMBIGUOUS' && { candidates }), ...(outcome === 'NOT_IN_THIS_GRAPH' && { nearest: candidates }),
      }),
      rows: ({ lookup: { outcome, understoodAs, match, candidates } }) => ({ columns, rows: (match ? [match] : candidates).map((node) => ({ outcome, understoodAs, ...node })) }),
    });
    if (answer.data?.lookup.outcome === 'NOT_IN_THIS_GRAPH') process.exitCode = 1;
  } finally {
    await route.close();
  }
}
