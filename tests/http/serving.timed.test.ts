import { once } from 'node:events';
import { request } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { head, rawQuestion } from '../../drills/inputs/raw-request.ts';
import { countOpen } from '../../drills/server/count-open.ts';
import { startServer, type RunningServer, type ServerOptions } from '../../src/http/start-server.ts';
import { standardLimits } from '../../src/limits.ts';
import { Database } from '../../src/neo4j/database.ts';
import type { ReadContext } from '../../src/neo4j/read-context.ts';
import { readDatasetStateNow } from '../../src/neo4j/read-dataset-state-now.ts';
import { ownDatabase } from '../support/own-database.ts';

/** A schema whose one question keeps the database busy for as long as it may, so that what ends it can be seen. */
const slow = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, ReadContext>({
    name: 'Query',
    fields: {
      busy: {
        type: GraphQLInt,
        resolve: async (_root, _arguments, { executionContext }) =>
          Number(
            (
              await executionContext.run('/* busy */ UNWIND range(1, 2000000000) AS n RETURN count(n) AS n', {})
            ).records[0]!.get('n'),
          ),
      },
      brief: {
        type: GraphQLInt,
        resolve: async (_root, _arguments, { executionContext }) =>
          Number((await executionContext.run('RETURN 1 AS n', {})).records[0]!.get('n')),
      },
      counted: {
        type: GraphQLInt,
        resolve: async (_root, _arguments, { executionContext }) => {
          counted += 1;
          return Number(
            (await executionContext.run('UNWIND range(1, 3000000) AS n RETURN count(n) AS n', {})).records[0]!.get('n'),
          );
        },
      },
      idle: { type: GraphQLInt, resolve: () => 1 },
      large: { type: GraphQLString, resolve: () => 'x'.repeat(16 * 2 ** 20) },
    },
  }),
});

let database: Database;
/** How often the field of that name was resolved. */
let counted = 0;
const servers: RunningServer[] = [];
beforeAll(() => (database = new Database(ownDatabase.connection)));
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
afterAll(() => database.close());

async function serve(options: Partial<ServerOptions> = {}): Promise<{ url: string; log: Record<string, unknown>[] }> {
  const log: Record<string, unknown>[] = [];
  const logger = pino(
    { base: null },
    { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const server = await startServer({
    schema: slow,
    database,
    host: '127.0.0.1',
    port: 0,
    limits: standardLimits,
    logger,
    examples: [],
    state: () => 'ready',
    ...options,
  });
  servers.push(server);
  return { url: server.url, log };
}

const ask = (url: string, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, operationName: 'Asked' }),
  });

/** How many of the busy statements run in the database. */
async function running(): Promise<number> {
  const session = database.reader();
  try {
    return (
      await session.run(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH '/* busy */' RETURN count(*) AS count",
      )
    ).records[0]!.get('count') as number;
  } finally {
    await session.close();
  }
}

async function untilRunning(count: number): Promise<void> {
  for (const end = Date.now() + 5_000; (await running()) !== count;) {
    if (Date.now() > end) throw new Error(`${await running()} statements run, not ${count}.`);
    await pause(20);
  }
}

