import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
  request: string;
  status: number;
  answer: string;
}

/**
 * Stands between a client and a server and shows every exchange; an answer that never came has status 0. `change` makes
 * another body of what the client sends.
 */
export async function startRecordingProxy(
  target: string,
  record: (exchange: Exchange) => void,
  change: (body: string) => string = (body) => body,
): Promise<{ url: string; stop(): void }> {
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing, { target, record, change })).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.port = String(port);
  return {
    url: url.href,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Passing {
  target: string;
  record: (exchange: Exchange) => void;
  change: (body: string) => string;
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { target, record, change }: Passing,
): Promise<void> {
  const body = change((await read(incoming)).toString());
  const asked = request(target, {
    method: incoming.method,
    headers: {
      ...without(incoming.headers, 'host', 'connection', 'accept-encoding', 'content-length', 'transfer-encoding'),
      'content-length': Buffer.byteLength(body),
    },
  });
  asked.end(body);
  try {
    const [answered] = (await once(asked, 'response')) as [IncomingMessage];
    const answer = await read(answered);
    record({ request: body, status: answered.statusCode ?? 0, answer: answer.toString() });
    outgoing
      .writeHead(answered.statusCode ?? 502, {
        ...without(answered.headers, 'transfer-encoding', 'connection'),
        'content-length': answer.length,
      })
      .end(answer);
  } catch (error) {
    record({ request: body, status: 0, answer: error instanceof Error ? error.message : String(error) });
    outgoing.writeHead(502).end();
  }
}

function without(headers: IncomingHttpHeaders, ...names: string[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
