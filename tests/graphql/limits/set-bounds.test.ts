import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import { setBounds } from '../../../src/graphql/limits/set-bounds.ts';
import { expandSdl } from '../../../src/model/expand-sdl.ts';

const sdl = expandSdl(
  parse(`
  directive @within(least: Int! = 1, most: Int!) on ARGUMENT_DEFINITION
  enum Kind { LIMIT }
  interface Document @limit(default: 20, max: 100) { id: ID! @unique, citation(pinpoint: String @within(most: 200)): String! }
  type Study implements Document @limit(default: 5, max: 50) { id: ID! @unique, title: String, written: String @unique }
  type Person { id: ID!, unlisted: String }
  type Query { search(phrase: String! @within(most: 300), first: Int! @within(least: 2, most: 9), kind: Kind): [Study!]!, nothing: Study }
`),
);
const schema = setBounds(
  buildSchema(`
  enum Kind { LIMIT }
  interface Document { id: ID!, citation(pinpoint: String): String!, cites(limit: Int, offset: Int): [Document!]! }
  type Study implements Document { id: ID!, title: String, citation(pinpoint: String): String!, cites(limit: Int, offset: Int): [Document!]! }
  type Person { id: ID!, studies(limit: Int!, offset: Int): [Study!]!, friends(limit: Int): [Person!]! }
  type StudyEdge { cursor: String!, node: Study! }
  type StudyConnection { edges: [StudyEdge!]!, totalCount: Int! }
  type Query {
    search(phrase: String!, first: Int!, kind: Kind): [Study!]!
    studies("How many." limit: Int = 1): [Study!]!
    studiesConnection(first: Int, after: String): StudyConnection!
    named(limit: String, size: Int): [Study!]!
    total(limit: Int): Int!
  }
`),
  sdl,
);

/** What the arguments of a field say: bounds, default and description. */
function argumentsOf(type: string, field: string): unknown[] {
  const { args } = (schema.getType(type) as GraphQLObjectType | GraphQLInterfaceType).getFields()[field]!;
  return args.map(({ name, extensions, defaultValue, description }) => [
    name,
    extensions.bounds,
    defaultValue,
    description,
  ]);
}

const page = (
  name: string,
  standard: number,
  most: number,
  description = `How many at the most, from 1 to ${most}.`,
): unknown[] => [name, { least: 1, most }, standard, description];
const free = (name: string): unknown[] => [name, undefined, undefined, undefined];

it.each<[string, string, string, unknown[]]>([
  ['a list has the page of its own type', 'Person', 'studies', [page('limit', 5, 50), free('offset')]],
  ['a list of an interface has the page of that', 'Study', 'cites', [page('limit', 20, 100), free('offset')]],
  ['a list in an interface too', 'Document', 'cites', [page('limit', 20, 100), free('offset')]],
  ['a connection has the page of what it holds', 'Query', 'studiesConnection', [page('first', 5, 50), free('after')]],
  ['a description that is there stays', 'Query', 'studies', [page('limit', 5, 50, 'How many.')]],
  ['a type without @limit bounds no list', 'Person', 'friends', [free('limit')]],
  ['only a whole number called limit or first is a page', 'Query', 'named', [free('limit'), free('size')]],
  ['what is no list of a type has no page', 'Query', 'total', [free('limit')]],
  [
    'arguments of our own have their bounds, from 1 unless the SDL says otherwise, and no page',
    'Query',
    'search',
    [
      ['phrase', { least: 1, most: 300 }, undefined, undefined],
      ['first', { least: 2, most: 9 }, undefined, undefined],
      free('kind'),
    ],
  ],
  ['those of an interface too', 'Document', 'citation', [['pinpoint', { least: 1, most: 200 }, undefined, undefined]]],
])('%s: %s.%s', (_what, type, field, said) => expect(argumentsOf(type, field)).toEqual(said));

it('marks the fields that tell nodes apart, and no others', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const marked = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ extensions }) => extensions.unique)
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(marked.sort()).toEqual(['Document.id', 'Study.id']);
});
