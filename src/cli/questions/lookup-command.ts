import { askApi } from './ask-api.ts';
import { openRoute } from './open-route.ts';
import { printAnswer, type Format } from './print-answer.ts';

const columns = ['outcome', 'understoodAs', 'id', 'kind', 'label', 'date', 'pinpoint'];

/** Prints what an identifier names; exit code 1 when it names nothing in this graph. */
export async function lookup(identifier: string, { url, ...format }: Format & { url?: string }): Promise<void> {
  const route = await openRoute(url);
  try {
    const answer = await askApi(route, 'lookup', { identifier });
    printAnswer(
      answer,
      format,
      { identifier: 'the identifier' },
      {
        read: ({ lookup: { outcome, understoodAs, match, candidates, pinpoint, notices } }) => ({
          outcome,
          'understood as': understoodAs,
          ...match,
          ...(pinpoint != null && { pinpoint }),
          ...(notices.length > 0 && { note: notices.join(' ') }),
          ...(outcome === 'AMBIGUOUS' && { candidates }),
          ...(outcome === 'NOT_IN_THIS_GRAPH' && { nearest: candidates }),
        }),
        rows: ({ lookup: { outcome, understoodAs, match, candidates, pinpoint } }) => ({
          columns,
          rows: (match ? [match] : candidates).map((node) => ({ outcome, understoodAs, ...node, pinpoint })),
        }),
      },
    );
    if (answer.data?.lookup.outcome === 'NOT_IN_THIS_GRAPH') process.exitCode = 1;
  } finally {
    await route.close();
  }
}
