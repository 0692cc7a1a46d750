import { createServer, type RequestListener, type Server } from 'node:http';

/** A request has to arrive within this time. */
export const SLOWEST_REQUEST_MS = 10_000;

/** Makes the HTTP server, which closes connections whose request does not arrive in time. */
export function createHttpServer(listener: RequestListener): Server {
  return createServer(
    {
      requestTimeout: SLOWEST_REQUEST_MS,
      headersTimeout: SLOWEST_REQUEST_MS / 2,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    listener,
  );
}
