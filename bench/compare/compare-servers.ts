import { join } from 'node:path';
import type { Embedded } from '../../src/neo4j/embedded/start-embedded.ts';
import type { Case } from './cases.ts';
import { compareAnswers } from './compare-answers.ts';
import { runRounds, type Plan, type Sample } from './run-rounds.ts';
import { startApi, startBareProcess } from './start-servers.ts';

/**
 * Starts both servers on one database, makes sure that they answer every case the same, and times them; their logs go
 * to a folder.
 */
export async function compareServers(
  cases: readonly Case[],
  { connection, pid }: Embedded,
  logs: string,
  plan: Plan,
): Promise<Sample[]> {
  plan.progress('Starting both servers');
  const api = await startApi(connection, join(logs, 'api.log'));
  try {
    const bare = await startBareProcess(connection, join(logs, 'bare.log'));
    try {
      const urls = { api: api.url, bare: bare.url };
      for (const each of cases) await compareAnswers(each, urls);
      return await runRounds(cases, { urls, pids: { api: api.pid, bare: bare.pid, jvm: pid } }, plan);
    } finally {
      await bare.stop();
    }
  } finally {
    await api.stop();
  }
}
