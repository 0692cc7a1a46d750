import type { GraphNode } from './graph.ts';
import { valuesOf } from './values-of.ts';

/** What every node shows of itself in lists of mixed kinds, whatever its type. */
export interface EntityRefProperties {
  kind: string;
  label: string;
  /** EDTF, and the first and last day that it covers. */
  date?: string;
  from?: string;
  to?: string;
  /** Everything of ours that full-text search reads. */
  text: string;
}

const labels = ['acronym', 'label', 'title', 'name', 'statement', 'summary', 'reason'];
const dates = [
  ['issuedOn', 'issuedFrom', 'issuedTo'],
  ['startedOn', 'startedFrom', 'startedTo'],
  ['occurredOn', 'occurredFrom', 'occurredTo'],
] as const;
const texts = [
  'symbol',
  'title',
  'alternativeTitles',
  'acronym',
  'name',
  'formerNames',
  'alternativeNames',
  'label',
  'altLabels',
  'subject',
  'authors',
  'container',
  'statement',
  'summary',
  'definition',
  'reason',
  'value',
  'unbisTerm',
  'role',
];

/** The card of a node. */
export function entityRefProperties({ id, type, properties }: GraphNode): EntityRefProperties {
  const label = labels.map((name) => properties[name]).find((value) => value !== undefined);
  const [date, from, to] = dates.find(([name]) => properties[name] !== undefined) ?? [];
  return {
    kind: type.name,
    label: String(label ?? id),
    text: texts.flatMap((name) => valuesOf(properties[name])).join(' · '),
    ...(date && { date: String(properties[date]) }),
    ...(from && properties[from] !== undefined && { from: String(properties[from]) }),
    ...(to && properties[to] !== undefined && { to: String(properties[to]) }),
  };
}
