import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findLeaks, type Sayable } from '../answers/find-leaks.ts';
import { head } from './raw-request.ts';

const CLOSED_WITHIN_MS = 75_000;

interface SlowRequest {
  name: string;
  /** What is sent at once, and what follows every second. */
  first: string;
  each: string;
}

/** Requests that never end. */
export const slowRequests: readonly SlowRequest[] = [
  { name: 'nothing at all', first: '', each: '' },
  { name: 'headers that come one a second', first: head, each: 'X-A: b\r\n' },
  { name: 'a body that comes a letter a second', first: `${head}Content-Length: 1000\r\n\r\n{`, each: ' ' },
  { name: 'chunks without an end', first: `${head}Transfer-Encoding: chunked\r\n\r\n`, each: '1\r\n \r\n' },
  { name: 'a body that is shorter than it says', first: `${head}Content-Length: 1000\r\n\r\n{}`, each: '' },
];

/** Requests that are no HTTP: the connection has to be closed, with or without an answer. */
export const brokenRequests: readonly SlowRequest[] = [
  { name: 'no HTTP', first: 'GARBAGE\r\n\r\n', each: '' },
  { name: 'TLS', first: '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001', each: '' },
  { name: 'headers of 100 kB', first: `${head}X-A: ${'a'.repeat(100_000)}\r\n\r\n`, each: '' },
  { name: '5,000 headers', first: `${head}${'X-A: b\r\n'.repeat(5_000)}\r\n`, each: '' },
  { name: 'two lengths', first: `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}`, each: '' },
  {
    name: 'length and chunks',
    first: `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    each: '',
  },
  { name: 'a length that is no number', first: `${head}Content-Length: x\r\n\r\n`, each: '' },
  { name: 'no host', first: 'GET / HTTP/1.1\r\n\r\n', each: '' },
];

/** Sends such a request; answers what went wrong and after how many milliseconds the server closed the connection. */
export async function sendSlowly(
  url: string,
  { name, first, each }: SlowRequest,
  sayable: Sayable,
): Promise<{ failures: string[]; closedAfter: number }> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  const socket = createConnection(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk: Buffer) => void (received += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(first, 'latin1');
  while (!socket.closed && performance.now() - began < CLOSED_WITHIN_MS) {
    if (each !== '') socket.write(each);
    await Promise.race([closed, pause(1_000)]);
  }
  const closedAfter = performance.now() - began;
  const { closed: wasClosed } = socket;
  socket.destroy();
  return {
    closedAfter,
    failures: [
      ...(wasClosed ? [] : [`${name}: still open after ${CLOSED_WITHIN_MS / 1_000} s`]),
      ...findLeaks(received, first + each, sayable).map((words) => `${name}: gives away ${words}`),
      ...(/<html|<!doctype/i.test(received) ? [`${name}: answered with a page`] : []),
    ],
  };
}
