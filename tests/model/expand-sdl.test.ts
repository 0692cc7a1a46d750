import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { Kind, Source, parse, print, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { expandSdl } from '../../src/model/expand-sdl.ts';
import { withoutOwnDirectives } from '../../src/model/own-directives.ts';
import { readModel } from '../../src/model/read-model.ts';
import { packageRoot } from '../../src/package-root.ts';

const directives = parse(await readFile(join(packageRoot, 'schema', 'directives.graphql'), 'utf8'));
const identity = 'type Identity { id: ID! @unique, formerIds: [ID!] } type Provenance { sourceId: ID! }';

/** The SDL with our own directives declared, as files of the schema would say it. */
function expand(text: string): DocumentNode {
  return expandSdl({
    kind: Kind.DOCUMENT,
    definitions: [...directives.definitions, ...parse(new Source(text, 'schema/a.graphql')).definitions],
  });
}

/** What the publishing library sees of it, on one line a definition. */
function published(text: string): string[] {
  return withoutOwnDirectives(expand(text)).definitions.map((one) => print(one).replace(/\s+/g, ' '));
}

describe('the SDL written out', () => {
  it.each<[string, string, string[]]>([
    [
      'a type of records has a label, lists, counts and the fields of every record',
      `${identity} type Thing @record(folder: "things") { name: String! }`,
      [
        'type Thing @node(labels: ["PocNormsThing"]) @query(read: true, connection: true, aggregate: true) ' +
          '{ id: ID! formerIds: [ID!] sourceId: ID! name: String! }',
      ],
    ],
    [
      'or of the types that it names itself, one without brackets too',
      `${identity} type Thing @record(folder: "things", fieldsOf: "Provenance") { id: ID! }`,
      [
        'type Identity { id: ID! formerIds: [ID!] }',
        'type Thing @node(labels: ["PocNormsThing"]) @query(read: true, connection: true, aggregate: true) ' +
          '{ sourceId: ID! id: ID! }',
      ],
    ],
    [
      'a field of its own takes the place of one that a type is given',
      'type A @with(fieldsOf: ["B"]) { c: Int! } type B @with(fieldsOf: ["C"]) { b: Int } type C { c: Int, d: Int }',
      ['type A { c: Int! d: Int b: Int }'],
    ],
    [
      'a type has the fields of its interface, which only declares relationships and what resolvers compute',
      `interface I { of: [A!]! @relationship(type: "OF", direction: OUT), told: Int @customResolver(requires: "id") }
       type A implements I @node { a: Int }`,
      [
        'interface I { of: [A!]! @declareRelationship told: Int @filterable(byValue: false, byAggregate: false) ' +
          '@sortable(byValue: false) @selectable(onRead: true, onAggregate: false) }',
        'type A implements I @node { of: [A!]! @relationship(type: "OF", direction: OUT, nestedOperations: [], ' +
          'aggregate: false, properties: "ProvenanceProperties") told: Int @customResolver(requires: "id") a: Int }',
      ],
    ],
    [
      'a relationship keeps the arguments that it writes, and imported ones carry no provenance',
      `type A @node { b: B @relationship(type: "B", direction: IN, aggregate: true, properties: "P")
                      c: B @relationship(type: "C", direction: IN) @imported }`,
      [
        'type A @node { b: B @relationship(type: "B", direction: IN, aggregate: true, properties: "P", ' +
          'nestedOperations: []) c: B @relationship(type: "C", direction: IN, nestedOperations: [], aggregate: false) }',
      ],
    ],
    [
      'what extends a type stands in it, whichever comes first',
      'extend type A @node { b: Int } type A { a: Int } extend enum E { G } enum E { F } extend type A { c: Int }',
      ['type A @node { a: Int b: Int c: Int }', 'enum E { F G }'],
    ],
  ])('%s', (_what, text, wanted) => expect(published(text)).toEqual(wanted));

  it('fills in what a directive of ours leaves out', () =>
    expect(print(expand('type A { a(b: Int @within(most: 3)): Int }'))).toContain('@within(most: 3, least: 1)'));

  it.each([
    ['type A @record(foldr: "x")', '1:16 @record has no argument foldr; it has folder, groupedBy, page'],
    ['type A @record', '1:8 @record: Argument "folder" of required type "String!" was not provided.'],
    ['type A @record(folder: "a", folder: "b")', '1:29 @record has the argument folder twice.'],
    ['type A @record(folder: "a", page: "x")', '1:8 @record: Argument "page" has invalid value "x".'],
    ['type A @record(folder: "a")', '1:1 A has the fields of Identity, which is not a type.'],
    ['type A { a: String @searched(as: NAEM) }', '1:20 @searched: Argument "as" has invalid value NAEM.'],
    ['type A { a: String @label @label }', '1:27 @label stands twice'],
    ['type A @label', '1:8 @label cannot stand here, only on FIELD_DEFINITION.'],
    ['enum E { A @unique }', '1:12 @unique cannot stand here'],
    ['type A { a(b: Int @within): Int }', '1:19 @within: Argument "most"'],
    ['type A @with(fieldsOf: ["A"])', '1:1 A has the fields of A, which has those of A.'],
    [
      'type A @with(fieldsOf: ["B"]) type B @with(fieldsOf: ["A"])',
      '1:31 B has the fields of A, which has those of B.',
    ],
    ['interface I implements I { a: Int }', '1:1 I has the fields of I'],
    ['extend type A { a: Int }', '1:1 A is extended, and is not declared as such.'],
    ['enum A { B }\nextend type A { a: Int }', '2:1 A is extended, and is not declared as such.'],
    ['type A { a: Int }\nextend type A { a: Int }', '2:17 A.a is declared again.'],
    ['enum A { B B }', '1:12 A.B is declared again.'],
    ['type A { a: Int }\ntype A { b: Int }', '2:1 A is declared again.'],
  ])('refuses %s', (text, message) => {
    expect(() => expand(text)).toThrow(
      expect.objectContaining({
        code: 'SCHEMA_INVALID',
        message: expect.stringContaining(`schema/a.graphql:${message}`) as string,
      }),
    );
  });

  it('is the same however a type is cut into extensions', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(names, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (fields, parts) => {
        const part = (index: number): string[] => fields.filter((_, place) => parts[place] === index);
        const written = [0, 1, 2, 3].map((index) => part(index).map((name) => `${name}: Int`));
        const whole = `type A { ${written.flat().join(' ')} }`;
        const [own, ...more] = written.map((lines) => (lines.length > 0 ? `type A { ${lines.join(' ')} }` : ''));
        const cut = `${own || 'type A'} ${more.map((text) => text && `extend ${text}`).join(' ')}`;
        expect(published(cut)).toEqual(published(whole));
      }),
    );
  });
});

