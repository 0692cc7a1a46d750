import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi, type Mock } from 'vitest';
import { equalKey } from '../../src/http/equal-key.ts';
import { SharedWork, type SharedRun } from '../../src/http/share-work.ts';
import { ClientUse } from '../../src/neo4j/client-use.ts';
import { rejection } from '../../src/neo4j/rejection.ts';
import { requestDeadline, type RequestDeadline } from '../../src/neo4j/request-deadline.ts';

const party = (deadlineMs = 1_000): { bounds: RequestDeadline; client: ClientUse } => ({
  bounds: requestDeadline(deadlineMs),
  client: new ClientUse(),
});
const after = (milliseconds: number): Mock<(run: SharedRun) => Promise<string>> =>
  vi.fn(async ({ bounds }) => {
    await Promise.race([pause(milliseconds), rejection(bounds.signal)]);
    return 'done';
  });

describe('equal work under way', () => {
  it('is done once for all who ask, and again after that', async () => {
    const [shared, work] = [new SharedWork<string>(), after(50)];
    const ask = (): Promise<string> => shared.share('a', party(), () => requestDeadline(1_000), work);
    expect(await Promise.all(Array.from({ length: 20 }, ask))).toEqual(Array.from({ length: 20 }, () => 'done'));
    expect(work).toHaveBeenCalledOnce();
    expect([await ask(), work.mock.calls.length]).toEqual(['done', 2]);
  });

  it('goes on when the one that began it goes away, and ends when the last one has gone', async () => {
    const [shared, work] = [new SharedWork<string>(), after(100)];
    const [first, second, third] = [party(), party(), party()];
    const ask = (one: typeof first): Promise<string> => shared.share('a', one, () => requestDeadline(1_000), work);
    const asked = [ask(first), ask(second)];
    first.bounds.abandon();
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    const alone = ask(third);
    await pause(1);
    const { bounds } = work.mock.calls.at(-1)![0];
    third.bounds.abandon();
    await expect(alone).rejects.toMatchObject({ code: 'REQUEST_ABANDONED' });
    expect(bounds.signal.aborted).toBe(true);
  });

  it('fails for all alike, but not by the time of another one', async () => {
    const shared = new SharedWork<string>();
    const fails = vi.fn(() => Promise.reject(new Error('no')));
    const ends = await Promise.allSettled(
      [1, 2].map(() => shared.share('a', party(), () => requestDeadline(1_000), fails)),
    );
    expect([ends.map(({ status }) => status), fails.mock.calls.length]).toEqual([['rejected', 'rejected'], 1]);
    const work = after(80);
    const early = shared.share('b', party(50), () => requestDeadline(50), work);
    const late = shared.share('b', party(), () => requestDeadline(1_000), work);
    await expect(early).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    expect([await late, work.mock.calls.length]).toEqual(['done', 2]);
  });

  it('is joined by nobody after it was closed', async () => {
    const shared = new SharedWork<string>();
    const work = vi.fn(async ({ close }: SharedRun) => {
      await pause(20);
      close();
      await pause(50);
      return 'done';
    });
    const ask = (): Promise<string> => shared.share('a', party(), () => requestDeadline(1_000), work);
    const first = ask();
    await pause(40);
    await Promise.all([first, ask()]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('belongs to the client of all who share it that has used least', async () => {
    const shared = new SharedWork<string>();
    const [heavy, light] = [party(), party()];
    heavy.client.add(5_000, performance.now());
    const work = after(20);
    await Promise.all([heavy, light].map((one) => shared.share('a', one, () => requestDeadline(1_000), work)));
    expect(work.mock.calls[0]![0].client).toBe(light.client);
  });
});

describe('the key of a request', () => {
  const ordered = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(ordered)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, ordered(inner)]),
          )
        : value;

  it('does not depend on the order of keys, and differs with everything else', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (one, other) => {
          const key = (variables: unknown): string => equalKey({ query: '{ a }', variables }, null);
          expect(key(ordered(one))).toBe(key(one));
          const [same, keysSame] = [
            JSON.stringify(ordered(ordered(one))) === JSON.stringify(ordered(ordered(other))),
            key(one) === key(other),
          ];
          if (same) expect(keysSame).toBe(true);
          if (keysSame) expect(other).toEqual(one);
        },
      ),
    );
    expect(
      new Set(
        [
          ['{ a }', null, {}],
          ['{ b }', null, {}],
          ['{ a }', 'A', {}],
          ['{ a }', null, { a: [['b', 1]] }],
          ['{ a }', null, { a: { b: 1 } }],
          ['{ a }', null, { entries: [] }],
        ].map(([query, name, variables]) => equalKey({ query: query as string, variables }, name as string | null)),
      ).size,
    ).toBe(6);
  });
});
