import { join } from 'node:path';
import { expect } from 'vitest';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import type { Notice } from '../../src/graphql/pages/notices.ts';
import { createLogger } from '../../src/http/logger.ts';
import { startServer } from '../../src/http/start-server.ts';
import { standardLimits } from '../../src/limits.ts';
import { Database } from '../../src/neo4j/database.ts';
import { packageRoot } from '../../src/package-root.ts';
import { ownDatabase } from './own-database.ts';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
  extensions?: { dataset?: { version: string; contentHash: string }; notices?: Notice[] };
}

export interface Api {
  url: string;
  database: Database;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of an answer without errors. */
  data<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The one error that a question gives, as code and argument; nothing of the database is in it. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  stop(): Promise<void>;
}

/** Serves the loaded graph over real HTTP on a free port, with a driver of its own. */
export async function startApi(database = new Database(ownDatabase.connection), deadlineMs = 30_000): Promise<Api> {
  const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
  const server = await startServer({
    schema,
    database,
    host: '127.0.0.1',
    port: 0,
    limits: { ...standardLimits, deadlineMs },
    logger: createLogger('error'),
    examples: [],
    state: () => 'ready',
  });
  const ask: Api['ask'] = async (query, variables = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    url: server.url,
    database,
    ask,
    async data<T>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask(query, variables);
      expect(errors).toBeUndefined();
      return data as T;
    },
    async refusal(query, variables) {
      const { errors } = await ask(query, variables);
      expect(errors).toHaveLength(1);
      expect(JSON.stringify(errors)).not.toMatch(/Neo\.|Cypher|Lucene|bolt:/);
      const { code, argument } = errors![0]!.extensions!;
      return [code, argument];
    },
    async stop() {
      await server.stop();
      await database.close();
    },
  };
}
