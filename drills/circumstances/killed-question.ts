import { setTimeout as pause } from 'node:timers/promises';
import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import { codesOf } from '../answers/codes-of.ts';
import { untilServed } from '../faults/until-served.ts';
import { post } from '../server/post.ts';
import { serve } from '../server/serve.ts';
import type { Drill } from './drill.ts';

const SERVES_WITHIN_MS = 180_000;
const ANSWERED_WITHIN_MS = 6_500;
/** Takes the database some seconds. */
const slow = `{ ${Array.from({ length: 10 }, (_, index) => `p${index}: phraseLineage(phrase: "protection of civilians under threat ${index}", first: 100) { total }`).join(' ')} }`;
const clean = new Set(['SERVICE_UNAVAILABLE', 'QUERY_TIMEOUT', 'DATASET_CHANGING']);

/** The database dies while questions are under way. */
export const killedQuestion: Drill = {
  promise: 'Questions that are under way when the database dies get a clean answer in time',
  how: 'SIGKILL of the JVM beside eight questions',
  lacks: () => Promise.resolve(undefined),
  async run({ copyHome }) {
    const home = await copyHome();
    const server = await serve({}, home);
    const failures: string[] = [];
    try {
      const asked = Array.from({ length: 8 }, () => post(server.url, { query: slow }));
      await pause(100);
      process.kill((await findHolder(home))!.database!.pid, 'SIGKILL');
      const answers = await Promise.all(asked);
      for (const { status, body, milliseconds } of answers) {
        const codes = codesOf(body);
        if (status >= 500 && !codes.every((code) => clean.has(code))) failures.push(`${status}: ${body.slice(0, 200)}`);
        if (milliseconds > ANSWERED_WITHIN_MS) failures.push(`answered after ${Math.round(milliseconds)} ms`);
      }
      const again = await untilServed(server.url, SERVES_WITHIN_MS);
      if (again === null) failures.push(`does not serve within ${SERVES_WITHIN_MS} ms`);
      const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
      return {
        figure: `${answers.map(({ status }) => status).join(', ')}; slowest ${Math.round(slowest)} ms; serves again ${again === null ? 'never' : `${Math.round(again)} ms`} after`,
        failures,
      };
    } finally {
      await server.stop();
    }
  },
};
