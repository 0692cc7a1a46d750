import { PocNormsError } from '../../errors.ts';
import { askApi } from './ask-api.ts';
import { refuseErrors } from './refuse-errors.ts';
import type { Route } from './route.ts';

/** The id of the one node that an identifier names, in any spelling that `lookup` understands. */
export async function findId(route: Route, identifier: string, option: string): Promise<string> {
  const answer = await askApi(route, 'lookup', { identifier });
  refuseErrors(answer, { identifier: option });
  const { match, outcome, understoodAs, candidates, notices } = answer.data!.lookup;
  if (match) return match.id;
  const names = candidates.map(({ id, label }) => `${id}: ${label}`);
  if (outcome === 'AMBIGUOUS')
    throw new PocNormsError(
      'IDENTIFIER_AMBIGUOUS',
      `${JSON.stringify(identifier)} names ${candidates.length} nodes:`,
      ['Name one of them by its id.', ...notices.slice(1)].join(' '),
      undefined,
      names,
    );
  const shown = candidates.length > 0 ? ' The nearest:' : ' Nothing here is near it.';
  throw new PocNormsError(
    'NOT_IN_GRAPH',
    `Nothing in this graph bears ${JSON.stringify(identifier)}, understood as ${understoodAs}.${notices.map((notice) => ` ${notice}`).join('')}${shown}`,
    'That does not mean that there is no such thing.',
    undefined,
    names,
  );
}