describe('a request', () => {
  it('has a deadline, after which its work in the database ends', async () => {
    const { url, log } = await serve({ limits: { ...standardLimits, deadlineMs: 600 } });
    const begun = Date.now();
    const response = await ask(url, 'query Asked { busy }');
    expect(Date.now() - begun).toBeLessThan(1_500);
    expect([response.status, await response.json()]).toEqual([
      504,
      {
        errors: [
          expect.objectContaining({
            message: expect.stringContaining('not complete after 0.6 seconds') as string,
            extensions: { code: 'QUERY_TIMEOUT' },
          }),
        ],
      },
    ]);
    await untilRunning(0);
    expect(log).toEqual([
      expect.objectContaining({ status: 504, operation: 'Asked', codes: ['QUERY_TIMEOUT'], msg: 'request' }),
    ]);
  });

  it('ends in the database when the client goes away', async () => {
    const { url, log } = await serve();
    const client = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    client.on('error', () => undefined);
    client.end(JSON.stringify({ query: '{ busy }' }));
    await untilRunning(1);
    client.destroy();
    await untilRunning(0);
    expect(log).toEqual([expect.objectContaining({ status: 499 })]);
  });

  it('is told in one line of the log, by name, hash and cost, without its variables', async () => {
    const { url, log } = await serve();
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query Asked { idle }', variables: { secret: 'of theirs' } }),
    });
    expect(log).toEqual([
      {
        level: 30,
        time: expect.anything() as number,
        msg: 'request',
        method: 'POST',
        status: 200,
        milliseconds: expect.any(Number) as number,
        operation: 'Asked',
        document: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        cost: expect.any(Number) as number,
      },
    ]);
  });

  it('is refused at once when too many are in work, short and long ones apart', async () => {
    const { url } = await serve({ limits: { ...standardLimits, inFlight: 2 } });
    const crowd = Array.from({ length: 4 }, (_, index) => ask(url, `query Asked { a${index}: busy }`));
    const refused = await Promise.race(crowd);
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '1',
      { errors: [expect.objectContaining({ extensions: { code: 'SERVICE_UNAVAILABLE' } })] },
    ]);
    const untilBrief = async (): Promise<void> => {
      while ((await ask(url, 'query Asked { brief }')).status !== 200) await pause(50);
    };
    await untilBrief(); // The busy one has become long.
    expect((await ask(url, 'query Asked { again: busy }')).status).toBe(503);
    await untilBrief();
    expect(await running()).toBe(1);
    expect((await Promise.all(crowd)).map(({ status }) => status).sort()).toEqual([503, 503, 503, 504]);
  });

  it('waits for the turn of its first statement, half of its deadline at the most', async () => {
    const { url } = await serve({ limits: { ...standardLimits, atOnce: 1, deadlineMs: 1_600 } });
    const first = ask(url, 'query Asked { busy }');
    await untilRunning(1);
    await pause(100);
    const begun = Date.now();
    const refused = await ask(url, 'query Asked { other: busy }');
    expect(Date.now() - begun).toBeGreaterThan(700);
    expect([refused.status, (await ask(url, 'query Asked { idle }')).status, (await first).status]).toEqual([
      503, 200, 504,
    ]);
  });

  it('is answered in a crowd that comes at once', async () => {
    const { url } = await serve();
    const crowd = await Promise.all(Array.from({ length: 60 }, () => ask(url, 'query Asked { idle }')));
    expect(crowd.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 200));
  });

  it(
    'is answered beside thirty long ones, of which all statements wait for their turn',
    { timeout: 60_000 },
    async () => {
      const { url } = await serve();
      const hostile = Array.from({ length: 20 }, (_, index) =>
        ask(url, `query Asked { ${Array.from({ length: 30 }, (_, field) => `a${index}x${field}: busy`).join(' ')} }`),
      );
      await untilRunning(standardLimits.atOnce);
      const innocent: number[] = [];
      for (let index = 0; index < 10; index += 1) {
        innocent.push((await ask(url, `query Asked { a${index}: brief }`)).status);
        expect(await running()).toBeLessThanOrEqual(standardLimits.atOnce + 1); // One that was stopped may still end.
      }
      expect(innocent).toEqual(Array.from({ length: 10 }, () => 200));
      await Promise.all(hostile);
    },
  );

  it('is done once for all who ask the same at the same time, whatever the order of the keys of its variables', async () => {
    const { url } = await serve();
    const post = (variables: string): Promise<Response> =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query": "query Asked { counted }", "variables": ${variables}}`,
      });
    const before = counted;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => post(index % 2 ? '{"a": 1, "b": 2}' : '{"b": 2, "a": 1}')),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect([
      new Set(answers.map(({ status, headers }) => `${status} ${headers.has('etag')}`)),
      new Set(bodies).size,
      counted - before,
    ]).toEqual([new Set(['200 true']), 1, 1]);
    expect(JSON.parse(bodies[0]!)).toMatchObject({
      data: { counted: 3_000_000 },
      extensions: { dataset: expect.anything() as object },
    });
  });

  it('gives its turn to the next when the client goes away while it waits', async () => {
    const { url } = await serve({ limits: { ...standardLimits, atOnce: 1, deadlineMs: 900 } });
    const first = ask(url, 'query Asked { busy }');
    await untilRunning(1);
    const client = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    client.on('error', () => undefined);
    client.end(JSON.stringify({ query: '{ other: busy }' }));
    await pause(100);
    client.destroy();
    expect([(await first).status, (await ask(url, 'query Asked { idle }')).status]).toEqual([504, 200]);
    expect(await running()).toBe(0);
  });
});

