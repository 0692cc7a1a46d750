import type { Database } from './database.ts';
import { anyOfOurs as ours, labelPrefix } from './labels.ts';

/** What other applications keep in the database. */
export interface Others {
  nodes: number;
  /** The edges that join their nodes to ours. */
  edges: number;
}

const isTheirs = (node: string): string => `none(label IN labels(${node}) WHERE label STARTS WITH '${labelPrefix}')`;

/**
 * Counts the nodes that bear no label of ours, by what the database knows without looking at each, and the edges
 * between them and ours.
 */
export async function countOthers(database: Database): Promise<Others> {
  const session = database.reader();
  try {
    const { records } = await session.run(
      `CALL () { MATCH (n) RETURN count(n) AS everything }
       CALL () { MATCH (n:${ours}) RETURN count(n) AS own }
       CALL () { MATCH (:${ours})-[e]-(other) WHERE ${isTheirs('other')} RETURN count(e) AS edges }
       RETURN everything - own AS nodes, edges`,
    );
    return records[0]!.toObject() as Others;
  } finally {
    await session.close();
  }
}
