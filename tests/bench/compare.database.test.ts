import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBare, type BareServer } from '../../bench/compare/bare-server.ts';
import { readCases } from '../../bench/compare/cases.ts';
import { compareAnswers } from '../../bench/compare/compare-answers.ts';
import { startApi, type Api } from '../support/api.ts';
import { ownDatabase } from '../support/own-database.ts';

const cases = await readCases();

let api: Api;
let bare: BareServer;
beforeAll(async () => {
  api = await startApi();
  bare = await startBare(cases, ownDatabase.connection);
});
afterAll(async () => {
  await bare.stop();
  await api.stop();
});

describe('the bench', () => {
  for (const each of cases) {
    it(`asks the API and the bare server the same: ${each.name}`, async () => {
      const data = await compareAnswers(each, { api: api.url, bare: bare.url });
      expect(JSON.stringify(data).length).toBeGreaterThan(100);
    });
  }

  it('refuses to time answers that differ', async () => {
    const other = { ...cases[0]!, variables: { identifier: 'S/RES/1265 (1999)' } };
    await expect(compareAnswers(other, { api: api.url, bare: bare.url })).rejects.toThrow(
      'The answers to the case lookup differ: at data.lookup.match.id the API has "s-res-1265-1999", the bare server "s-res-1894-2009"',
    );
  });
});
