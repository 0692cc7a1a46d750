import type { RequestHandler } from 'express';
import { refuseBusy } from './answer-error.ts';
import type { TellClient } from './client-of.ts';
import { Places } from './places.ts';

/**
 * Lets so many requests be there at the same time, from their arrival until their answer is gone. One that gives up its
 * place is refused as it comes; later its connection is closed.
 */
export function keepRoom(most: number, clientOf: TellClient): RequestHandler {
  const places = new Places(most);
  return (request, response, next) => {
    let isNew = true;
    const holder = {
      of: { client: clientOf(request) },
      refuse: () => (isNew ? refuseBusy(response) : request.socket.destroy()),
    };
    response.once('close', () => places.free(holder));
    places.take(holder);
    isNew = false;
    if (!response.headersSent) next();
  };
}
