import { access, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePrivateFolder, withinHome } from '../../../src/neo4j/embedded/home.ts';
import { setPassword } from '../../../src/neo4j/embedded/set-password.ts';

let scratch: string;
beforeAll(async () => (scratch = await mkdtemp(join(tmpdir(), 'poc-norms-home-'))));
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('what the system refuses of a data directory', () => {
  it.skipIf(process.platform !== 'linux')('is told when the disk is full', async () => {
    await expect(withinHome('/dev', () => writeFile('/dev/full', 'x'))).rejects.toMatchObject({
      code: 'HOME_NOT_WRITABLE',
      message: 'The folder /dev cannot be used: /dev is refused (ENOSPC). The disk is full.',
      hint: expect.stringContaining('Make room') as string,
    });
  });

  it.skipIf(process.getuid?.() !== 0)('is told when a file of it is of another user', async () => {
    await writeFile(join(scratch, 'password'), 'secret', { mode: 0o600 });
    process.setegid!(65_534);
    process.seteuid!(65_534);
    try {
      await expect(withinHome(scratch, () => writeFile(join(scratch, 'password'), 'x'))).rejects.toMatchObject({
        code: 'HOME_NOT_WRITABLE',
        message: expect.stringContaining(`${scratch}/password is refused (EACCES)`) as string,
      });
    } finally {
      process.seteuid!(0);
      process.setegid!(0);
    }
  });

  it('is nothing else: a defect stays one', async () => {
    await expect(withinHome(scratch, () => Promise.reject(new TypeError('of a test')))).rejects.toThrow(TypeError);
  });
});

describe('a folder of ours', () => {
  const refused: Record<string, [make: (at: string) => Promise<string>, why: RegExp]> = {
    'a file': [
      async (at) => writeFile(at, '').then(() => at),
      /\(EEXIST\)\. A file, or a link to nothing, stands where a folder has to be/,
    ],
    'below a file': [
      async (at) => writeFile(at, '').then(() => join(at, 'home')),
      /\(ENOTDIR\)\. A file stands where a folder has to be/,
    ],
    'a link to nothing': [
      async (at) => symlink(join(at, 'nothing', 'there'), at).then(() => at),
      /\((?:EEXIST|ENOTDIR|ENOENT|ELOOP)\)/,
    ],
    'a link to itself': [async (at) => symlink(at, at).then(() => at), /\((?:EEXIST|ELOOP)\)/],
    'a name that is too long': [
      (at) => Promise.resolve(join(at, 'x'.repeat(300))),
      /\(ENAMETOOLONG\)\. Its path is too long/,
    ],
    'a path that is too long': [
      (at) => Promise.resolve(join(at, ...Array.from({ length: 20 }, () => 'x'.repeat(200)))),
      /\(ENAMETOOLONG\)\. Its path is too long/,
    ],
    ...(process.platform === 'linux' && {
      'below /proc': [() => Promise.resolve('/proc/home'), /^The folder \/proc\/home cannot be used/],
    }),
  };
  for (const [what, [make, why]] of Object.entries(refused)) {
    it(`is refused when it is ${what}, with the reason and the setting`, async () => {
      const folder = await make(join(await mkdtemp(join(scratch, 'folder-')), 'home'));
      await expect(makePrivateFolder(folder, 'POC_NORMS_HOME')).rejects.toMatchObject({
        code: 'HOME_NOT_WRITABLE',
        message: expect.stringMatching(why) as string,
        hint: expect.stringContaining('Set POC_NORMS_HOME to a folder that you own') as string,
      });
    });
  }

  it('is made with all above it, closed to others, and found through a link', async () => {
    const folder = join(await mkdtemp(join(scratch, 'folder-')), 'a b', 'é', "'");
    await Promise.all([makePrivateFolder(folder, 'POC_NORMS_HOME'), makePrivateFolder(folder, 'POC_NORMS_HOME')]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await symlink(folder, join(scratch, 'link'));
    await makePrivateFolder(join(scratch, 'link'), 'POC_NORMS_HOME');
  });
});

describe('the password of a data directory', () => {
  it('is not drawn anew for a store that has one: that is told, with both ways out', async () => {
    const home = await mkdtemp(join(scratch, 'fresh-'));
    await mkdir(join(home, 'data', 'databases', 'system'), { recursive: true });
    await writeFile(join(home, 'data', 'databases', 'system', 'neostore'), '');
    await expect(setPassword(home, '/bin/false', home)).rejects.toMatchObject({
      code: 'NEO4J_STORE_DAMAGED',
      message: expect.stringContaining(`${home}/password is missing, empty or no file`) as string,
      hint: expect.stringMatching(/^Put that file back from a copy\. Or run: mv '/) as string,
    });
    await writeFile(join(home, 'password'), 'secret');
    // Without auth.ini, which is of the first start alone.
    expect(await setPassword(home, '/bin/false', home)).toBe('secret');
    await expect(access(join(home, 'data', 'dbms'))).rejects.toThrow();
  });
});

describe('a password that cannot be set', () => {
  it.each([
    ['Caused by: java.nio.file.AccessDeniedException: /data/dbms', 'a file of it cannot be written'],
    ['java.io.IOException: No space left on device', 'the disk is full'],
    ['Exception in thread "main" java.lang.NullPointerException', 'the tool of Neo4j for that failed'],
  ])('says why and shows no stack: %s', async (said, why) => {
    const home = await mkdtemp(join(scratch, 'fresh-'));
    const java = join(home, 'java');
    await writeFile(java, `#!/bin/sh\ncat >&2 <<'END'\n${said}\n\tat some.Java(Class.java:1)\nEND\nexit 1\n`, {
      mode: 0o700,
    });
    await expect(setPassword(home, java, home)).rejects.toMatchObject({
      code: 'NEO4J_DID_NOT_START',
      message: `The password of the embedded Neo4j in ${home} could not be set: ${why}.`,
    });
  });
});
