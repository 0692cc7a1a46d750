import { setTimeout as pause } from 'node:timers/promises';
import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import { codesOf } from '../answers/codes-of.ts';
import { untilServed } from '../faults/until-served.ts';
import { readExampleRequests } from '../server/example-requests.ts';
import { post } from '../server/post.ts';
import { serve } from '../server/serve.ts';
import { askAll, compareAnswers } from './ask-all.ts';
import type { Drill, Stage } from './drill.ts';
import { findNoise } from './run.ts';
import { lacksSmallDisk, onSmallDisk } from './small-disk.ts';

/** Longer than two looks at the database take. */
const WATCHED_FOR_MS = 12_000;
const SERVES_WITHIN_MS = 120_000;

/** A disk that becomes full while a server answers, whose database then dies, and has room again. */
export const fullDiskServing: Drill = {
  promise: 'On a full disk a server goes on answering, and a database that dies there comes back when there is room',
  how: 'a server on a tmpfs that is filled, SIGKILL of its JVM, room again',
  lacks: lacksSmallDisk,
  async run(stage) {
    const failures: string[] = [];
    let figure = '';
    await onSmallDisk(stage, async (home, fill, free) => {
      const server = await serve({}, home);
      try {
        const examples = (await readExampleRequests()).slice(0, 12);
        const before = await askAll(server.url, examples);
        await fill();
        await pause(WATCHED_FOR_MS);
        failures.push(...compareAnswers('on a full disk', examples, before, await askAll(server.url, examples)));
        process.kill((await findHolder(home))!.database!.pid, 'SIGKILL');
        failures.push(...(await refusesCleanly(server.url, stage)));
        if (!/\bdisk of \S+ is full\b.*It is started again when there is room\./.test(server.printed()))
          failures.push(`it does not say that it waits for room: ${server.printed().slice(-400)}`);
        await free();
        const again = await untilServed(server.url, SERVES_WITHIN_MS);
        if (again === null) failures.push(`it does not serve within ${SERVES_WITHIN_MS} ms of having room`);
        else failures.push(...compareAnswers('with room again', examples, before, await askAll(server.url, examples)));
        failures.push(...findNoise(server.printed()));
        figure = `the same answers on a full disk; serves again ${again === null ? 'never' : `${(again / 1_000).toFixed(1)} s`} after there is room`;
      } finally {
        await server.stop();
      }
    });
    return { figure, failures };
  },
};

/** While there is neither a database nor room for one. */
async function refusesCleanly(url: string, { progress }: Stage): Promise<string[]> {
  await pause(WATCHED_FOR_MS);
  const { status, body, headers } = await post(url, { query: '{ missions(limit: 1) { id } }' });
  progress(`without a database: ${status}`);
  return status === 503 && codesOf(body).join() === 'SERVICE_UNAVAILABLE' && headers['retry-after'] !== undefined
    ? []
    : [`without a database it answers ${status}: ${body.slice(0, 200)}`];
}
