import { join } from 'node:path';
import { readSdl } from '../src/dataset/read-sdl.ts';
import { buildSchema } from '../src/graphql/build-schema.ts';
import { packageRoot } from '../src/package-root.ts';
import { measure, type Measurement } from './measure.ts';
import { readExampleQuestions } from './read-questions.ts';
import { useCuratedRecords } from './use-curated-records.ts';

/**
 * Returns what each example costs on the curated records, in a database of its own: in one that was written to before,
 * edges lie in another order, and a statement that stops at the first that fits reads more or fewer of them.
 */
export async function measureExamples(): Promise<Measurement[]> {
  const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
  const examples = await readExampleQuestions();
  return useCuratedRecords(async (database) => {
    const measured: Measurement[] = [];
    for (const example of examples) measured.push(await measure(schema, database, example));
    return measured;
  });
}
