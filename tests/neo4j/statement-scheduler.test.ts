import { setMaxListeners } from 'node:events';
import { setImmediate as settle } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClientUse } from '../../src/neo4j/client-use.ts';
import { LONG_AFTER_MS, StatementScheduler, type Asker } from '../../src/neo4j/statement-scheduler.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Statements that take a given time, with a record of what starts, ends and is stopped. */
class Database {
  readonly running = new Set<string>();
  readonly started: string[] = [];
  readonly ended: string[] = [];
  readonly stopped: string[] = [];
  most = 0;

  statement(asker: Asker, name: string, milliseconds: number): Promise<void> {
    return asker.run(
      (stopped) =>
        new Promise((resolve, reject) => {
          this.running.add(name);
          this.started.push(name);
          this.most = Math.max(this.most, this.running.size);
          const end = (list: string[]): void => {
            clearTimeout(timer);
            this.running.delete(name);
            list.push(name);
          };
          const timer = setTimeout(() => {
            end(this.ended);
            resolve();
          }, milliseconds);
          for (const signal of [stopped, asker.options.signal]) {
            signal.addEventListener('abort', () => {
              end(this.stopped);
              reject(signal.reason as Error);
            });
          }
        }),
    );
  }
}

function open(turns: StatementScheduler, client = new ClientUse()): { asker: Asker; abort: AbortController } {
  const abort = new AbortController();
  setMaxListeners(0, abort.signal);
  return { asker: turns.open({ of: { client }, signal: abort.signal }), abort };
}

async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 5) {
    await settle();
    vi.advanceTimersByTime(5);
  }
  await settle();
}

