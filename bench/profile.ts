import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endProgress, progress } from '../src/cli/progress.ts';
import { readLoadableDataset } from '../src/dataset/read-dataset.ts';
import { readSdl } from '../src/dataset/read-sdl.ts';
import type { ImportedText } from '../src/domain/imported-text.ts';
import { buildSchema } from '../src/graphql/build-schema.ts';
import { readCouncilFolder } from '../src/import/read-council-folder.ts';
import { toImportedText } from '../src/import/to-imported-text.ts';
import type { Dataset } from '../src/neo4j/load-graph.ts';
import { packageRoot } from '../src/package-root.ts';
import { generateGraph } from './generate-graph.ts';
import { measureDataset } from './measure-dataset.ts';
import { printTables, type Run } from './print-tables.ts';
import type { Question } from './questions.ts';
import { readExampleQuestions } from './read-questions.ts';

// Prints what every question costs the database, on the curated records and on generated graphs: npm run bench:profile
// -- [--nodes N] [--council FOLDER] [--json FILE]
const { values } = parseArgs({
  options: { nodes: { type: 'string', default: '100000' }, council: { type: 'string' }, json: { type: 'string' } },
});
const largest = Number(values.nodes);
if (!Number.isSafeInteger(largest) || largest < 1_000)
  throw new Error(`--nodes ${values.nodes}: write a number from 1000.`);

const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
const real = await readLoadableDataset();
const runs: Run[] = [];
const add = async (
  ...[name, dataset, examples, texts]: [string, Dataset, Question[], ImportedText[]?]
): Promise<void> => {
  runs.push(await measureDataset(schema, real.model, { name, dataset, examples, ...(texts && { texts }) }, progress));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(runs, null, 1)}\n`);
};
async function readTexts(folder: string): Promise<ImportedText[]> {
  const read = await readCouncilFolder(folder);
  if (typeof read === 'string') throw new Error(`--council ${folder}: ${read}`);
  return read.texts.map(toImportedText);
}

// What was measured is printed even when a larger graph cannot be loaded.
try {
  await add('real', real, await readExampleQuestions());
  if (values.council !== undefined)
    await add('with texts', real, await readExampleQuestions(), await readTexts(values.council));
  for (const size of [...[1_000, 10_000, 100_000].filter((usual) => usual < largest), largest]) {
    progress(`Generating ${size} nodes`);
    await add(size.toLocaleString('en-US'), generateGraph(real.model, size), []);
  }
} finally {
  endProgress();
  if (runs.length > 0) process.stdout.write(`${printTables(runs)}\n`);
}
