import type { RequestHandler } from 'express';

/**
 * Makes every response end: the connection of one that is not taken in time is closed, and one that waits behind others
 * on its connection (HTTP pipelining) emits `close` with that, of which Node tells only the one that is being sent.
 */
export function closeOverdue(longestMs: number): RequestHandler {
  return ({ socket }, response, next) => {
    const late = setTimeout(() => socket.destroy(), longestMs);
    response.once('close', () => clearTimeout(late));
    if (response.socket === null) {
      const tell = (): void => void response.emit('close');
      socket.setMaxListeners(0).once('close', tell);
      response.once('socket', () => socket.off('close', tell));
    }
    next();
  };
}
