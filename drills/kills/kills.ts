import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '../../bench/generate/random.ts';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import type { Database } from '../../src/neo4j/database.ts';
import { verdict, type Part } from '../part.ts';
import { readExampleRequests } from '../server/example-requests.ts';
import { makeHome, runCommand } from '../server/serve.ts';
import { Tally } from '../tally.ts';
import { checkStore } from './check-store.ts';
import { runDrill, moments, victims, type Drill } from './drill.ts';
import { writeTexts } from './write-texts.ts';

const STOPS_WITHIN_MS = 15_000;

/**
 * Kills of the database, the server or both while they start, load, import, serve and stop, all on one data directory.
 */
export const kills: Part = {
  name: 'kills',
  async run({ full, seed, progress }) {
    const [home, texts] = [await makeHome(), await makeHome()];
    const [dataset, examples] = [await readLoadableDataset(), await readExampleRequests()];
    const whole = new Map<string, number>();
    const failures: string[] = [];
    const done = new Tally();
    let usual = 0;
    let slowestStart = 0;
    let slowestStop = 0;
    const check = async (what: string, next: Drill | undefined): Promise<void> => {
      const found = await checkStore(home, dataset, whole, next?.moment === 'load' ? makeOld : leave);
      usual = found.started;
      progress(`  served again after ${Math.round(found.started / 1_000)} s`);
      slowestStart = Math.max(slowestStart, found.started);
      slowestStop = Math.max(slowestStop, found.stopped);
      failures.push(
        ...found.failures.map((failure) => `${what}: ${failure}`),
        ...(found.stopped > STOPS_WITHIN_MS
          ? [`${what}: the next server stopped after ${Math.round(found.stopped)} ms`]
          : []),
      );
    };
    try {
      const drills = drawDrills(full ? 50 : 10, new Random(seed));
      await check('before any kill', drills[0]);
      for (const [index, drill] of drills.entries()) {
        const what = `kill ${index + 1}, ${drill.victim} at ${Math.round(drill.when * 100)} % of ${drill.moment}`;
        progress(what);
        const folder = join(texts, String(index));
        if (drill.moment === 'import')
          for (const [symbol, provisions] of await writeTexts(folder, 4_001 + index * 120))
            whole.set(symbol, provisions);
        failures.push(
          ...(await runDrill(drill, { home, texts: folder, examples, usual })).map((failure) => `${what}: ${failure}`),
        );
        if (drill.moment === 'import')
          failures.push(...(await importAgain(home, folder)).map((failure) => `${what}: ${failure}`));
        done.add(`${drill.victim} at ${drill.moment}`);
        await check(what, drills[index + 1]);
      }
    } finally {
      for (const folder of [home, texts]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
    return [
      verdict(
        'No kill harms the data or leaves a process behind',
        'SIGKILL of database, server or both at random points',
        `${done.total} kills (${done.toString()}), ${failures.length} failures; slowest next start ${Math.round(slowestStart / 1_000)} s, slowest stop ${(slowestStop / 1_000).toFixed(1)} s`,
        failures,
      ),
    ];
  },
};

/** An import that was killed goes on where it stopped. */
async function importAgain(home: string, folder: string): Promise<string[]> {
  const child = runCommand(['import', 'council', folder, '--json'], { POC_NORMS_HOME: home });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? [] : [`importing again ended with ${code}: ${printed.slice(-300)}`];
}

/** Every pair of moment and victim as often as any other, in an order that is drawn. */
function drawDrills(count: number, random: Random): Drill[] {
  const pairs = moments.flatMap((moment) => victims.map((victim) => ({ moment, victim })));
  const drills: Drill[] = [];
  while (drills.length < count) {
    const rest = [...pairs];
    while (rest.length > 0) drills.push({ ...rest.splice(random.below(rest.length), 1)[0]!, when: random.next() });
  }
  return drills.slice(0, count);
}

/** Makes the dataset look like an earlier one with a record that is gone since, so that the next load replaces it. */
async function makeOld(database: Database): Promise<void> {
  const session = database.writer();
  try {
    await session.run(
      "MATCH (d:PocNormsDataset {id: 'curated'}) SET d.hash = 'an earlier one' CREATE (:PocNormsRecord:PocNormsMission {id: 'left-over'})",
    );
  } finally {
    await session.close();
  }
}

const leave = (): Promise<void> => Promise.resolve();
