import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BELIEVED_PROXIES, tellClients } from '../../src/http/client-of.ts';
import type { ClientUse } from '../../src/neo4j/client-use.ts';

const clientOf = tellClients();
const seen: ClientUse[] = [];
let server: Server;

beforeAll(async () => {
  const app = express().set('trust proxy', BELIEVED_PROXIES);
  app.get('/', (request, response) => {
    seen.push(clientOf(request));
    response.end();
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function clientBehindProxy(named?: string): Promise<ClientUse> {
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers: named === undefined ? {} : { 'x-forwarded-for': named },
  });
  return seen.at(-1)!;
}

describe('a client', () => {
  it('is the one that the proxy names, whatever it said itself', async () => {
    const client = await clientBehindProxy('203.0.113.7');
    expect(await clientBehindProxy('203.0.113.7')).toBe(client);
    expect(await clientBehindProxy('198.51.100.1, 203.0.113.7')).toBe(client);
    // Two proxies, the second in the own network.
    expect(await clientBehindProxy('203.0.113.7, 10.0.0.5')).toBe(client);
    expect(await clientBehindProxy('203.0.113.8')).not.toBe(client);
    expect(await clientBehindProxy()).toBe(await clientBehindProxy());
  });

  it('that was not seen for longest is forgotten first', () => {
    const tell = tellClients();
    const from = (ip: string): ClientUse => tell({ ip } as Request);
    const [first, second] = [from('first'), from('second')];
    for (let index = 0; index < 9_998; index += 1) from(`${index}`);
    expect(from('first')).toBe(first);
    from('one too many');
    expect([from('first') === first, from('second') === second]).toEqual([true, false]);
  });
});
