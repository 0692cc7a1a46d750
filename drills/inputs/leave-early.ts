import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { countOpen } from '../server/count-open.ts';
import { head, rawQuestion } from './raw-request.ts';

/** What is sent by clients that read nothing and go away. */
export const leftRequests: readonly { name: string; sent: string }[] = [
  { name: 'half a request', sent: `${head}Content-Length: 1000\r\n\r\n{` },
  {
    name: 'fifty questions on one connection',
    sent: rawQuestion('{ claims { statement evidence { summary work { title } } } }').repeat(50),
  },
];

const LEFT_AFTER_MS = 50;
const FORGOTTEN_WITHIN_MS = 10_000;

/** Sends it and goes away. */
export async function leaveEarly(url: string, sent: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname).on('error', () => undefined);
  socket.pause().write(sent, 'latin1');
  await pause(LEFT_AFTER_MS);
  socket.destroy();
}

/** How many requests the server still counts, as soon as that is none or after ten seconds. */
export async function countForgotten(url: string): Promise<number> {
  const end = performance.now() + FORGOTTEN_WITHIN_MS;
  for (;;) {
    const count = await countOpen(url);
    if (count === 0 || performance.now() > end) return count;
    await pause(100);
  }
}
