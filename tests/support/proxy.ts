import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { inject } from 'vitest';

/** Stands between the API and the database of the tests; it can go away, and come back on its port. */
export class Proxy {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async open(): Promise<void> {
    const { port } = new URL(inject('connection').uri);
    this.server = createServer((client) => {
      const server = connect(Number(port), '127.0.0.1');
      for (const socket of [client, server]) this.sockets.add(socket.on('error', () => socket.destroy()));
      client.pipe(server).pipe(client);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
  }
}
