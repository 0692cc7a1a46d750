import type { RequestHandler } from 'express';
import { refuseBusy } from './answer-error.ts';

/** An answer of fewer bytes is always sent: the bound on requests holds for those. */
const SMALL = 65_536;

/**
 * Bounds the bytes of answers that clients have not taken yet, over all requests: SERVICE_UNAVAILABLE in place of a
 * large answer that finds no room.
 */
export function boundBytes(most: number): RequestHandler {
  let kept = 0;
  return (_request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.byteLength(body) : 0;
      response.send = send;
      if (bytes > SMALL && kept + bytes > most) {
        for (const name of ['etag', 'content-length']) response.removeHeader(name);
        refuseBusy(response);
        return response;
      }
      kept += bytes;
      response.once('close', () => (kept -= bytes));
      return send(body);
    };
    next();
  };
}
