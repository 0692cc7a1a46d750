import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { IntrospectionAnswers } from '../../src/graphql/introspection-answers.ts';
import { packageRoot } from '../../src/package-root.ts';

const schema = buildSchema(await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8'), {
  assumeValidSDL: true,
});
const find = (
  answers: IntrospectionAnswers,
  query: string,
  variables: Record<string, unknown> = {},
  name?: string,
): unknown => answers.find(parse(query), name, variables);

describe('answers to introspection', () => {
  it('are those that GraphQL gives, made once', () => {
    const answers = new IntrospectionAnswers(schema);
    answers.prepare();
    const first = find(answers, getIntrospectionQuery());
    expect(first).toEqual(executeSync({ schema, document: parse(getIntrospectionQuery()) }));
    expect(find(answers, ` ${getIntrospectionQuery()} # the same`)).toBe(first);
    expect(find(answers, getIntrospectionQuery({ descriptions: false }))).not.toEqual(first);
  });

  it('follow the variables and the operation', () => {
    const answers = new IntrospectionAnswers(schema);
    const query = 'query A($name: String!) { __type(name: $name) { name } } query B { __typename }';
    expect([
      find(answers, query, { name: 'Mission' }, 'A'),
      find(answers, query, { name: 'Study' }, 'A'),
      find(answers, query, {}, 'B'),
    ]).toMatchObject([
      { data: { __type: { name: 'Mission' } } },
      { data: { __type: { name: 'Study' } } },
      { data: { __typename: 'Query' } },
    ]);
  });

  it.each([
    '{ __typename missions { id } }',
    '{ ...f } fragment f on Query { __typename ...g } fragment g on Query { dataset { version } }',
    '{ ... { __schema { description } dataset { version } } }',
  ])('are none where anything else is asked: %s', (query) =>
    expect(find(new IntrospectionAnswers(schema), query)).toBeUndefined(),
  );

  it('are answers too where all of it stands in fragments', () => {
    expect(
      find(
        new IntrospectionAnswers(schema),
        '{ ...f } fragment f on Query { __typename ... { __schema { queryType { name } } } }',
      ),
    ).toMatchObject({ data: { __typename: 'Query', __schema: { queryType: { name: 'Query' } } } });
  });

  it('are kept as long as there is room', () => {
    const answers = new IntrospectionAnswers(schema);
    const first = find(answers, getIntrospectionQuery());
    const name = (index: number): string =>
      `query Q${index} ${getIntrospectionQuery().slice('\n    query IntrospectionQuery'.length)}`;
    for (let index = 0; index < 12; index += 1) expect(find(answers, name(index))).toEqual(first);
    const again = find(answers, getIntrospectionQuery());
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });
});
