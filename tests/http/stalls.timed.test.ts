import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../../drills/server/post.ts';
import { startApi, type Api } from '../support/api.ts';
import { hostileRequests } from '../support/hostile-requests.ts';
import { importWoven, removeTexts } from '../support/imported-texts.ts';
import { importLong } from '../support/long-texts.ts';
import { watchLoop } from '../support/watch-loop.ts';

/** For how long no request may hold the event loop, in milliseconds of this thread's CPU time. */
const LONGEST_MS = 200;

let api: Api;
beforeAll(async () => {
  api = await startApi(undefined, 5_000);
  await importWoven(api.database);
  await importLong(api.database);
});
afterAll(async () => {
  await removeTexts(api.database);
  await api.stop();
});

/** Sends a request so many times at once; returns the codes of the answers, and for how long the loop was held. */
async function send(query: string, times: number): Promise<[string[], number]> {
  const [answers, longest] = await watchLoop(() =>
    Promise.all(Array.from({ length: times }, () => post(`${api.url}/graphql`, { query }, { timeout: 60_000 }))),
  );
  return [answers.map(({ status, body }) => `${status}${/"code":"(\w+)"/.exec(body)?.[1] ?? ''}`), longest];
}

// The first of each comes to a server that has answered nothing like it.
describe.each([
  ['alone', 1],
  ['four at once', 4],
] as const)('%s', (_when, times) => {
  it.each(Object.entries(hostileRequests))('%s', async (_name, query) => {
    const [codes, longest] = await send(query, times);
    expect(
      codes.filter(
        (code) =>
          !/^(200|200BAD_USER_INPUT|400QUERY_TOO_EXPENSIVE|503SERVICE_UNAVAILABLE|504QUERY_TIMEOUT)$/.test(code),
      ),
    ).toEqual([]);
    expect(longest).toBeLessThan(LONGEST_MS);
  });
});
