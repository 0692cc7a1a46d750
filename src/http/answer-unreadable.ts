import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorBody } from './answer-error.ts';

/**
 * How long a client that still sends may do so after its refusal; a connection that is cut before would take the
 * refusal with it.
 */
const LINGER_MS = 500;

/** What Node's parser refuses, by the code of its error. */
const refusals: Readonly<Record<string, [number, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'The headers of the request, its address among them, are larger than 16 kB. Send a long query as the body of a POST.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of the chunks of the request are too large. Send none.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not complete in time. Send it at once.'],
};
const unreadable: [number, string] = [
  400,
  'The request is not readable as HTTP/1.1: a method, a header, a length or a chunk is malformed.',
];

/**
 * Sends in the form of all errors what Node's HTTP parser refuses, and what Node itself refuses without a body. `tell`
 * is called with the status of each.
 */
export function answerUnreadable(server: Server, tell: (status: number) => void): void {
  const close = (
    socket: Duplex,
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): void => {
    tell(status);
    closeWith(socket, status, message, headers);
  };
  const open = new WeakMap<Duplex, Set<ServerResponse>>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const responses = open.get(socket) ?? new Set();
    open.set(socket, responses.add(response));
    response.once('close', () => responses.delete(response));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = (): void => {
      // Requests that came whole before are answered first; in the middle of the answer to this one there is no place
      // for another.
      const [next] = open.get(socket) ?? [];
      if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
      else if (next?.req.complete) next.once('close', answer);
      else if (next?.headersSent) socket.destroy();
      else close(socket, ...(refusals[error.code ?? ''] ?? unreadable));
    };
    answer();
  });
  server.on('connect', (_request, socket) =>
    close(socket, 405, 'This server is no proxy: CONNECT is not allowed.', { allow: 'GET, POST' }),
  );
  server.on('checkExpectation', (_request, response) => {
    const body = bodyOf('The server knows no expectation but 100-continue. Leave out the Expect header.');
    tell(417);
    response
      .writeHead(417, { connection: 'close', 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(body) })
      .end(body);
  });
}

const JSON_TYPE = 'application/json; charset=utf-8';

function closeWith(socket: Duplex, status: number, message: string, headers: Readonly<Record<string, string>>): void {
  const body = bodyOf(message);
  const head = Object.entries({
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...headers,
  });
  socket
    .on('error', () => undefined)
    .resume()
    .end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]!}`,
        ...head.map(([name, value]) => `${name}: ${value}`),
        '',
        body,
      ].join('\r\n'),
    );
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function bodyOf(message: string): string {
  return JSON.stringify(errorBody('BAD_REQUEST', message));
}
