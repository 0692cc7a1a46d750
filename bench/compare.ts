import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { endProgress, progress } from '../src/cli/progress.ts';
import { readCases } from './compare/cases.ts';
import { compareServers } from './compare/compare-servers.ts';
import { printComparison } from './compare/print-comparison.ts';
import { printWhere } from './compare/print-where.ts';
import { overAll, summarize } from './compare/summarize.ts';
import { whereTimeGoes } from './compare/where-time-goes.ts';
import { useCuratedRecords } from './use-curated-records.ts';
import { useTemporaryFolder } from './use-database.ts';

// Compares the API with a bare server on the same database, or tells where the time of one request goes: npm run bench
// -- [--rounds N] [--seconds N] [--json FILE] [--where CASE [--profile FILE]]
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '2' },
    json: { type: 'string' },
    where: { type: 'string' },
    profile: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
if (!(rounds >= 1) || !(seconds >= 1)) throw new Error('--rounds and --seconds are numbers from 1.');
const cases = await readCases();
const chosen = cases.find(({ name }) => name === values.where);
if (values.where !== undefined && !chosen)
  throw new Error(`--where ${values.where}: write one of ${cases.map(({ name }) => name).join(', ')}.`);

const machine = { cores: availableParallelism(), loadBefore: loadavg()[0]! };
const [report, figures] = await useTemporaryFolder((logs) =>
  useCuratedRecords(async (_database, embedded) => {
    if (chosen) {
      const { where, profile } = await whereTimeGoes(chosen, embedded.connection, logs, { seconds, progress });
      if (values.profile !== undefined) await writeFile(values.profile, JSON.stringify(profile));
      return [printWhere(where), where];
    }
    const samples = await compareServers(cases, embedded, logs, { rounds, seconds, progress });
    const summaries = summarize(samples);
    return [
      printComparison(summaries),
      {
        rounds,
        seconds,
        machine,
        summaries,
        overAll: overAll(summaries),
        blocks: samples.map(({ latencies, ...sample }) => ({ ...sample, requests: latencies.length })),
      },
    ];
  }),
);
endProgress();
process.stdout.write(
  `${report}\n\n${machine.cores} cores; load of the machine before: ${machine.loadBefore.toFixed(2)}\n`,
);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 1)}\n`);
