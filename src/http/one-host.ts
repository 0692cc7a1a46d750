import type { RequestHandler } from 'express';
import { refuse } from './answer-error.ts';

/**
 * Refuses a request of HTTP/1.1 that names no host, or several. Node would answer the first without a body and take the
 * second.
 */
export const oneHost: RequestHandler = (request, response, next) => {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts === 1 || (hosts === 0 && request.httpVersion === '1.0')) next();
  else
    refuse(
      response.set('connection', 'close'),
      'BAD_REQUEST',
      `The request has ${hosts === 0 ? 'no Host header' : 'several Host headers'}. Send one.`,
    );
};
