import type { Request } from 'express';
import { ClientUse } from '../neo4j/client-use.ts';

/** How many clients are remembered; who was not seen for longest is forgotten first. */
const MOST = 10_000;

/**
 * Proxies that are believed about X-Forwarded-For, in the words of Express: those on this machine and in its own
 * networks. All others are known by the address of their connection.
 */
export const BELIEVED_PROXIES = 'loopback, linklocal, uniquelocal';

/** The client that a request comes from. */
export type TellClient = (request: Request) => ClientUse;

/** Tells clients apart by their address, to serve each its share. Nothing of it is logged. */
export function tellClients(): TellClient {
  const clients = new Map<string, ClientUse>();
  return ({ ip: address = '' }) => {
    const client = clients.get(address) ?? new ClientUse();
    clients.delete(address);
    clients.set(address, client);
    if (clients.size > MOST) clients.delete(clients.keys().next().value!);
    return client;
  };
}
