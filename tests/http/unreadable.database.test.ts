import { createConnection } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isApiCode } from '../../src/http/api-codes.ts';
import { startApi, type Api } from '../support/api.ts';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

interface Came {
  status: number;
  headers: string;
  body: string;
}

/** Sends bytes as they are and reads until the server closes. */
function sendRaw(bytes: string | Buffer): Promise<Came> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    const socket = createConnection(Number(port), hostname, () => void socket.write(bytes));
    let text = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error(`Nothing ended: ${text}`)));
    socket.on('data', (chunk) => (text += chunk.toString())).on('error', reject);
    socket.on('close', () => {
      const [headers, body = ''] = text.split(/\r\n\r\n([^]*)/, 2) as [string, string?];
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(headers)?.[1]), headers, body });
    });
  });
}

const post = (headers: string, body = ''): string =>
  `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;

const unreadable: [string, number, string][] = [
  ['a bad chunk', 400, post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n')],
  ['a chunk that is longer than it says', 400, post('Transfer-Encoding: chunked\r\n', '1\r\n{}{}\r\n0\r\n\r\n')],
  ['two lengths', 400, post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}}')],
  ['a length and chunks', 400, post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n')],
  ['a length that is none', 400, post('Content-Length: many\r\n', '{}')],
  ['headers of 20 kB', 431, post(`X-Long: ${'a'.repeat(20_000)}\r\n`)],
  ['an address of 20 kB', 431, `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
  ['long chunk extensions', 413, post('Transfer-Encoding: chunked\r\n', `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`)],
  ['a method that does not exist', 400, 'FETCH / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['no HTTP at all', 400, '\u0016\u0003\u0001\u0002\u0000\u0001'],
  ['a header without a name', 400, 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n'],
  ['a NUL in a header', 400, 'GET / HTTP/1.1\r\nHost: a\r\nX: b\u0000c\r\n\r\n'],
  ['another version of HTTP', 400, 'GET / HTTP/9.9\r\nHost: a\r\n\r\n'],
  ['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
  ['two hosts', 400, 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
  ['an expectation that nobody knows', 417, post('Expect: miracles\r\nContent-Length: 2\r\n', '{}')],
  ['CONNECT', 405, 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n'],
  ['a request that is never complete', 408, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow'],
];

describe('what Node refuses before there is a request', () => {
  it.concurrent.each(unreadable)('%s gets %i and JSON that says what is wrong', async (_name, expected, bytes) => {
    const { status, headers, body } = await sendRaw(bytes);
    expect([status, JSON.parse(body)]).toEqual([
      expected,
      { errors: [{ message: expect.stringMatching(/^The |^This /) as string, extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect(headers).toMatch(/content-type: application\/json/i);
    expect(headers).toMatch(/connection: close/i);
  });

  it('comes after the answers to what came whole before', async () => {
    const question = JSON.stringify({ query: '{ __typename }' });
    const { status, body } = await sendRaw(
      `${post(`Content-Length: ${question.length}\r\n`, question).repeat(2)}rubbish\r\n\r\n`,
    );
    expect([status, body.match(/HTTP\/1\.1 \d+/g)]).toEqual([200, ['HTTP/1.1 200', 'HTTP/1.1 400']]);
    expect(body).toMatch(/\{"data":[^]*\{"data":[^]*"BAD_REQUEST"/);
  });

  it('answers any bytes with JSON or not at all, and lives on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
          fc
            .string({ unit: 'binary', maxLength: 50 })
            .map((text) => Buffer.from(`GET /${text} HTTP/1.1\r\n${text}\r\n\r\n`)),
        ),
        async (bytes) => {
          const { headers, body } = await sendRaw(Buffer.concat([bytes, Buffer.from('\r\n\r\n\r\n\u0000')]));
          if (headers !== '' && !/^HTTP\/1\.1 (?:204|304)/.test(headers))
            expect(() => JSON.parse(body) as unknown).not.toThrow();
        },
      ),
      { numRuns: 30 },
    );
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  });
});

describe('what an error quotes', () => {
  const long = 'q'.repeat(100_000);
  const send = async (query: string, rest: object = {}): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, ...rest }),
    });
    return { status: response.status, text: await response.text() };
  };

  it.each([
    ['an unknown field', `{ ${long} }`, {}],
    ['an unknown type', `{ missions { ... on ${long} { id } } }`, {}],
    ['an integer', `{ missions(limit: ${'9'.repeat(100_000)}) { id } }`, {}],
    ['a text', `{ missions(limit: "${long}") { id } }`, {}],
    ['a text with blanks', `{ missions(limit: "${'a b '.repeat(25_000)}") { id } }`, {}],
    ['a variable', `query ($${long}: Int) { __typename }`, {}],
    ['a value of a variable', 'query ($a: Int) { missions(limit: $a) { id } }', { variables: { a: long } }],
    ['a name among the variables', '{ __typename }', { variables: { [long]: Array.from({ length: 300 }, () => 1) } }],
    ['an operation', `query ${long} { nothing }`, { operationName: long }],
    ['an operation that is not there', '{ __typename }', { operationName: long }],
    ['a directive', `{ __typename @${long} }`, {}],
    ['an argument', `{ missions(${long}: 1) { id } }`, {}],
    ['an enum', `{ lineage(id: "a", toward: ${long}) { truncated } }`, {}],
    ['a fragment', `{ ...${long} }`, {}],
    ['a symbol that is no GraphQL', `{ "${long}" }`, {}],
    ['an alias', `{ ${long}: __typename }`, {}],
  ])('is cut: %s', async (_name, query, rest) => {
    const { status, text } = await send(query, rest);
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
    expect(status).toBe(400);
    expect(isApiCode(errors[0]!.extensions.code)).toBe(true);
    expect(text.length).toBeLessThan(2_000);
  });

  it.each([
    ['lists in lists', `{ a(b: ${'['.repeat(1_990)} }`, 'GRAPHQL_PARSE_FAILED', /nests too deep/],
    [
      'lists in lists that are not closed',
      `{ a(b: ${'['.repeat(2_100)}`,
      'GRAPHQL_PARSE_FAILED',
      /nests too deep at line/,
    ],
    [
      'selections',
      `${'{ a '.repeat(600)}${'}'.repeat(600)}`,
      'GRAPHQL_PARSE_FAILED',
      /nests too deep at line 1, column \d+/,
    ],
    [
      'too many tokens',
      `{ ${'id '.repeat(3_000)} }`,
      'GRAPHQL_PARSE_FAILED',
      /has more than 2000 tokens .* Ask for less/,
    ],
    [
      'one field 1,900 times',
      `{ missions { ${'id '.repeat(1_900)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
      /Select each field once/,
    ],
    [
      '200 errors',
      `{ ${Array.from({ length: 200 }, (_, index) => `x${index}`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
      /Correct these first/,
    ],
  ])('is in words of ours: %s', async (_name, query, code, words) => {
    const { status, text } = await send(query);
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
    expect([status, errors.at(-1)!.extensions.code, errors.at(-1)!.message]).toEqual([
      400,
      code,
      expect.stringMatching(words),
    ]);
    expect(text).not.toMatch(/call stack|aborted/i);
  });

  it.each([
    ['a hash alone', {}],
    ['a hash and a document', { query: '{ __typename }' }],
  ])('says 400 for a persisted query: %s', async (_name, rest) => {
    const body = JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
      ...rest,
    });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] },
    ]);
  });
});

describe('a conditional request', () => {
  it('is refused where the plain one is', async () => {
    const url = `${api.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    const etag = (await fetch(url, { headers: { 'apollo-require-preflight': 'true' } })).headers.get('etag')!;
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(url, { headers: { 'if-none-match': etag, ...headers } })).status;
    expect([
      await ask({ 'apollo-require-preflight': 'true' }),
      await ask({}),
      await ask({ 'apollo-require-preflight': '' }),
      await ask({ 'content-type': 'text/plain' }),
    ]).toEqual([304, 400, 400, 400]);
  });
});

describe('the console', () => {
  it('stands in no frame, and has no other base and no form', async () => {
    const policy = (await fetch(`${api.url}/`)).headers.get('content-security-policy')!;
    for (const rule of ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
  });
});
