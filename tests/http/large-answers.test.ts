import { once } from 'node:events';
import type { Server } from 'node:http';
import { createConnection } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { boundBytes } from '../../src/http/bound-bytes.ts';
import { stringifyOnce } from '../../src/http/stringify-once.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(most: number): Promise<string> {
  const app = express().disable('etag').use(boundBytes(most));
  app.get('/large', (_request, response) => void response.set('etag', '"a"').send('x'.repeat(12 * 2 ** 20)));
  app.get('/small', (_request, response) => void response.send('small'));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('what is kept of answers that nobody takes', () => {
  it('is bounded: a large one more is refused, a small one is sent, and when they are gone all is as before', async () => {
    const url = await serve(30 * 2 ** 20);
    const clients = [1, 2].map(() =>
      createConnection(Number(new URL(url).port), '127.0.0.1')
        .on('error', () => undefined)
        .pause(),
    );
    for (const client of clients) client.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
    await pause(300);
    const refused = await fetch(`${url}/large`);
    expect([
      refused.status,
      refused.headers.get('etag'),
      await refused.json(),
      (await fetch(`${url}/small`)).status,
    ]).toEqual([
      503,
      null,
      { errors: [expect.objectContaining({ extensions: { code: 'SERVICE_UNAVAILABLE' } })] },
      200,
    ]);
    for (const client of clients) client.destroy();
    await pause(100);
    expect((await (await fetch(`${url}/large`)).text()).length).toBe(12 * 2 ** 20);
  });
});

describe('an answer to equal requests', () => {
  const data = { a: 1 };

  it('is written once, and again for another dataset or with errors', () => {
    const stringify = stringifyOnce();
    const written: { toJSON(): unknown; count: number } = {
      count: 0,
      toJSON() {
        this.count += 1;
        return 1;
      },
    };
    const counted = { b: written };
    const texts = [1, 2, 3].map(() => stringify({ data: counted, extensions: { dataset: 'one' } }));
    expect([new Set(texts).size, written.count]).toEqual([1, 1]);
    expect(stringify({ data: counted, extensions: { dataset: 'two' } })).toBe(
      '{"data":{"b":1},"extensions":{"dataset":"two"}}\n',
    );
    expect(stringify({ data, errors: [{ message: 'no' }] })).toBe('{"data":{"a":1},"errors":[{"message":"no"}]}\n');
    expect(stringify({ data })).toBe('{"data":{"a":1}}\n');
  });
});
