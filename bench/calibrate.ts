import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endProgress, progress } from '../src/cli/progress.ts';
import { readLoadableDataset } from '../src/dataset/read-dataset.ts';
import { readSdl } from '../src/dataset/read-sdl.ts';
import { buildSchema } from '../src/graphql/build-schema.ts';
import { readCouncilFolder } from '../src/import/read-council-folder.ts';
import { toImportedText } from '../src/import/to-imported-text.ts';
import { createConstraints } from '../src/neo4j/create-constraints.ts';
import { loadGraph } from '../src/neo4j/load-graph.ts';
import { writeCouncilTexts } from '../src/neo4j/write-council-texts.ts';
import { packageRoot } from '../src/package-root.ts';
import { drawRequests } from './calibrate/draw-requests.ts';
import { hostile } from './calibrate/hostile.ts';
import { printCalibration } from './calibrate/print-calibration.ts';
import { weighRequest, type Weighed } from './calibrate/weigh-request.ts';
import { readExampleQuestions } from './read-questions.ts';
import { refreshStatistics, useDatabase, useTemporaryFolder } from './use-database.ts';

// Compares the estimate of requests with what they take: npm run bench:calibrate -- [--council FOLDER | --home FOLDER]
// [--drawn N] [--seed N] [--deadline SECONDS] [--only WORD] [--json FILE] --home keeps the database there, for a second
// run.
const { values } = parseArgs({
  options: {
    council: { type: 'string', default: join(packageRoot, '..', 'shared', 'data') },
    home: { type: 'string' },
    drawn: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
    deadline: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
const requests = [
  ...(await readExampleQuestions()),
  ...drawRequests(schema, Number(values.drawn), Number(values.seed)),
  ...hostile,
].filter((request) => `${request.field} ${request.case}`.includes(values.only));
const within =
  values.home === undefined
    ? useTemporaryFolder
    : <T>(use: (directory: string) => Promise<T>): Promise<T> => use(values.home!);
const weighed: Weighed[] = [];
const notices: string[] = [];
await within((directory) =>
  useDatabase(directory, { roomy: false }, async (database, { pid }) => {
    const dataset = await readLoadableDataset();
    await createConstraints(database, dataset.model);
    await loadGraph(database, dataset.model, dataset, progress);
    const read = await readCouncilFolder(values.council);
    if (typeof read === 'string') notices.push(`No texts of the Council: ${read} What they make slow is not seen.`);
    else
      await writeCouncilTexts(database, read.texts.map(toImportedText), (done) =>
        progress(`Writing: ${done} of ${read.texts.length} texts`),
      );
    await refreshStatistics(database);
    const subject = { schema, database, pid, deadlineMs: Number(values.deadline) * 1_000 };
    for (const request of requests.slice(0, 20)) await weighRequest(subject, request); // Both runtimes compile.
    for (const request of requests) {
      progress(`${weighed.length + 1} of ${requests.length}: ${request.case}`);
      weighed.push(await weighRequest(subject, request));
      if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(weighed, null, 1)}\n`);
    }
  }),
);
endProgress();
process.stdout.write(`${[...notices, printCalibration(weighed)].join('\n')}\n`);
