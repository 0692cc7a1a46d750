import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findHolder, lockHome, type Holder } from '../../../src/neo4j/embedded/lock-home.ts';
import { identifyProcess } from '../../../src/neo4j/embedded/process-identity.ts';
import { packageRoot } from '../../../src/package-root.ts';

let scratch: string;
let home: string;
beforeAll(async () => (scratch = await mkdtemp(join(tmpdir(), 'poc-norms-lock-'))));
beforeEach(async () => (home = await mkdtemp(join(scratch, 'home-'))));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const me = identifyProcess(process.pid)!;
const foreign: Record<string, Partial<typeof me>> = {
  'of another machine, or of this one before it was started again': { system: 'another' },
  'that had this id before': { startedAt: '1' },
  'that is gone': { pid: 4_194_305 },
};

async function leave(owner: typeof me): Promise<void> {
  const holder: Holder = { owner, database: null, server: null, since: '2020-01-01T00:00:00.000Z' };
  await writeFile(join(home, 'lock.json'), JSON.stringify(holder));
}

describe('the lock of a data directory', { timeout: 60_000 }, () => {
  for (const [whose, other] of Object.entries(foreign)) {
    it(`is taken over from a process ${whose}`, async () => {
      await leave({ ...me, ...other });
      expect(await findHolder(home)).toBeNull();
      const lock = await lockHome(home);
      expect((await findHolder(home))?.owner).toEqual(me);
      await lock.release();
      expect(await readdir(home)).toEqual([]);
    });
  }

  it('is refused while its process lives, and that is named', async () => {
    await leave(me);
    await expect(lockHome(home)).rejects.toMatchObject({
      code: 'HOME_IN_USE',
      message: expect.stringContaining(`held by process ${me.pid} since 2020-01-01`) as string,
    });
  });

  it('is taken over when it is empty, half-written or something else, as after a crash of the machine', async () => {
    for (const text of ['', '{"owner":{"pid":', '{}', 'null', '[]']) {
      await writeFile(join(home, 'lock.json'), text);
      await (await lockHome(home)).release();
    }
  });

  /** Takes the lock in a process of its own, says so and holds it until its input ends; or says that it is held. */
  const taking = `
    const { lockHome } = await import(process.argv[1]);
    await lockHome(process.argv[2]).then(
      async (lock) => {
        console.log('mine');
        for await (const _ of process.stdin);
        await lock.release();
      },
      (error) => console.log(error.code),
    );`;
  const take = ['--input-type=module', '-e', taking, join(packageRoot, 'dist', 'neo4j', 'embedded', 'lock-home.js')];

  it('is taken over by one of several starts that find it at once', async () => {
    await leave({ ...me, pid: 4_194_305 });
    const starts = Array.from({ length: 8 }, () =>
      spawn(process.execPath, [...take, home], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const said = await Promise.all(starts.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    await Promise.all(
      starts.map(async (start) => {
        start.stdin.end();
        if (start.exitCode === null) await once(start, 'exit');
      }),
    );
    expect(said.sort()).toEqual([...Array.from({ length: 7 }, () => 'HOME_IN_USE'), 'mine']);
    expect(await readdir(home)).toEqual([]);
  });

  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  it.skipIf(!hasStrace)('is taken where a file cannot have two names', async () => {
    const taken = promisify(execFile)('strace', [
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      'trace=link,linkat',
      '-e',
      'inject=link,linkat:error=EPERM',
      process.execPath,
      ...take,
      home,
    ]);
    taken.child.stdin!.end();
    expect((await taken).stdout.trim()).toBe('mine');
    expect(await readdir(home)).toEqual([]);
  });

  it('does not name a process by a clock that can be set', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
      const { identifyProcess } = await import(process.argv[1]);
      console.log(JSON.stringify(identifyProcess(Number(process.argv[2]))));`,
        join(packageRoot, 'dist', 'neo4j', 'embedded', 'process-identity.js'),
        String(process.pid),
      ],
      { env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
    );
    expect(JSON.parse(stdout)).toEqual(me);
    if (process.platform === 'linux')
      expect(me.system).toBe((await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim());
  });
});
