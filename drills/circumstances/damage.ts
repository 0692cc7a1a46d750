import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drill } from './drill.ts';
import { findNoise, run } from './run.ts';

const KNOWN_WITHIN_MS = 15_000;
const CHECKPOINT_BYTES = 232;
const store = 'data/databases/neo4j';
const system = 'data/databases/system';
const transactions = 'data/transactions/neo4j';

/** What may happen to a file. */
const harms = {
  'is gone': (path: string) => rm(path, { recursive: true }),
  'is cut in half': async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2)),
  'is empty': (path: string) => truncate(path, 0),
  'lacks its last bytes': async (path: string) => truncate(path, Math.max(0, (await stat(path)).size - 7)),
  'is a folder': async (path: string) => {
    await rm(path);
    await mkdir(path);
  },
  // A checkpoint begins with the version of what wrote it; that of Neo4j 2025.10 is 26.
  'is of a newer Neo4j': async (path: string) =>
    write(path, (await stat(path)).size - CHECKPOINT_BYTES, Buffer.from([26])),
  'is all zeros': async (path: string) => write(path, 0, Buffer.alloc((await stat(path)).size)),
  'has other bytes in its middle': async (path: string) => {
    const { size } = await stat(path);
    await write(path, Math.floor(size / 2), randomBytes(Math.min(4_096, Math.floor(size / 4))));
  },
} as const;
type Harm = keyof typeof harms;
const every = (Object.keys(harms) as Harm[]).filter((harm) => harm !== 'is of a newer Neo4j');

/** Kinds of damage: those that are tried always, and those of the long form. */
const kinds: readonly { file: string; how: readonly Harm[]; long?: readonly Harm[] }[] = [
  { file: `${store}/neostore.nodestore.db`, how: ['is cut in half'], long: every },
  { file: `${store}/neostore.propertystore.db`, how: ['is cut in half'], long: every },
  { file: `${store}/neostore.propertystore.db.strings`, how: ['has other bytes in its middle'], long: every },
  { file: `${store}/neostore.propertystore.db.arrays`, how: [], long: every },
  { file: `${store}/neostore.relationshipstore.db`, how: [], long: every },
  { file: `${store}/neostore.relationshipgroupstore.db`, how: [], long: every },
  { file: `${store}/neostore.relationshipgroupstore.degrees.db`, how: [], long: every },
  { file: `${store}/neostore.labeltokenstore.db`, how: ['is all zeros'], long: every },
  { file: `${store}/neostore.labeltokenstore.db.names`, how: [], long: every },
  { file: `${store}/neostore.relationshiptypestore.db.names`, how: [], long: every },
  { file: `${store}/neostore.propertystore.db.index.keys`, how: [], long: every },
  { file: `${store}/neostore.indexstats.db`, how: [], long: every },
  { file: `${store}/neostore.schemastore.db`, how: [], long: every },
  { file: `${store}/neostore.counts.db`, how: [], long: every },
  { file: `${store}/neostore`, how: ['is all zeros'], long: every },
  { file: `${store}/schema`, how: ['is gone'] },
  { file: `${transactions}/LAST`, how: ['has other bytes in its middle'], long: every },
  { file: `${transactions}/checkpoint.0`, how: ['is of a newer Neo4j'], long: [...every, 'is of a newer Neo4j'] },
  { file: transactions, how: ['is gone'] },
  { file: system, how: ['is gone'] },
  { file: 'data/transactions/system', how: [], long: ['is gone'] },
  { file: `${system}/neostore.nodestore.db`, how: [], long: every },
  { file: store, how: [], long: ['is gone'] },
  { file: 'data/dbms/auth.ini', how: ['is gone'] },
  { file: 'data/server_id', how: [], long: ['is gone', 'is cut in half'] },
  { file: 'password', how: ['is gone', 'has other bytes in its middle'], long: every },
  { file: 'conf/neo4j.conf', how: [], long: every },
];

/**
 * A store of which a file is damaged or missing: it serves what it should, mends that and says so, or names the damage.
 */
export const damage: Drill = {
  promise: 'A damaged store is mended and told, or named within 15 s with the way out, and that is one',
  how: 'files that are gone, cut, zeroed or have other bytes',
  lacks: () => Promise.resolve(undefined),
  async run({ copyHome, usual, full, progress, count, texts }) {
    const failures: string[] = [];
    const came = new Map<string, number>();
    for (const { file, how, long } of kinds) {
      for (const harm of full && long ? long : how) {
        const what = `${file} ${harm}`;
        const home = await copyHome();
        await harms[harm](await placeOf(home, file));
        const { code, text, milliseconds } = await run(['load'], home);
        const late = milliseconds - usual;
        const outcome = /^poc-norms: The database has lost/m.test(text)
          ? 'mended and told'
          : code === 0
            ? 'served'
            : code === 3 && /[Rr]un: mv '/.test(text)
              ? 'named'
              : 'other';
        progress(`${what}: ${outcome} ${(late / 1_000).toFixed(1)} s later than usual`);
        came.set(outcome, (came.get(outcome) ?? 0) + 1);
        failures.push(...findNoise(text).map((noise) => `${what}: ${noise}`));
        if (outcome === 'other') failures.push(`${what}: exit ${code ?? 'by a signal'}, ${text.slice(0, 300)}`);
        if (outcome === 'named' && late > KNOWN_WITHIN_MS)
          failures.push(`${what}: named ${Math.round(late)} ms later than usual`);
        if (outcome === 'named') await rename(join(home, 'data'), join(home, 'data.damaged'));
        if (outcome !== 'served') {
          let again = await run(['import', 'council', texts.held], home);
          // What was mended, and told to be damaged perhaps, may be so much that texts cannot be written.
          if (outcome === 'mended and told' && again.code === 3 && again.text.includes("Run: mv '")) {
            progress(`${what}: and named by the import`);
            await rename(join(home, 'data'), join(home, 'data.damaged'));
            again = await run(['import', 'council', texts.held], home);
          }
          if (!again.text.includes(`${count} written`))
            failures.push(`${what}: the texts do not come back: ${again.text.slice(0, 300)}`);
        }
        await rm(join(home, '..'), { recursive: true, force: true });
      }
    }
    return { figure: [...came].map(([outcome, times]) => `${times} ${outcome}`).join(', '), failures };
  },
};

/** LAST is the newest of the transaction logs. */
async function placeOf(home: string, file: string): Promise<string> {
  if (!file.endsWith('/LAST')) return join(home, file);
  const folder = join(home, file, '..');
  return join(
    folder,
    (await readdir(folder))
      .filter((name) => name.startsWith('neostore'))
      .sort()
      .at(-1)!,
  );
}

async function write(path: string, from: number, bytes: Buffer): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(bytes, 0, bytes.length, from);
  await file.close();
}
