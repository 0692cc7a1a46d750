import { subscribe } from 'node:diagnostics_channel';
import { Session, type Profiler } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';
import neo4j from 'neo4j-driver';

/**
 * A moment in the life of a request: it begins, a read of the database is sent or has answered, the field of the case
 * is asked or has its rows, the answer is sent.
 */
export interface Mark {
  what: 'request' | 'send' | 'received' | 'resolve' | 'resolved' | 'finish';
  at: number;
  /** Of a read: whether it looks which dataset there is. */
  look?: boolean;
}

/** What the bench asks of it. */
export type Order = 'mark' | 'marks' | 'profile' | 'profiled';
export type Report = { marks: Mark[] } | { profile: Profiler.Profile };

// Runs the command that its arguments name, such as dist/cli/main.js start, in this process. Nothing of it is changed
// but that moments are noted when the bench says so.
let marks: Mark[] | undefined;
const mark = (what: Mark['what'], look?: boolean): void =>
  void marks?.push({ what, at: performance.now(), ...(look !== undefined && { look }) });

subscribe('http.server.request.start', () => mark('request'));
subscribe('http.server.response.finish', () => mark('finish'));

const driver = neo4j.driver('bolt://127.0.0.1');
const sessions = Object.getPrototypeOf(driver.session()) as {
  run: (this: unknown, cypher: string, ...rest: unknown[]) => Promise<unknown>;
};
void driver.close();
const run = sessions.run;
sessions.run = function (cypher, ...rest) {
  const look = cypher.includes('PocNormsLoad');
  mark('send', look);
  const result = run.call(this, cypher, ...rest);
  result.then(
    () => mark('received', look),
    () => undefined,
  );
  return result;
};

const library: { getSchema: (this: Neo4jGraphQL) => Promise<GraphQLSchema> } = Neo4jGraphQL.prototype;
const getSchema = library.getSchema;
library.getSchema = async function () {
  const schema = await getSchema.call(this);
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const resolve = field.resolve;
    if (!resolve) continue;
    field.resolve = async (...asked) => {
      mark('resolve');
      const rows: unknown = await resolve(...asked);
      mark('resolved');
      return rows;
    };
  }
  return schema;
};

const session = new Session();
session.connect();
const obey: Record<Order, () => Promise<Report | undefined>> = {
  mark: () => {
    marks = [];
    return Promise.resolve(undefined);
  },
  marks: () => Promise.resolve({ marks: marks! }),
  profile: async () => {
    marks = undefined;
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    return undefined;
  },
  profiled: async () => session.post('Profiler.stop'),
};
process.on('message', (order: Order) => void obey[order]().then((report) => process.send!(report ?? {})));
process.channel!.unref();

process.setSourceMapsEnabled(false); // tsx turns them on, and the driver looks at a stack at each statement.
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]!).href);
