import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOfLog, explainStart } from '../../../src/neo4j/embedded/explain-start.ts';
import { packageRoot } from '../../../src/package-root.ts';

const KNOWN_WITHIN_MS = 15_000;
/** Several starts, on a machine that may be busy. */
const ENDS_WITHIN_MS = 400_000;
const NEO4J = 'data/databases/neo4j';

let scratch: string;
let whole: string;
/** How long a command takes on a store that is sound, on this machine as busy as it is. */
let usual: number;

interface Ended {
  code: number;
  text: string;
  ms: number;
}

function run(command: string[], home: string): Promise<Ended> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(packageRoot, 'dist', 'cli', 'main.js'), ...command],
      {
        env: { ...process.env, NEO4J_URI: '', PORT: '0', LOG_LEVEL: 'error', POC_NORMS_HOME: home },
        timeout: ENDS_WITHIN_MS,
      },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, text: stdout + stderr, ms: performance.now() - begun });
      },
    );
  });
}

/** A home of its own with the whole store in it, and in some files bytes that no store has. */
async function damage(...places: [file: string, from: number, length: number][]): Promise<string> {
  const home = await mkdtemp(join(scratch, 'home-'));
  await cp(whole, home, { recursive: true });
  for (const [name, from, length] of places) {
    const file = await open(join(home, name), 'r+');
    await file.write(Buffer.alloc(length, 0xff), 0, length, from);
    await file.close();
  }
  return home;
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'poc-norms-damaged-'));
  whole = join(scratch, 'whole');
  expect((await run(['load'], whole)).text).toContain('Loaded');
  const again = await run(['load'], whole);
  expect(again.text).toContain('Holds already');
  usual = again.ms;
}, ENDS_WITHIN_MS);
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('a damaged store', { timeout: ENDS_WITHIN_MS }, () => {
  const said = (home: string, what = 'is damaged', begin = 'Run'): RegExp =>
    new RegExp(
      `^poc-norms: The store of the embedded Neo4j in ${home}/data ${what}.*\n  ${begin}: mv '${home}/data' '${home}/data\\.damaged', and start again\\. The records are then loaded anew; texts of the Council come back with`,
      'm',
    );
  const otherPassword = [
    'does not know the password in \\S+/password: one of them is damaged, or of another data directory\\.',
    'If you have the other one, put it back\\. Else run',
  ] as const;

  it('is named at the first start, with the way out, and that is one', async () => {
    const home = await damage(
      [`${NEO4J}/neostore.propertystore.db`, 0, 65_536],
      [`${NEO4J}/neostore.nodestore.db`, 0, 24_576],
    );
    const { code, text, ms } = await run(['start'], home);
    expect(text).toMatch(said(home));
    expect(text).not.toMatch(/started again in|^\s+at |Exception/m);
    expect(code).toBe(3);
    expect(ms).toBeLessThan(usual + KNOWN_WITHIN_MS);

    const { code: examined, text: report } = await run(['doctor'], home);
    expect(report).toMatch(/^problem {2}database: The store of the embedded Neo4j in .* is damaged.*Run: mv/m);
    expect(examined).toBe(1);

    await rename(join(home, 'data'), join(home, 'data.damaged'));
    expect((await run(['load'], home)).text).toContain('Loaded');
  });

  it('is named when what holds its users is damaged', async () => {
    const home = await damage(['data/databases/system/neostore', 0, 8_192]);
    const { code, text, ms } = await run(['load'], home);
    expect(
      [said(home), said(home, ...otherPassword)].some((either) => either.test(text)),
      text,
    ).toBe(true);
    expect(code).toBe(3);
    expect(ms).toBeLessThan(usual + KNOWN_WITHIN_MS);
  });

  it('is told when it opens and has lost nodes, and the records are written anew or it is named', async () => {
    const home = await damage([`${NEO4J}/neostore.nodestore.db`, 8_192, 8_192]);
    const { code, text } = await run(['load'], home);
    if (code === 0)
      expect(text).toMatch(/^poc-norms: The database has lost or changed what was loaded into it\.[^]*^Loaded/m);
    else expect([code, text]).toEqual([3, expect.stringMatching(/store .*is damaged.*\n +Run: mv '/)]);
  });

  it('is named when the password does not fit it', async () => {
    const home = await damage();
    await writeFile(join(home, 'password'), 'another');
    expect((await run(['load'], home)).text).toMatch(said(home, ...otherPassword));
  });
});

describe('a store without its transaction logs', { timeout: ENDS_WITHIN_MS }, () => {
  it('is named although Neo4j waits half a minute before it gives up', async () => {
    const home = await damage();
    await rm(join(home, 'data', 'transactions', 'neo4j'), { recursive: true });
    const { code, text, ms } = await run(['load'], home);
    expect(text).toMatch(/^poc-norms: The store of the embedded Neo4j in \S+ is damaged.*\n {2}Run: mv/m);
    expect(code).toBe(3);
    expect(ms).toBeLessThan(usual + KNOWN_WITHIN_MS);
  });
});

describe('what the log of Neo4j says of a store that was not opened', () => {
  const mark = '2026-01-01 00:00:00.000+0000 ERROR [o.n.d.d.DatabaseLifecycles] Failed to start DatabaseId{1[neo4j]}\n';

  it.each([
    ['java.io.IOException: No space left on device', 'NEO4J_DID_NOT_START', 'the disk is full'],
    [
      'java.nio.file.AccessDeniedException: /data/databases/neo4j/neostore',
      'NEO4J_DID_NOT_START',
      'a file of it cannot be written',
    ],
    [
      'org.neo4j.io.locker.FileLockException: Lock file has been locked by another process',
      'NEO4J_DID_NOT_START',
      'another process has it open',
    ],
    ['java.io.IOException: Input/output error', 'NEO4J_DID_NOT_START', 'the disk cannot be read'],
    [
      'java.lang.IllegalStateException: Trying to read Store ID field from uninitialised metadata store',
      'NEO4J_STORE_DAMAGED',
      'is damaged',
    ],
    [
      'java.lang.IllegalStateException: Log file contains entries with prefix 26, and the highest supported Kernel Version is KernelVersion{V5_23,version=20}.',
      'NEO4J_STORE_DAMAGED',
      'was written by another version of Neo4j',
    ],
  ])('%s: %s', async (cause, code, words) => {
    const home = await mkdtemp(join(scratch, 'log-'));
    await cp(join(whole, 'logs'), join(home, 'logs'), { recursive: true });
    const log = join(home, 'logs', 'debug.log');
    await appendFile(log, `${mark}Caused by: java.lang.IllegalStateException: of an earlier start\n`);
    const since = await endOfLog(home);
    expect(await explainStart(home, since)).toBeNull();
    await appendFile(log, `${mark}Caused by: ${cause}\n`);
    expect(await explainStart(home, since)).toMatchObject({ code, message: expect.stringContaining(words) as string });
    await writeFile(log, `${mark}Caused by: ${cause}\n`); // Neo4j begins a new log when one is long.
    expect(await explainStart(home, since)).not.toBeNull();
  });
});
