import type { Server } from 'node:http';
import { PocNormsError } from '../errors.ts';

/** Opens the port and returns the address, with the port that was picked. PORT_TAKEN or HOST_UNKNOWN if that fails. */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, host, port)));
    server.listen(port, host, () => resolve(addressOf(server, host)));
  });
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): PocNormsError {
  if (cause.code === 'EADDRINUSE')
    return new PocNormsError(
      'PORT_TAKEN',
      `Port ${port} of ${host} is taken.`,
      'Set PORT to another one; PORT=0 picks a free one.',
      cause,
    );
  if (cause.code === 'EACCES')
    return new PocNormsError(
      'PORT_TAKEN',
      `Port ${port} is reserved for the administrator.`,
      'Set PORT to 1024 or above.',
      cause,
    );
  return new PocNormsError(
    'HOST_UNKNOWN',
    `This machine has no address ${host}.`,
    'Set HOST to an address of this machine, such as 127.0.0.1.',
    cause,
  );
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