describe('statements', () => {
  it('run at most so many at a time, and all of them end', async () => {
    const request = fc.record({
      client: fc.integer({ min: 0, max: 3 }),
      after: fc.integer({ min: 0, max: 400 }),
      statements: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(request, { minLength: 1, maxLength: 8 }),
        async (places, requests) => {
          const [turns, database] = [new StatementScheduler(places), new Database()];
          const clients = Array.from({ length: 4 }, () => new ClientUse());
          const asked = requests.flatMap(({ client, after, statements }, index) => {
            const { asker } = open(turns, clients[client]);
            return statements.map(
              (milliseconds, statement) =>
                new Promise<void>(
                  (resolve, reject) =>
                    void setTimeout(
                      () => void database.statement(asker, `${index}.${statement}`, milliseconds).then(resolve, reject),
                      after,
                    ),
                ),
            );
          });
          const sum = requests.flatMap(({ statements }) => statements).reduce((one, other) => one + other, 0);
          await pass(400 + 2 * sum);
          await Promise.all(asked);
          expect(database.most).toBeLessThanOrEqual(places);
          expect(database.ended.length).toBe(asked.length);
          expect(new Set(database.stopped).size).toBe(database.stopped.length); // None is stopped twice.
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of short requests begin within the time after which others are long, however many long ones there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 2_000 }),
        async (places, hostile, after) => {
          const [turns, database] = [new StatementScheduler(places), new Database()];
          for (let index = 0; index < hostile; index += 1) {
            const { asker } = open(turns);
            for (let statement = 0; statement < 30; statement += 1)
              void database.statement(asker, `long ${index}.${statement}`, 5_000);
          }
          await pass(after);
          const innocent = open(turns).asker;
          void database.statement(innocent, 'short', 10);
          await pass(hostile * LONG_AFTER_MS + 50);
          expect(database.ended).toContain('short');
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of a fresh request do not wait for the thirty of another one that came before', async () => {
    const [turns, database] = [new StatementScheduler(4), new Database()];
    const many = open(turns).asker;
    for (let index = 0; index < 30; index += 1) void database.statement(many, `many ${index}`, 100);
    await pass(200);
    void database.statement(open(turns).asker, 'fresh', 10);
    await pass(120);
    expect(database.ended).toContain('fresh');
    expect(database.ended.length).toBeLessThan(16);
  });

  it('go first whose client has used least, then those that came first', async () => {
    const [turns, database] = [new StatementScheduler(1), new Database()];
    const [heavy, light] = [new ClientUse(), new ClientUse()];
    heavy.add(2_000, performance.now());
    light.add(100, performance.now());
    const first = open(turns).asker;
    void database.statement(first, 'now', 20);
    for (const [name, client] of [
      ['heavy', heavy],
      ['light', light],
      ['light again', light],
      ['new', undefined],
    ] as const)
      void database.statement(open(turns, client).asker, name, 20);
    await pass(200);
    expect(database.started).toEqual(['now', 'new', 'light', 'light again', 'heavy']);
  });

  it('of one request run in half of the places', async () => {
    const [turns, database] = [new StatementScheduler(4), new Database()];
    const { asker } = open(turns);
    for (let statement = 0; statement < 30; statement += 1) void database.statement(asker, `${statement}`, 10);
    await pass(400);
    expect([database.most, database.ended.length]).toEqual([2, 30]);
  });

  it('of a request that has used little go before those of an older one of the same client that has used more', async () => {
    const [turns, database] = [new StatementScheduler(1), new Database()];
    const client = new ClientUse();
    const busy = open(turns, client).asker;
    for (let statement = 0; statement < 30; statement += 1) void database.statement(busy, `busy ${statement}`, 20);
    await pass(100);
    const late = open(turns, client).asker;
    for (let statement = 0; statement < 2; statement += 1) void database.statement(late, `late ${statement}`, 20);
    await pass(70);
    expect(database.ended.slice(-2)).toEqual(['late 0', 'late 1']);
  });

  it('of a small request go before those of large ones that came before and have not begun', async () => {
    const [turns, database] = [new StatementScheduler(1), new Database()];
    const client = new ClientUse();
    const expecting = (expected: number): Asker =>
      turns.open({ of: { client }, expected, signal: new AbortController().signal });
    void database.statement(expecting(400), 'large', 20);
    void database.statement(expecting(400), 'as large', 20);
    void database.statement(expecting(100), 'smaller', 20);
    void database.statement(expecting(5), 'small', 20);
    await pass(200);
    expect(database.ended).toEqual(['large', 'small', 'smaller', 'as large']);
  });

  it('of long requests run in half of the places, by turns', async () => {
    const [turns, database] = [new StatementScheduler(4), new Database()];
    const client = new ClientUse();
    const askers = [open(turns, client).asker, open(turns, client).asker];
    const started = (prefix: string): number => database.started.filter((name) => name.startsWith(prefix)).length;
    for (const [index, asker] of askers.entries())
      for (let statement = 0; statement < 30; statement += 1)
        void database.statement(asker, `${index}.${statement}`, 200);
    await pass(2_000);
    expect(database.running.size).toBe(2);
    expect(Math.abs(started('0.') - started('1.'))).toBeLessThanOrEqual(4);
  });

  it('that wait end with their request, and leave nothing behind', async () => {
    const [turns, database] = [new StatementScheduler(1), new Database()];
    const busy = open(turns);
    const gone = open(turns);
    const first = database.statement(busy.asker, 'busy', 10_000);
    const waiting = [database.statement(gone.asker, 'never', 10), database.statement(gone.asker, 'nor this', 10)];
    const ends = Promise.allSettled([first, ...waiting]);
    await pass(20);
    gone.abort.abort(new Error('gone'));
    busy.abort.abort(new Error('gone too'));
    expect((await ends).map((end) => end.status === 'rejected' && (end.reason as Error).message)).toEqual([
      'gone too',
      'gone',
      'gone',
    ]);
    await expect(database.statement(gone.asker, 'late', 10)).rejects.toThrow('gone');
    await pass(20);
    void database.statement(open(turns).asker, 'next', 10);
    await pass(50);
    expect([database.started, database.ended]).toEqual([['busy', 'next'], ['next']]);
  });

  it('tell once that their request has become long', async () => {
    const [turns, database] = [new StatementScheduler(2), new Database()];
    const onLong = vi.fn();
    const asker = turns.open({ of: { client: new ClientUse() }, signal: new AbortController().signal, onLong });
    for (let index = 0; index < 5; index += 1) void database.statement(asker, `${index}`, 200);
    await pass(LONG_AFTER_MS / 2 - 10);
    expect(onLong).not.toHaveBeenCalled();
    await pass(2_000);
    expect(onLong).toHaveBeenCalledOnce();
  });
});

describe('what a client has used', () => {
  it('counts for half after ten seconds', () => {
    const client = new ClientUse();
    client.add(800, 1_000);
    expect([client.at(1_000), client.at(11_000), client.at(31_000)]).toEqual([800, 400, 100]);
    client.add(100, 11_000);
    expect(client.at(11_000)).toBe(500);
  });
});