describe('what is shown of a type', () => {
  const shownOf = (fields: string): unknown =>
    readModel(expand(`${identity} type A @record(folder: "a") { ${fields} }`)).nodes.get('A')!.shown;

  it('is in the order of its fields, but for those that are first', () =>
    expect(
      shownOf(`name: String @label @searched(as: NAME), text: String @searched
               acronym: String @label @searched(as: NAME, first: true), symbol: String @searched(as: SYMBOL)
               on: String @date, begins: Date @computed(from: "on", by: EDTF_FIRST_DAY)
               ends: Date @computed(from: "on", by: EDTF_LAST_DAY)`),
    ).toEqual({
      labels: ['acronym', 'name'],
      searched: [
        { name: 'acronym', as: 'NAME' },
        { name: 'name', as: 'NAME' },
        { name: 'text', as: 'TEXT' },
        { name: 'symbol', as: 'SYMBOL' },
      ],
      date: { on: 'on', from: 'begins', to: 'ends' },
    }));

  it('may be nothing', () => expect(shownOf('text: String')).toEqual({ labels: [], searched: [] }));

  it.each([
    ['on: String @date', 'on is a @date, and no field is computed from it by EDTF_FIRST_DAY.'],
    [
      'on: String @date, a: Date @computed(from: "on", by: EDTF_FIRST_DAY)',
      'on is a @date, and no field is computed from it by EDTF_LAST_DAY.',
    ],
    ['on: String @date, of: String @date', 'of is a second @date beside on.'],
    ['told: String @customResolver @label', 'told is shown or searched, and is not a field'],
  ])('cannot be %s', (fields, message) => expect(() => shownOf(fields)).toThrow(message));

  it('is no field of an edge or an answer', () =>
    expect(() => readModel(expand('type Answer { name: String @searched }'))).toThrow(
      'schema/a.graphql:1:15 name is shown or searched',
    ));
});
