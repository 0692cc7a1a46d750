import { isDeepStrictEqual } from 'node:util';
import { Database } from '../../src/neo4j/database.ts';
import { findConnection } from '../../src/neo4j/embedded/find-connection.ts';
import type { Dataset } from '../../src/neo4j/load-graph.ts';
import { countGraph } from '../../src/records/graph.ts';
import { countDatabase } from '../../tests/support/count-database.ts';
import { post } from '../server/post.ts';
import { serve } from '../server/serve.ts';

/**
 * Starts the server on a data directory again and compares what the store holds with the records: hash, nodes and edges
 * by type. Every text of the Council that it holds has to have all its provisions. `whole` is how many each text has,
 * by symbol; `before` runs on the open store before it stops. Answers what differs and how long stopping took.
 */
export async function checkStore(
  home: string,
  dataset: Dataset,
  whole: ReadonlyMap<string, number>,
  before: (database: Database) => Promise<void>,
): Promise<{ failures: string[]; started: number; stopped: number }> {
  const began = performance.now();
  const server = await serve({}, home);
  const started = performance.now() - began;
  const failures: string[] = [];
  const database = new Database((await findConnection(home))!);
  try {
    const { body } = await post(server.url, { query: '{ dataset { contentHash } }' });
    if (!body.includes(`"contentHash":"${dataset.hash}"`))
      failures.push(`the server answers from another dataset: ${body.slice(0, 300)}`);
    const counts = await countDatabase(database);
    const expected = countGraph(dataset.graph);
    for (const part of ['nodes', 'edges'] as const) {
      if (!isDeepStrictEqual(counts[part], expected[part]))
        failures.push(`the store holds other ${part}: ${JSON.stringify(counts[part])}`);
    }
    for (const [symbol, provisions] of await countProvisions(database)) {
      if (whole.get(symbol) !== provisions)
        failures.push(`${symbol} has ${provisions} provisions instead of ${whole.get(symbol) ?? 'none'}`);
    }
    await before(database);
  } finally {
    await database.close();
  }
  return { failures, started, stopped: await server.stop() };
}

async function countProvisions(database: Database): Promise<[string, number][]> {
  const session = database.reader();
  try {
    const { records } = await session.run(
      'MATCH (d:PocNormsCouncilDocument) WHERE d.held RETURN d.symbol AS symbol, COUNT { (d)-[:HAS_PROVISION]->() } AS count',
    );
    return records.map((row) => [row.get('symbol') as string, row.get('count') as number]);
  } finally {
    await session.close();
  }
}
