import { expect, it } from 'vitest';
import { findSchemathesis } from '../../drills/fuzz/find-schemathesis.ts';
import { fuzzServer } from '../../drills/fuzz/fuzz.ts';
import { withServer } from '../../drills/server/with-server.ts';

const found = await findSchemathesis();

it.skipIf('missing' in found)(
  `2,000 questions drawn from the schema make no server error and give nothing away${'missing' in found ? ` (not tested here: ${found.missing})` : ''}`,
  async () => {
    if ('missing' in found) return;
    const verdicts = await withServer((server) =>
      fuzzServer(found.python, server, { full: false, seed: 1, progress: () => undefined }),
    );
    expect(verdicts.flatMap(({ failures }) => failures)).toEqual([]);
    expect(verdicts[0]!.figure).toMatch(/^[1-9]\d{3} questions/);
  },
  600_000,
);
