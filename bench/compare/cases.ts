import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { understandIdentifier } from '../../src/domain/identify/understand.ts';
import { readPhrase } from '../../src/domain/words/read-phrase.ts';
import { anyOf } from '../../src/graphql/questions/search/any-of.ts';
import { queriesOf } from '../../src/graphql/questions/search/full-text.ts';
import { packageRoot } from '../../src/package-root.ts';

const folder = join(packageRoot, 'bench', 'compare', 'cases');

/**
 * A question in two languages: GraphQL for the API, one hand-written statement for the bare server, which gives the
 * same data.
 */
export interface Case {
  name: string;
  query: string;
  variables: Record<string, string>;
  cypher: string;
  parameters: Record<string, unknown>;
}

/** What is compared. Full-text queries are made here, before anything is timed: the API makes them at each request. */
export function readCases(): Promise<Case[]> {
  const symbol = 'S/RES/1894 (2009)';
  const name = 'protection of civilians';
  const phrase = 'peacekeepers reduce civilian casualties';
  return Promise.all([
    readCase('lookup', { identifier: symbol }, keysOf(symbol)),
    readCase('nested', { id: 'monusco' }, { id: 'monusco' }),
    readCase(
      'lineage',
      { id: 'poc-policy-2023' },
      { id: 'poc-policy-2023', via: ['SUCCEEDS', 'BASED_ON', 'CITES', 'MANDATES'] },
    ),
    readCase('search', { phrase: name }, { ...keysOf(name), ...queriesOf(name, readPhrase(name)) }),
    readCase('evidence', { phrase }, queriesOf(phrase, readPhrase(phrase), ['Claim'])),
  ]);
}

async function readCase(name: string, variables: Case['variables'], parameters: Case['parameters']): Promise<Case> {
  const read = (ending: string): Promise<string> => readFile(join(folder, `${name}.${ending}`), 'utf8');
  return { name, query: await read('graphql'), variables, cypher: await read('cypher'), parameters };
}

function keysOf(identifier: string): { keys: string; ids: string[] } {
  const { text, keys } = understandIdentifier(identifier);
  return { keys: anyOf(keys), ids: [text, text.toLowerCase()] };
}
