import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PocNormsError } from '../../src/errors.ts';
import { explainEmbedded } from '../../src/neo4j/embedded/explain-embedded.ts';
import { hasLostNames } from '../../src/neo4j/indexes.ts';
import { damagedWhileWriting, namingDamage, tellsOfDamage } from '../../src/neo4j/name-damage.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "poc norms' "));
});
afterAll(() => rm(home, { recursive: true }));

const of = (code: string): Error => Object.assign(new Error('Unable to read property value'), { code });
const refused = (cause: unknown): PocNormsError => new PocNormsError('NEO4J_REFUSED', 'The texts …', 'Check …', cause);
const unreadable = 'Neo.DatabaseError.Statement.ExecutionFailed';

describe('an error of the database', () => {
  it.each([
    [of(unreadable), true],
    [of('Neo.DatabaseError.General.UnknownError'), true],
    [refused(of(unreadable)), true],
    [of('Neo.DatabaseError.Transaction.TransactionStartFailed'), false],
    [of('Neo.ClientError.Statement.SyntaxError'), false],
    [of('Neo.TransientError.General.MemoryPoolOutOfMemoryError'), false],
    [of('ServiceUnavailable'), false],
    [refused(undefined), false],
    [new Error('a defect of ours'), false],
    [undefined, false],
  ])('%s tells of damage: %s', async (error, damage) => {
    expect(tellsOfDamage(error)).toBe(damage);
    const fails = namingDamage(() => Promise.reject(error!));
    if (damage) await expect(fails).rejects.toMatchObject({ code: 'NEO4J_STORE_DAMAGED', cause: error });
    else await expect(fails).rejects.toBe(error);
  });

  it('tells of damage while something is written when a node that an index holds is not there', async () => {
    const lost = refused(of('Neo.ClientError.Statement.EntityNotFound'));
    const fails = (): Promise<never> => namingDamage(() => Promise.reject(lost), damagedWhileWriting);
    await expect(fails()).rejects.toMatchObject({ code: 'NEO4J_STORE_DAMAGED', cause: lost });
    expect(tellsOfDamage(lost)).toBe(false);
  });

  it('names the way out of an embedded database, by a path that a shell reads', async () => {
    const data = `${home.replaceAll("'", "'\\''")}/data`;
    for (const error of [of(unreadable), refused(of(unreadable))])
      expect(await explainEmbedded(home, error)).toMatchObject({
        code: 'NEO4J_STORE_DAMAGED',
        hint: expect.stringContaining(`Run: mv '${data}' '${data}.damaged', and start again.`) as string,
      });
    const other = refused(of('Neo.ClientError.Statement.SyntaxError'));
    expect(await explainEmbedded(home, other)).toBe(other);
  });
});

describe('an index of which Neo4j has lost the names', () => {
  const index = { name: 'a', state: 'ONLINE', kind: 'RANGE', analyzer: null };
  it.each([
    [['PocNormsMission'], ['id'], false],
    [['[no such label: 0]'], ['id'], true],
    [['PocNormsMission'], ['id', '[no such property: 7]'], true],
  ])('is told from one that has them: %s %s', (labels, properties, lost) => {
    expect(hasLostNames({ ...index, labels, properties })).toBe(lost);
  });
});
