import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import type { NetworkFault } from './network-faults.ts';

export interface TcpProxy {
  port: number;
  /** Lets a fault happen from now on, to connections that are there too. */
  break(fault: NetworkFault): Promise<void>;
  mend(): Promise<void>;
  stop(): void;
}

interface Trouble {
  fault: NetworkFault;
  removed: Promise<void>;
  remove: () => void;
}

/**
 * Stands between a client and a TCP port on this machine; as long as no fault is asked for it carries every byte as it
 * is.
 */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let trouble: Trouble | null = null;
  const server = createServer((client) => {
    const upstream = createConnection(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }
    if (trouble && trouble.fault.connections !== 'carried') {
      end([client, upstream], trouble.fault);
      return;
    }
    void pump(client, upstream, () => trouble);
    void pump(upstream, client, () => trouble);
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async break(fault) {
      let remove = (): void => undefined;
      const removed = new Promise<void>((resolve) => (remove = resolve));
      trouble = { fault, removed, remove };
      if (fault.connections === 'carried') return;
      end([...sockets], fault);
      if (fault.connections === 'refused') await new Promise((resolve) => server.close(resolve));
    },
    async mend() {
      trouble?.remove();
      trouble = null;
      if (!server.listening) await listen(port);
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Carries one direction; a piece that must not arrive makes the connection silent for ever, but leaves it open. */
async function pump(from: Socket, to: Socket, trouble: () => Trouble | null): Promise<void> {
  let silent = false;
  const write = (piece: Buffer): void => void to.write(piece);
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      const now = trouble();
      if (silent) continue;
      if (now) silent = !(await now.fault.carry(chunk, write, now.removed));
      else write(chunk);
    }
    to.end();
  } catch {
    to.destroy();
  }
}

function end(sockets: readonly Socket[], { connections }: NetworkFault): void {
  for (const socket of sockets) {
    if (connections === 'reset') socket.resetAndDestroy();
    else socket.destroy();
  }
}
