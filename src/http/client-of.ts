import type { IncomingMessage } from 'node:http';
import { ClientUse } from '../neo4j/client-use.ts';

/** How many clients are remembered; who was not seen for longest is forgotten first. */
const MOST = 10_000;

/** The client that a request comes from. */
export type TellClient = (request: IncomingMessage) => ClientUse;

/**
 * Tells clients apart, to serve each its share: by the address of the connection, and by the last address that a proxy in between names, which is the one that the proxy itself saw.
 * Whoever forges that header is a client of its own each time; it cannot pass for another one behind the same proxy. Nothing of it is logged.
 */
export function tellClients(): TellClient {
  const clients = new Map<string, ClientUse>();
  return ({ socket, headers }) => {
    const name = `${socket.remoteAddress ?? ''} ${String(headers['x-forwarded-for'] ?? '').split(',').at(-1)!.trim()}`;
    const client = clients.get(name) ?? new ClientUse();
    clients.delete(name);
    clients.set(name, client);
    if (clients.size > MOST) clients.delete(clients.keys().next().value!);
    return client;
  };
}
