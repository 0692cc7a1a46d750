import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { Random } from '../generate/random.ts';
import type { Question } from '../questions.ts';

const DEEPEST = 4;

/** Values for arguments of our own that have no default. */
const known: Readonly<Record<string, readonly string[]>> = {
  identifier: ['"UNSCR 1270"', '"MONUSCO"', '"Hultman 2013"'],
  phrase: ['"protection of civilians"', '"imminent threat of physical violence"', '"report"', '"the Council"'],
  id: ['"poc-policy-2023"', '"monusco"'],
  source: ['"c34-report-2009"'],
  target: ['"poc-policy-2023"'],
  date: ['"2013-07-02"'],
  earlier: ['"s-res-1925-2010"'],
  later: ['"s-res-2098-2013"'],
  mission: ['"monusco"'],
  of: ['"s-res-1265-1999"'],
  concept: ['"joint-protection-teams"'],
  ids: ['["monuc", "s-res-1270-1999"]'],
};

/**
 * Requests drawn from the schema: any root field with any selections, pages and filters. The same seed draws the same.
 */
export function drawRequests(schema: GraphQLSchema, count: number, seed: number): Question[] {
  const random = new Random(seed);
  const roots = Object.values(schema.getQueryType()!.getFields());
  return Array.from({ length: count }, (_, index) => ({
    field: 'drawn',
    case: `drawn ${index + 1}`,
    query: `{ ${drawField(random.pick(roots), random, 1)} }`,
  }));
}

function drawField(field: GraphQLField<unknown, unknown>, random: Random, depth: number): string {
  const type = getNamedType(field.type);
  return `${field.name}${drawArguments(field, random)}${isCompositeType(type) ? ` { ${drawSelections(field, random, depth)} }` : ''}`;
}

function drawSelections(field: GraphQLField<unknown, unknown>, random: Random, depth: number): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((each) => isLeafType(getNamedType(each.type)));
  const lists = depth < DEEPEST ? fields.filter((each) => isCompositeType(getNamedType(each.type))) : [];
  const some = (from: GraphQLField<unknown, unknown>[], most: number): GraphQLField<unknown, unknown>[] =>
    from.length === 0 ? [] : [...new Set(Array.from({ length: 1 + random.below(most) }, () => random.pick(from)))];
  const chosen = [...some(leaves, 5), ...some(lists, depth === 1 ? 3 : 2)];
  return ['__typename', ...chosen.map((each) => drawField(each, random, depth + 1))].join(' ');
}

function drawArguments({ name: fieldName, args }: GraphQLField<unknown, unknown>, random: Random): string {
  const given = args.flatMap(({ name, type, defaultValue, extensions: { bounds } }) => {
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    if (isRequired || (name === 'phrase' && fieldName === 'evidenceFor'))
      return [`${name}: ${random.pick(known[name] ?? ['"a"'])}`];
    if (bounds && (name === 'first' || name === 'limit') && random.below(2) === 0)
      return [`${name}: ${1 + random.below(bounds.most)}`];
    if (name === 'offset' && random.below(5) === 0) return [`offset: ${random.below(1_000)}`];
    const where = name === 'where' && random.below(2) === 0 ? drawFilter(type, random, 1) : '';
    return where === '' ? [] : [`where: ${where}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** A filter with one condition, over values or, two levels deep at the most, over relationships. */
function drawFilter(type: GraphQLInputType, random: Random, depth: number): string {
  const named = getNamedType(type);
  if (!('getFields' in named)) return '';
  const fields = Object.values(named.getFields()).filter(
    ({ name }) => !['AND', 'OR', 'NOT'].includes(name) && !name.endsWith('Connection'),
  );
  const field = random.pick(fields);
  const inner = getNamedType(field.type);
  if (!('getFields' in inner)) return '';
  const [entry] = Object.values(inner.getFields())
    .filter(({ name }) => ['contains', 'some', 'none', 'gt', 'eq'].includes(name))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (!entry) return '';
  const valueType = getNamedType(entry.type);
  if ('getFields' in valueType) {
    const below = depth < 3 ? drawFilter(entry.type, random, depth + 1) : '';
    return below === '' ? '' : `{ ${field.name}: { ${entry.name}: ${below} } }`;
  }
  if (isListType(entry.type)) return '';
  if (isEnumType(valueType)) return `{ ${field.name}: { ${entry.name}: ${random.pick(valueType.getValues()).name} } }`;
  const value =
    { Int: '3', Float: '3', Boolean: 'true', Date: '"2013-07-02"', BigInt: '"3"' }[valueType.name] ?? '"on"';
  return `{ ${field.name}: { ${entry.name}: ${value} } }`;
}
