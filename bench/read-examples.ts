import { readExamples as readFiles } from '../src/cli/read-examples.ts';
import type { Question } from './questions.ts';

/** The questions of docs/examples, which ask of the curated records. */
export async function readExamples(): Promise<Question[]> {
  return (await readFiles()).map(({ name, query, variables }) => ({ field: 'example', case: name, query, ...(variables !== undefined && { variables: JSON.parse(variables) as Record<string, unknown> }) }));
}
