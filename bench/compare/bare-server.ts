import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Database, type Connection } from '../../src/neo4j/database.ts';
import type { Case } from './cases.ts';

export interface BareServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * The least that can answer over HTTP from the same database: POST /<name of a case> with the parameters as JSON runs
 * one statement, which gives the answer whole. The driver has the API's own settings. Nothing is checked, since the
 * bench is its only client.
 */
export async function startBare(cases: readonly Case[], connection: Connection): Promise<BareServer> {
  const database = new Database(connection);
  const statements = new Map(cases.map(({ name, cypher }) => [`/${name}`, cypher]));
  const answer = async (request: IncomingMessage): Promise<string> => {
    const parameters = JSON.parse(await readBody(request)) as Record<string, unknown>;
    const session = database.reader();
    try {
      const { records } = await session.run(statements.get(request.url!)!, parameters);
      return JSON.stringify({ data: records[0]!.get('data') as unknown });
    } finally {
      await session.close();
    }
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
          .end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
