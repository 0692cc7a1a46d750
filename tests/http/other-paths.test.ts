import { request, type IncomingHttpHeaders } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/http/start-server.ts';
import { standardLimits } from '../../src/limits.ts';
import { Database } from '../../src/neo4j/database.ts';

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { none: { type: GraphQLString } } }),
});
const log: Record<string, unknown>[] = [];
const clients: Socket[] = [];
let server: RunningServer;

/** Nothing here asks a database. */
beforeAll(async () => {
  const logger = pino(
    { base: null },
    { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  server = await startServer({
    schema,
    database: new Database(),
    host: '127.0.0.1',
    port: 0,
    limits: { ...standardLimits, open: 40, deadlineMs: 500 },
    logger,
    examples: [],
    state: () => 'ready',
  });
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await server.stop();
});

interface Came {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Came> {
  return new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .once('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
    })
      .once('error', reject)
      .end();
  });
}

const metric = async (labels: string): Promise<number> =>
  Number(
    new RegExp(`^poc_norms_requests_total\\{${labels}\\} (\\d+)$`, 'm').exec(
      (await get('/metrics')).body.toString(),
    )?.[1] ?? 0,
  );

describe('the page', () => {
  it('comes compressed as the client reads it, the same page each time', async () => {
    const [plain, gzip, brotli, browser] = await Promise.all(
      [undefined, 'gzip', 'br;q=0.5, *;q=0.1', 'gzip, deflate, br, zstd'].map((accepted) =>
        get('/', accepted === undefined ? {} : { 'accept-encoding': accepted }),
      ),
    );
    expect(
      [plain, gzip, brotli, browser].map((came) => [
        came!.status,
        came!.headers['content-encoding'],
        came!.headers.vary,
        came!.headers['cache-control'],
      ]),
    ).toEqual([undefined, 'gzip', 'br', 'br'].map((encoding) => [200, encoding, 'Accept-Encoding', 'no-cache']));
    expect(gunzipSync(gzip!.body).equals(plain!.body)).toBe(true);
    expect(brotliDecompressSync(brotli!.body).equals(plain!.body)).toBe(true);
    expect(brotli!.body.length).toBeLessThan(plain!.body.length / 3);
    expect(new Set([plain, gzip, brotli].map((came) => came!.headers.etag)).size).toBe(3);
  });

  it('is not sent again to whoever holds it', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const {
        headers: { etag },
      } = await get('/', { 'accept-encoding': encoding }, 'HEAD');
      const again = await get('/', { 'accept-encoding': encoding, 'if-none-match': `"other", ${etag!}` });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has a length without a body for HEAD', async () => {
    const { status, headers, body } = await get('/', {}, 'HEAD');
    expect([status, body.length, Number(headers['content-length'])]).toEqual([200, 0, (await get('/')).body.length]);
  });

  it('that many do not take leaves room for questions and for health, is refused then, and that is told', async () => {
    for (let count = 0; count < 60; count += 1) {
      const client = createConnection(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
      client.pause().write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      clients.push(client);
    }
    await pause(300);
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ unknown }' }),
    });
    const [page, live, ready] = [await get('/'), await get('/health/live'), await get('/health/ready')];
    expect([
      asked.status,
      page.status,
      page.headers['retry-after'],
      live.status,
      JSON.parse(ready.body.toString()),
    ]).toEqual([400, 503, '1', 200, { status: 'unreachable' }]);
    expect(await metric('status="503",code="SERVICE_UNAVAILABLE"')).toBeGreaterThan(50);
    expect(log).toContainEqual(
      expect.objectContaining({ method: 'GET', path: '/', status: 503, codes: ['SERVICE_UNAVAILABLE'] }),
    );
  });
});

describe('what is refused before there is a question', () => {
  it.each([
    ['another path', '/nowhere', {}, 404, 'NOT_FOUND'],
    ['too large headers', '/', { long: 'a'.repeat(20_000) }, 431, 'BAD_REQUEST'],
    ['an expectation', '/metrics', { expect: 'miracles' }, 417, 'BAD_REQUEST'],
  ])('is counted and logged: %s', async (_name, path, headers, status, code) => {
    const before = await metric(`status="${status}",code="${code}"`);
    expect((await get(path, headers)).status).toBe(status);
    await pause(20);
    expect(await metric(`status="${status}",code="${code}"`)).toBe(before + 1);
    expect(log.at(-1)).toMatchObject({ msg: 'request', status, codes: [code] });
  });
});
