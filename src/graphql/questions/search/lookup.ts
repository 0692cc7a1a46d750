import type { GraphQLResolveInfo } from 'graphql';
import { nameProvision, numbersAt, type Pinpoint } from '../../../domain/pinpoint.ts';
import type { EntityRef } from '../nodes/entity-ref.ts';
import { resolveNode } from '../nodes/resolve-node.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { identify } from './identify.ts';

interface Found {
  match: EntityRef | null;
  place: Pinpoint | undefined;
}

/** `Query.lookup`. */
export async function lookup(
  _root: unknown,
  { identifier }: { identifier: string },
  context: QuestionContext,
): Promise<object> {
  const {
    outcome,
    understoodAs,
    matches,
    nearest,
    notices,
    page,
    understood: { pinpoint, readings },
  } = await identify(context, identifier);
  const place = pinpoint ?? page;
  const match = outcome === 'FOUND' ? matches[0]! : null;
  const inResolution = match
    ? match.kind === 'Resolution'
    : readings.some(({ symbols }) => symbols.some(({ series }) => series.includes('RES')));
  return {
    understoodAs,
    outcome,
    match,
    notices,
    place,
    pinpoint: place === undefined ? null : nameProvision(place, inResolution),
    candidates: outcome === 'AMBIGUOUS' ? matches : nearest,
  };
}

/** `Lookup.provisions`: the paragraphs that the pinpoint names, where the text is held. */
export async function provisionsAt(
  { match, place }: Found,
  _arguments: unknown,
  context: QuestionContext,
  info: GraphQLResolveInfo,
): Promise<unknown[]> {
  const numbers = place === undefined ? [] : numbersAt(place);
  if (match?.kind !== 'Resolution' || numbers.length === 0) return [];
  const rows = await runStatement<{ id: string }>(context, 'pinpoint', { document: match.id, numbers });
  return Promise.all(rows.map(({ id }) => resolveNode({ id, kind: 'Provision' }, undefined, context, info)));
}
