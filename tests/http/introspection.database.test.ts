import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printType,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { startApi, type Api } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('introspection', () => {
  it('gives the whole schema, with the dataset beside it, as often as it is asked', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const [first, second] = [await api.ask(query), await api.ask(query)];
    expect(second).toEqual(first);
    const mission = printType(
      lexicographicSortSchema(buildClientSchema(first.data as unknown as IntrospectionQuery)).getType('Mission')!,
    );
    expect(await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8')).toContain(mission);
    expect(first.extensions?.dataset).toEqual((await api.ask('{ missions(limit: 1) { id } }')).extensions?.dataset);
  });

  it('answers beside data, which runs in the database', async () => {
    expect(
      await api.data(
        '{ __type(name: "Mission") { name } missions(limit: 1, where: { id: { eq: "monusco" } }) { id } }',
      ),
    ).toEqual({ __type: { name: 'Mission' }, missions: [{ id: 'monusco' }] });
  });
});
