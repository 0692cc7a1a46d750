import { expect, it } from 'vitest';
import { findSchemathesis } from '../../drills/fuzz/find-schemathesis.ts';
import { fuzzServer } from '../../drills/fuzz/fuzz.ts';
import { withServer } from '../../drills/server/with-server.ts';
import { ownDatabase } from '../support/own-database.ts';

/** A short draw; `npm run verify:public -- fuzz` has 2,000, and 20,000 with `--full`. */
const CASES = 400;
const found = await findSchemathesis();

it.skipIf('missing' in found)(
  `${CASES} questions drawn from the schema make no server error and give nothing away${'missing' in found ? ` (not tested here: ${found.missing})` : ''}`,
  async () => {
    if ('missing' in found) return;
    const { connection, home } = ownDatabase;
    const { uri, username, password, database } = connection;
    const verdicts = await withServer(
      (server) =>
        fuzzServer(found.python, { ...server, home }, { cases: CASES, seeds: 1, seed: 1, progress: () => undefined }),
      { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    );
    expect(verdicts.flatMap(({ failures }) => failures)).toEqual([]);
    expect(verdicts[0]!.figure).toMatch(/^[1-9]\d{2} questions/);
  },
  600_000,
);
