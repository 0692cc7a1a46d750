import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readExampleRequests } from '../server/example-requests.ts';
import { serve } from '../server/serve.ts';
import { askAll, compareAnswers } from './ask-all.ts';
import type { Drill, Stage } from './drill.ts';
import { expectEnd, run } from './run.ts';

const jumps = ['+3600', '-31536000', '+315360000', '+0'] as const;
/** Longer than two looks at the database take. */
const WATCHED_FOR_MS = 12_000;

/**
 * A clock that is set: while the server runs, and between two starts. Only Node sees it, by libfaketime, which a JVM
 * does not bear.
 */
export const clock: Drill = {
  promise: 'A clock that is set, forward or backward, changes no answer and ends nothing',
  how: 'libfaketime in the process of Node',
  lacks: async () =>
    (await findLibrary()) === undefined ? 'libfaketime is not here (Debian: apt-get install faketime)' : undefined,
  async run(stage) {
    const home = await stage.copyHome();
    const { environment, set } = await fakeClock(stage, home);
    const failures = await whileServing(home, environment, set);
    await set('-31536000');
    failures.push(
      ...expectEnd('a start a year before the last one', await run(['load'], home, environment), 0, /^Holds already/m),
    );
    failures.push(
      ...expectEnd(
        'an import a year before the last one',
        await run(['import', 'council', stage.texts.others], home, environment),
        0,
        new RegExp(`${stage.count} written`),
      ),
    );
    return { figure: `${jumps.join(', ')} s while serving; a load and an import a year back`, failures };
  },
};

async function whileServing(
  home: string,
  environment: Record<string, string>,
  set: (offset: string) => Promise<void>,
): Promise<string[]> {
  await set('+0');
  const examples = (await readExampleRequests()).slice(0, 12);
  const server = await serve(environment, home);
  const failures: string[] = [];
  try {
    const before = await askAll(server.url, examples);
    for (const offset of jumps) {
      await set(offset);
      await pause(WATCHED_FOR_MS);
      failures.push(...compareAnswers(`${offset} s`, examples, before, await askAll(server.url, examples)));
    }
    if (/started again|does not answer|has failed/.test(server.printed()))
      failures.push(`the database was started again: ${server.printed().slice(-500)}`);
  } finally {
    const stopped = await server.stop();
    if (stopped > 20_000) failures.push(`it stopped after ${Math.round(stopped)} ms`);
  }
  return failures;
}

/**
 * Settings for a process whose clock stands `set` seconds beside the real one, and a `java` that does not inherit them.
 */
async function fakeClock(
  { makeFolder }: Stage,
  home: string,
): Promise<{ environment: Record<string, string>; set: (offset: string) => Promise<void> }> {
  const folder = await makeFolder();
  const [file, java] = [join(folder, 'offset'), join(folder, 'bin', 'java')];
  await mkdir(join(folder, 'bin'));
  await writeFile(
    java,
    `#!/bin/sh\nunset LD_PRELOAD FAKETIME_TIMESTAMP_FILE FAKETIME_NO_CACHE DONT_FAKE_MONOTONIC JAVA_HOME\nexec ${await findOnPath('java')} "$@"\n`,
  );
  await chmod(java, 0o755);
  const set = (offset: string): Promise<void> => writeFile(file, `${offset}\n`);
  await set('+0');
  return {
    environment: {
      POC_NORMS_HOME: home,
      LD_PRELOAD: (await findLibrary())!,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
      JAVA_HOME: folder,
    },
    set,
  };
}

/** Debian has it below /usr/lib/<architecture>. */
async function findLibrary(): Promise<string | undefined> {
  const folders = (await readdir('/usr/lib').catch(() => [])).map((name) =>
    join('/usr/lib', name, 'faketime', 'libfaketime.so.1'),
  );
  return folders.find((path) => existsSync(path));
}

async function findOnPath(name: string): Promise<string> {
  return (await promisify(execFile)('/bin/sh', ['-c', `command -v ${name}`])).stdout.trim();
}
