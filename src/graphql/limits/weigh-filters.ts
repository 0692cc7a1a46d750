import { getNamedType, getNullableType, isCompositeType, isInterfaceType, isListType, isObjectType, type GraphQLCompositeType } from 'graphql';
import { elementOf } from './element-of.ts';
import type { Rule } from './rule.ts';
import { degreeOf } from './sizes.ts';

/** To compare one value of one row. */
const CONDITION = 0.05;
/** To look for letters inside of a text of one row. */
const TEXT = 0.1;
/** To follow one edge from a row. */
const EDGE = 0.1;
/** Each condition is part of a statement that is translated and planned. */
const TRANSLATED = 10;

/** How often the statement looks at what a quantifier holds: `all` is "some, and none that does not". */
const looks: Readonly<Record<string, number>> = { some: 1, none: 1, single: 2, all: 2, aggregate: 1 };
const textual = new Set(['contains', 'startsWith', 'endsWith']);

/** The filters: every condition for every row that is looked through, and below each quantifier for every edge of these. */
export const weighFilters: Rule = {
  what: 'filters',
  advice: 'Use fewer and flatter conditions, or name ids with "eq" or "in".',
  weigh: ({ field, given, passed }) => (given.where == null ? 0 : weigh(given.where, elementOf(field), passed)),
};

function weigh(filter: unknown, type: GraphQLCompositeType, rows: number): number {
  if (Array.isArray(filter)) return filter.reduce((sum: number, each) => sum + weigh(each, type, rows), 0);
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter as Record<string, unknown>).reduce((sum, [name, value]) => sum + weighEntry(name, value, type, rows), 0);
}

function weighEntry(name: string, value: unknown, type: GraphQLCompositeType, rows: number): number {
  if (['AND', 'OR', 'NOT', 'node', 'edge'].includes(name)) return weigh(value, type, rows);
  const related = relatedBy(type, name);
  if (!related) return TRANSLATED + rows * weighComparisons(value);
  if (!related.hasQuantifiers) return TRANSLATED + rows * EDGE + weigh(value, related.type, rows);
  const edges = rows * related.degree;
  return Object.entries((value ?? {}) as Record<string, unknown>).reduce((sum, [quantifier, inner]) => sum + (looks[quantifier] ?? 1) * (TRANSLATED + edges * EDGE + weigh(inner, related.type, edges)), 0);
}

/** What a filter compares of one field: `{ contains: "a" }`, `{ in: [1, 2] }`. */
function weighComparisons(value: unknown): number {
  if (typeof value !== 'object' || value === null) return CONDITION;
  return Object.entries(value as Record<string, unknown>).reduce((sum, [name, compared]) => sum + (textual.has(name) ? TEXT : CONDITION) + (Array.isArray(compared) ? compared.length * CONDITION / 10 : 0), 0);
}

/** The type and the number of edges that a filter over a relationship leads to; undefined for a field with values. */
function relatedBy(type: GraphQLCompositeType, name: string): { type: GraphQLCompositeType; degree: number; hasQuantifiers: boolean } | undefined {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.replace(/Connection$/, '')] : undefined;
  const related = field && getNamedType(field.type);
  return related && isCompositeType(related) ? { type: related, degree: degreeOf(type, field), hasQuantifiers: isListType(getNullableType(field.type)) || name.endsWith('Connection') } : undefined;
}
