import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import type { CostRule, Step } from './cost-rule.ts';
import { elementOf } from './element-of.ts';
import { degreeOf, edgesOf } from './sizes.ts';

/** To compare one value of one row. */
const CONDITION = 0.01;
/** To look for letters inside of a text of one row. */
const TEXT = 0.015;
/** To follow one edge from a row. */
const EDGE = 0.03;
/** Each condition is translated and planned, and each quantifier planned by itself. */
const TRANSLATED = 20;
const PART = 1_000;

/**
 * How often the statement looks at what a quantifier holds: `all` is "some, and none that does not". A filter over a
 * single node has none of these.
 */
const looks: Readonly<Record<string, number>> = { some: 1, none: 1, single: 2, all: 2, aggregate: 1 };
const textual = new Set(['contains', 'startsWith', 'endsWith']);

/**
 * The filters: every condition for every row that is looked through, and below each quantifier for every edge of these.
 */
export const weighFilters: CostRule = {
  what: 'filters',
  advice: 'Use fewer and flatter conditions, or name ids with "eq" or "in".',
  weigh({ field, given, passed, isRoot, branches, kindsOf }) {
    const type = elementOf(field);
    return given.where == null
      ? 0
      : weigh(given.where, { type, rows: passed, areDistinct: isRoot, branches: branches * kindsOf(type) }, kindsOf);
  },
};

/** The rows that a filter is applied to: rows of a type, each of them once or not. */
interface Rows {
  type: GraphQLCompositeType;
  rows: number;
  areDistinct: boolean;
  /** How often the filter stands in the statement. */
  branches: number;
}

function weigh(filter: unknown, over: Rows, kindsOf: Step['kindsOf']): number {
  if (Array.isArray(filter)) return filter.reduce((sum: number, each) => sum + weigh(each, over, kindsOf), 0);
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter as Record<string, unknown>).reduce(
    (sum, [name, value]) => sum + weighEntry(name, value, over, kindsOf),
    0,
  );
}

function weighEntry(name: string, value: unknown, over: Rows, kindsOf: Step['kindsOf']): number {
  if (['AND', 'OR', 'NOT', 'node', 'edge'].includes(name)) return weigh(value, over, kindsOf);
  const member = isUnionType(over.type) ? over.type.getTypes().find((type) => type.name === name) : undefined;
  if (member) return weigh(value, { ...over, type: member, branches: over.branches / kindsOf(over.type) }, kindsOf);
  const relationship = relationshipOf(over.type, name);
  if (!relationship) return TRANSLATED * over.branches + over.rows * weighComparisons(value);
  const most = over.areDistinct ? edgesOf(over.type, relationship) : Infinity;
  const rows = Math.min(most, over.rows * degreeOf(over.type, relationship)!);
  const type = getNamedType(relationship.type) as GraphQLCompositeType;
  const reached: Rows = { type, rows, areDistinct: false, branches: over.branches * kindsOf(type) };
  const own = PART * reached.branches + rows * EDGE;
  return Object.entries((value ?? {}) as Record<string, unknown>).reduce((sum, [key, inner]) => {
    const times = looks[key];
    return (
      sum +
      (times === undefined
        ? own + weighEntry(key, inner, reached, kindsOf)
        : times * (own + weigh(inner, reached, kindsOf)))
    );
  }, 0);
}

/** Weighs the comparisons of one field: `{ contains: "a" }`, `{ in: [1, 2] }`. */
function weighComparisons(value: unknown): number {
  if (typeof value !== 'object' || value === null) return CONDITION;
  return Object.entries(value as Record<string, unknown>).reduce(
    (sum, [name, compared]) =>
      sum + (textual.has(name) ? TEXT : CONDITION) + (Array.isArray(compared) ? (compared.length * CONDITION) / 10 : 0),
    0,
  );
}

/** The field with the relationship that an entry of a filter follows; undefined for an entry on values. */
function relationshipOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.replace(/Connection$/, '')] : undefined;
  return field?.extensions.relationship ? field : undefined;
}
