import type { Session } from 'neo4j-driver';
import type { Model } from '../model/model.ts';
import type { HeldIndex, Index } from './indexes.ts';
import { importedTypes, labelPrefix, recordLabel } from './labels.ts';

/** The labels that older versions used, which others may use too: the names of types and interfaces as they are. */
export function formerLabels(model: Model): string[] {
  return [
    ...new Set([
      ...[...model.nodes.values()].flatMap(({ name, interfaces }) => [name, ...interfaces]),
      ...importedTypes,
    ]),
  ];
}

/**
 * Returns what an older version made and this one does not ask for. Names and labels may be another application's, so a
 * constraint counts as ours only while nodes of an older version are there.
 */
export async function findFormerIndexes(
  session: Session,
  model: Model,
  held: Iterable<HeldIndex>,
  asked: readonly Index[],
): Promise<HeldIndex[]> {
  const names = new Set(asked.map(({ name }) => name));
  const labels = formerLabels(model);
  const unasked = [...held].filter(({ name }) => !names.has(name));
  const fullText = unasked.filter((index) => isOurFullText(index, labels));
  const others = unasked.filter((index) => isNamedAsOurs(index, labels));
  return others.length > 0 && (await wasWrittenBefore(session, labels)) ? [...fullText, ...others] : fullText;
}

function isOurFullText({ name, kind, labels: [label, ...more] }: HeldIndex, former: readonly string[]): boolean {
  return (
    kind === 'FULLTEXT' &&
    /^poc_norms_[a-z_]+$/.test(name) &&
    more.length === 0 &&
    label !== undefined &&
    (label.startsWith(labelPrefix) || former.includes(label))
  );
}

function isNamedAsOurs({ name, kind, labels: [label], properties }: HeldIndex, former: readonly string[]): boolean {
  return label !== undefined && former.includes(label) && name === [kind.toLowerCase(), label, ...properties].join('_');
}

/** Whether records or imported texts bear labels of an older version. */
async function wasWrittenBefore(session: Session, labels: readonly string[]): Promise<boolean> {
  const { records } = await session.run(
    `RETURN EXISTS { MATCH (n:${recordLabel}) WHERE any(label IN labels(n) WHERE label IN $labels) } OR EXISTS { MATCH (d:CouncilDocument) WHERE d._hash IS NOT NULL } AS is`,
    { labels },
  );
  return records[0]!.get('is') as boolean;
}
