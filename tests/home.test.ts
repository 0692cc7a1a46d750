import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinHome } from '../src/neo4j/embedded/home.ts';
import { setPassword } from '../src/neo4j/embedded/set-password.ts';

let scratch: string;
beforeAll(async () => (scratch = await mkdtemp(join(tmpdir(), 'poc-norms-home-'))));
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('what the system refuses of a data directory', () => {
  it.skipIf(process.platform !== 'linux')('is told when the disk is full', async () => {
    await expect(withinHome('/dev', () => writeFile('/dev/full', 'x'))).rejects.toMatchObject({ code: 'HOME_NOT_WRITABLE', message: 'The folder /dev cannot be used: /dev is refused (ENOSPC). The disk is full.', hint: expect.stringContaining('Make room') as string });
  });

  it.skipIf(process.getuid?.() !== 0)('is told when a file of it is of another user', async () => {
    await writeFile(join(scratch, 'password'), 'secret', { mode: 0o600 });
    process.setegid!(65_534);
    process.seteuid!(65_534);
    try {
      await expect(withinHome(scratch, () => writeFile(join(scratch, 'password'), 'x'))).rejects.toMatchObject({ code: 'HOME_NOT_WRITABLE', message: expect.stringContaining(`${scratch}/password is refused (EACCES)`) as string });
    } finally {
      process.seteuid!(0);
      process.setegid!(0);
    }
  });

  it('is nothing else: a defect stays one', async () => {
    await expect(withinHome(scratch, () => Promise.reject(new TypeError('of a test')))).rejects.toThrow(TypeError);
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
    await writeFile(java, `#!/bin/sh\ncat >&2 <<'END'\n${said}\n\tat some.Java(Class.java:1)\nEND\nexit 1\n`, { mode: 0o700 });
    await expect(setPassword(home, java, home)).rejects.toMatchObject({ code: 'NEO4J_DID_NOT_START', message: `The password of the embedded Neo4j in ${home} could not be set: ${why}.` });
  });
});
