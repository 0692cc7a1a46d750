import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../../../bench/calibrate/hostile.ts';
import { readSdl } from '../../../src/dataset/read-sdl.ts';
import { buildSchema } from '../../../src/graphql/build-schema.ts';
import { openExecutor, type Executor } from '../../../src/http/open-executor.ts';
import { standardLimits } from '../../../src/limits.ts';
import { Database } from '../../../src/neo4j/database.ts';
import { packageRoot } from '../../../src/package-root.ts';

interface Body {
  errors?: { message: string; extensions: { code: string } }[];
}

/** Requests that take long, whatever they are allowed to cost otherwise. */
const dear = [
  'introspection, 5 aliases',
  'inputFields below inputFields',
  'introspection through a fragment',
  'citations of all mandates, with a place',
  'thirty pages of citations',
  'sixty citations of each',
  'twenty-five comparisons',
  'thirty times asAt',
  'thirty searches',
  'searches of 64 words, ten times',
  'thirty common phrases',
  'twenty-two paths',
  'thirty lineages',
  'twenty-five times evidenceFor',
  'mandate history of all, five times',
  'all, all, all, none',
  'some, four deep',
  'single, three deep',
  'cited texts, three deep',
  'cited texts, four deep',
  'paragraphs of cited texts',
  'contains, 95 ways',
  'contains, thirty roots',
  'sorted by text, thirty times',
  'far in',
  'counts below',
  'thirty roots of texts',
];

const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });

let executor: Executor;
// Nothing listens there: whatever touches the database fails otherwise.
const database = new Database({ uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'none', database: 'neo4j' });
beforeAll(async () => {
  executor = await openExecutor(schema, database, standardLimits);
});
afterAll(async () => {
  await executor.stop();
  await database.close();
});

describe('what takes too long is refused before the database is asked', () => {
  it.each(dear)('%s', async (name) => {
    const { query } = hostile.find((each) => each.case === name)!;
    const { errors } = (await executor.execute({ query, variables: {} })) as Body;
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });
});
