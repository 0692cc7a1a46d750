import {
  appendFile,
  chmod,
  constants,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHome } from '../../../src/neo4j/embedded/home.ts';
import {
  digestFolder,
  jarListFile,
  parseJarList,
  pomFile,
  readJarList,
  sha256,
  writeJarList,
} from '../../../src/neo4j/embedded/jar-list.ts';
import { findJars, resolveJars } from '../../../src/neo4j/embedded/resolve-jars.ts';

const path = process.env.PATH ?? '';
let scratch: string;
let pinned: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'poc-norms-jars-'));
  pinned = await resolveJars(findHome(process.env).cache, () => undefined);
}, 180_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('neo4j/jars.sha256', () => {
  it('is of the pom.xml that stands beside it; else: npm run jars', async () => {
    const text = await readFile(jarListFile, 'utf8');
    expect(text.split('\n')[0]).toBe(`# pom.xml ${sha256(await readFile(pomFile))}`);
    expect(writeJarList(parseJarList(text), sha256(await readFile(pomFile)))).toBe(text);
  });

  it('lists what is run, and nothing else', async () => {
    expect(await digestFolder(pinned)).toEqual(await readJarList());
  });
});

describe('the cached jars', { timeout: 120_000 }, () => {
  /** A cache of its own with the pinned jars in it. */
  async function copyCache(): Promise<{ cache: string; jars: string }> {
    const cache = await mkdtemp(join(scratch, 'cache-'));
    const { jars } = await findJars(cache);
    await mkdir(jars);
    for (const name of await readdir(pinned))
      await copyFile(join(pinned, name), join(jars, name), constants.COPYFILE_FICLONE);
    return { cache, jars };
  }

  /** Calls `resolve` with another `mvn` first on the path. */
  async function withMaven<Value>(script: string, resolve: () => Promise<Value>): Promise<Value> {
    const folder = await mkdtemp(join(scratch, 'bin-'));
    await writeFile(join(folder, 'mvn'), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'mvn'), 0o755);
    process.env.PATH = `${folder}:${path}`;
    try {
      return await resolve();
    } finally {
      process.env.PATH = path;
    }
  }

  const damages: Record<string, (jars: string, jar: string) => Promise<unknown>> = {
    'is cut short': (jars, jar) => truncate(join(jars, jar), 1_000),
    'is empty': (jars, jar) => truncate(join(jars, jar), 0),
    'has something added to it': (jars, jar) => appendFile(join(jars, jar), 'x'),
    'is missing': (jars, jar) => rm(join(jars, jar)),
    'is a folder': async (jars, jar) => {
      await rm(join(jars, jar));
      await mkdir(join(jars, jar, 'in it'), { recursive: true });
    },
    'is another one of the list': (jars, jar) => copyFile(join(jars, 'FastInfoset-1.2.16.jar'), join(jars, jar)),
    'has another name': (jars, jar) => rename(join(jars, jar), join(jars, `a-${jar}`)),
    'has company': (jars) => writeFile(join(jars, 'agent.jar'), 'not of the list'),
  };

  for (const [damage, harm] of Object.entries(damages)) {
    it(`are told and made the pinned ones again when one ${damage}`, async () => {
      const { cache, jars } = await copyCache();
      const jar = (await readdir(jars)).find((name) => name.startsWith('neo4j-kernel-5'))!;
      await harm(jars, jar);
      const found = await findJars(cache);
      expect(found).toMatchObject({
        there: true,
        difference: expect.stringMatching(/^(missing|changed|added): [\w.-]+\.jar(; added: [\w.-]+)?$/) as string,
      });
      const said: string[] = [];
      // What Maven has to bring comes from the right jars here; the real one is asked where nothing is cached.
      const mended = await withMaven(
        `for last; do :; done; mkdir -p "\${last#*=}" && cp ${pinned}/* "\${last#*=}"`,
        () =>
          resolveJars(
            cache,
            () => undefined,
            (line) => said.push(line),
          ),
      );
      expect(said).toEqual([
        `The jars of Neo4j in ${jars} are not the pinned ones (${found.difference}). They are resolved again.`,
      ]);
      expect(await digestFolder(mended)).toEqual(await readJarList());
      expect(await readdir(cache)).toEqual([jars.slice(cache.length + 1)]);
    });
  }

  it('are asked of Maven past its own repository when that holds a damaged one', async () => {
    const { cache, jars } = await copyCache();
    await truncate(join(jars, 'FastInfoset-1.2.16.jar'), 10);
    const script = `for last; do :; done; mkdir -p "\${last#*=}" && cp ${pinned}/* "\${last#*=}"\ncase "$*" in *maven.repo.local*) ;; *) echo > "\${last#*=}/FastInfoset-1.2.16.jar" ;; esac`;
    await withMaven(script, () => resolveJars(cache, () => undefined));
    expect((await findJars(cache)).difference).toBe('');
  });

  it('are not looked for in a folder whose path Java would cut', async () => {
    await expect(resolveJars('/tmp/a:b', () => undefined)).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('XDG_CACHE_HOME') as string,
    });
  });

  it('are resolved by several starts at once, beside what a killed one has left', async () => {
    const cache = await mkdtemp(join(scratch, 'cache-'));
    const left = join(cache, 'unfinished-4194305-abcdef');
    await mkdir(join(left, 'first'), { recursive: true });
    await utimes(left, 1_000_000_000, 1_000_000_000);
    const mended = await withMaven(`for last; do :; done; mkdir -p "\${last#*=}" && cp ${pinned}/* "\${last#*=}"`, () =>
      Promise.all(Array.from({ length: 3 }, () => resolveJars(cache, () => undefined))),
    );
    expect(new Set(mended).size).toBe(1);
    expect(await digestFolder(mended[0]!)).toEqual(await readJarList());
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('are told to lack room when Maven says so', async () => {
    const cache = await mkdtemp(join(scratch, 'cache-'));
    await expect(
      withMaven("echo 'Could not transfer artifact: No space left on device'; exit 1", () =>
        resolveJars(cache, () => undefined),
      ),
    ).rejects.toMatchObject({
      code: 'MAVEN_FAILED',
      message: expect.stringContaining('the disk is full') as string,
      hint: expect.stringContaining('Make room') as string,
    });
  });

  it('are refused, and nothing is changed, when Maven brings another one twice or cannot bring any', async () => {
    const { cache, jars } = await copyCache();
    await truncate(join(jars, 'FastInfoset-1.2.16.jar'), 10);
    const other = `for last; do :; done; mkdir -p "\${last#*=}" && cp ${pinned}/* "\${last#*=}"; echo > "\${last#*=}/FastInfoset-1.2.16.jar"`;
    const offline = `${other}; case "$*" in *maven.repo.local*) echo 'Could not transfer artifact'; exit 1 ;; esac`;
    for (const script of [other, offline]) {
      await expect(withMaven(script, () => resolveJars(cache, () => undefined))).rejects.toMatchObject({
        code: 'JARS_DIFFER',
        message: expect.stringContaining('(changed: FastInfoset-1.2.16.jar)') as string,
      });
    }
    expect((await findJars(cache)).difference).toBe('changed: FastInfoset-1.2.16.jar');
    expect(await readdir(cache)).toHaveLength(1);
  });
});
