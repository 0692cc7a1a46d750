import type { QueryResult } from 'neo4j-driver';
import type { Database } from './database.ts';

/** What @neo4j/graphql needs to run a statement: one round trip, no transaction functions, no retries. */
export interface ReadContext {
  executionContext: { run(cypher: string, parameters: Record<string, unknown>): Promise<QueryResult> };
  sessionConfig: { database: string };
}

/** The one place through which every read of the API passes: READ mode, auto-commit, with a deadline in the database. */
export function readContext(database: Database, deadlineMs: number): ReadContext {
  return {
    sessionConfig: { database: database.name },
    executionContext: {
      async run(cypher, parameters) {
        const session = database.reader();
        try {
          return await session.run(keepParallelEdges(cypher), parameters, { timeout: deadlineMs });
        } finally {
          await session.close();
        }
      },
    },
  };
}

/**
 * The library joins the branches of an interface relationship with UNION, which is distinct over the selected fields: parallel edges vanish.
 * The branches are disjoint by label, so UNION ALL answers the same without that loss. tests/http/founding-queries.test.ts holds it.
 */
export function keepParallelEdges(cypher: string): string {
  return cypher.replace(/(RETURN edge\n\s*)UNION(?=\n)/g, '$1UNION ALL');
}