describe('a client', () => {
  const clients: Socket[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
  });

  /** A connection that reads nothing. */
  function connect(url: string, sent: string): Socket {
    const client = createConnection(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    client.pause().write(sent);
    clients.push(client);
    return client;
  }

  async function untilOpen(url: string, count: number): Promise<void> {
    const end = Date.now() + 15_000;
    for (let open = -1; open !== count;) {
      if (Date.now() > end) throw new Error(`${open} requests are there, not ${count}.`);
      await pause(20);
      open = await countOpen(url);
    }
  }

  it('leaves nothing behind when it goes away, not even with twelve requests on one connection', async () => {
    const { url, log } = await serve();
    const client = connect(url, Array.from({ length: 12 }, (_, index) => rawQuestion(`{ a${index}: busy }`)).join(''));
    await untilOpen(url, 12);
    await untilRunning(standardLimits.atOnce);
    client.destroy();
    await untilOpen(url, 0);
    await untilRunning(0);
    expect(log.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 499));
  });

  it('that does not take its answer takes no turn from others, and is cut off', { timeout: 30_000 }, async () => {
    const { url } = await serve({ limits: { ...standardLimits, atOnce: 1, inFlight: 5, deadlineMs: 500 } });
    connect(url, rawQuestion('{ large }'));
    connect(url, `${rawQuestion('{ large }')}${rawQuestion('{ idle }').repeat(3)}`);
    await untilOpen(url, 5);
    expect((await ask(url, 'query Asked { idle }')).status).toBe(200);
    await untilOpen(url, 0);
  });

  it('that sends its request slowly takes no turn from others', async () => {
    const { url } = await serve({ limits: { ...standardLimits, inFlight: 1 } });
    for (let count = 1; count <= 3; count += 1) connect(url, `${head}Content-Length: 100\r\n\r\n{`);
    await untilOpen(url, 3);
    expect((await ask(url, 'query Asked { idle }')).status).toBe(200);
  });

  it('is refused when as many requests are there as may be', async () => {
    const { url } = await serve({ limits: { ...standardLimits, open: 2 } });
    for (let count = 1; count <= 2; count += 1) connect(url, `${head}Content-Length: 100\r\n\r\n{`);
    await untilOpen(url, 2);
    expect((await ask(url, 'query Asked { idle }')).status).toBe(503);
  });
});

