import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import { findJars } from '../../src/neo4j/embedded/resolve-jars.ts';
import { untilServed } from '../faults/until-served.ts';
import { readExampleRequests } from '../server/example-requests.ts';
import { serve } from '../server/serve.ts';
import { askAll, compareAnswers } from './ask-all.ts';
import type { Drill, Stage } from './drill.ts';
import { begin, expectEnd, findNoise } from './run.ts';
import { untilAnswers } from './until-answers.ts';

const SERVES_WITHIN_MS = 180_000;

/** Somebody tidies the cache folder while a server runs. */
export const jarsGone: Drill = {
  promise:
    'Without the cache of jars a running server goes on; its next database has them resolved, or says that it cannot',
  how: 'the cache removed while it serves, SIGKILL of the JVM, with Maven and with one that reaches nothing',
  lacks: () => Promise.resolve(undefined),
  async run(stage) {
    const failures: string[] = [];
    const cache = await copyCache(stage);
    const home = await stage.copyHome();
    stage.progress('with Maven');
    const server = await serve({ XDG_CACHE_HOME: cache }, home);
    let again: number | null;
    try {
      const examples = await readExampleRequests();
      const before = await askAll(server.url, examples.slice(0, 4));
      await rm(cache, { recursive: true });
      failures.push(
        ...compareAnswers('without jars', examples, before, await askAll(server.url, examples.slice(0, 4))),
      );
      for (const answer of await askAll(server.url, examples))
        if (!answer.startsWith('200 ')) failures.push(`without jars: ${answer.slice(0, 200)}`);
      process.kill((await findHolder(home))!.database!.pid, 'SIGKILL');
      again = await untilServed(server.url, SERVES_WITHIN_MS);
      if (again === null) failures.push(`it does not serve within ${SERVES_WITHIN_MS} ms`);
      failures.push(...findNoise(server.printed()));
    } finally {
      await server.stop();
    }
    stage.progress('with a Maven that reaches nothing');
    failures.push(...(await withoutMaven(stage)));
    return {
      figure: `goes on; serves ${again === null ? 'never' : `${(again / 1_000).toFixed(1)} s`} after its database died; without a network ends with one line`,
      failures,
    };
  },
};

async function withoutMaven(stage: Stage): Promise<string[]> {
  const cache = await copyCache(stage);
  const home = await stage.copyHome();
  const running = begin(['start'], home, { XDG_CACHE_HOME: cache, PATH: await pathWithoutNetwork(stage) });
  if (!(await untilAnswers(home, running.ended, "MATCH (d:PocNormsDataset {id: 'curated'}) RETURN count(d) AS count")))
    return ['it did not start'];
  await rm(cache, { recursive: true });
  process.kill((await findHolder(home))!.database!.pid, 'SIGKILL');
  return expectEnd(
    'without jars and without a network',
    await running.ended,
    3,
    /^poc-norms: Maven could not reach a repository; .*\n {2}\S/m,
  );
}

async function copyCache({ makeFolder }: Stage): Promise<string> {
  const { jars } = await findJars(findHome(process.env).cache);
  const cache = join(await makeFolder(), 'cache');
  await cp(jars, join(cache, 'poc-norms', jars.split('/').at(-1)!), { recursive: true });
  return cache;
}

/** A PATH on which the real Maven stands before all else, offline and with a repository that is empty. */
async function pathWithoutNetwork({ makeFolder }: Stage): Promise<string> {
  const folder = await makeFolder();
  await mkdir(join(folder, 'bin'));
  const maven = join(folder, 'bin', 'mvn');
  await writeFile(
    maven,
    `#!/bin/sh\nPATH='${process.env.PATH ?? ''}' exec mvn --offline '-Dmaven.repo.local=${join(folder, 'repository')}' "$@"\n`,
  );
  await chmod(maven, 0o755);
  return `${join(folder, 'bin')}:${process.env.PATH ?? ''}`;
}