describe('a server', () => {
  it('answers 503 at once until its database is ready, and says how it is', async () => {
    let state = 'restarting';
    const { url } = await serve({ state: () => state });
    const refused = await ask(url, '{ idle }');
    expect([refused.status, await refused.json()]).toEqual([
      503,
      { errors: [expect.objectContaining({ extensions: { code: 'SERVICE_UNAVAILABLE' } })] },
    ]);
    const health = async (path: string): Promise<unknown> => {
      const response = await fetch(`${url}/health/${path}`);
      return [response.status, await response.json()];
    };
    expect([await health('live'), await health('ready')]).toEqual([
      [200, { status: 'live' }],
      [503, { status: 'restarting' }],
    ]);
    state = 'ready';
    expect(await health('ready')).toEqual([
      200,
      { status: 'ready', dataset: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/) as string },
    ]);
  });

  it('looks at its database once for all who ask while a look is under way, and for each only as long as it waits', async () => {
    class Counted extends Database {
      sessions = 0;
      override reader(): ReturnType<Database['reader']> {
        this.sessions += 1;
        return super.reader();
      }
    }
    const counted = new Counted(ownDatabase.connection);
    const gone = new AbortController();
    const looks = Array.from({ length: 50 }, (_, index) =>
      readDatasetStateNow(counted, index === 7 ? gone.signal : new AbortController().signal),
    );
    gone.abort(new Error('gone'));
    const ends = await Promise.allSettled(looks);
    expect([ends.filter(({ status }) => status === 'fulfilled').length, counted.sessions]).toEqual([49, 2]);
    await counted.close();
  });

  it('answers within the deadline when its database is away', async () => {
    const { url } = await serve({
      database: new Database({ uri: 'bolt://127.0.0.1:9', username: 'neo4j', password: '', database: 'neo4j' }),
    });
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'unreachable' });
    const begun = Date.now();
    const response = await ask(url, 'query Asked { busy }');
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.not.stringMatching(/127|bolt|ECONN|Neo4jError/),
    ]);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('tells Prometheus of requests by status and code', async () => {
    const { url } = await serve();
    await ask(url, 'query Asked { idle }');
    await ask(url, 'query Asked { nothing }');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^poc_norms_requests_total\{status="200",code="OK"\} 1$/m);
    expect(text).toMatch(/^poc_norms_requests_total\{status="400",code="GRAPHQL_VALIDATION_FAILED"\} 1$/m);
    expect(text).toMatch(/^poc_norms_ready 1$/m);
    expect(text).toMatch(/^poc_norms_request_seconds_count 2$/m);
  });

  it('answers 304 to whoever holds the answer, without asking again, until something is loaded', async () => {
    const { url } = await serve();
    const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': 'true', ...headers },
      });
    const first = await get('{ idle }');
    const etag = first.headers.get('etag')!;
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(etag).toMatch(/^"[\w-]{32}"$/);
    const again = await get('{ idle }', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get('{ idle __typename }', { 'if-none-match': etag })).status).toBe(200);
    const session = database.writer();
    await session.run('MATCH (l:PocNormsLoad) SET l.sequence = l.sequence + 2');
    await session.close();
    expect((await get('{ idle }', { 'if-none-match': etag })).status).toBe(200);
    expect((await get('{ nothing }')).headers.get('etag')).toBeNull();
  });

  it('sends headers that keep a browser from doing more than it should, and lets every page read', async () => {
    const { url } = await serve();
    const { headers } = await ask(url, 'query Asked { idle }', { origin: 'https://example.org' });
    expect(
      Object.fromEntries(
        [
          'x-content-type-options',
          'referrer-policy',
          'content-security-policy',
          'access-control-allow-origin',
          'x-powered-by',
        ].map((name) => [name, headers.get(name)]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'access-control-allow-origin': '*',
      'x-powered-by': null,
    });
  });

  it('answers what is under way when it stops, and takes nothing new', async () => {
    const { url } = await serve({ limits: { ...standardLimits, deadlineMs: 800 } });
    const busy = ask(url, 'query Asked { busy }');
    await untilRunning(1);
    await servers.pop()!.stop();
    expect((await busy).status).toBe(504);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('closes a connection whose request does not arrive', async () => {
    const { url } = await serve();
    const client = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '100' },
    });
    client.on('error', () => undefined);
    client.write('{"query"');
    const [response] = (await once(client, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(408);
  });
});
