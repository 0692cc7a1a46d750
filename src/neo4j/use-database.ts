import { Database, type Connection } from './database.ts';
import { explainEmbedded } from './embedded/explain-embedded.ts';
import { findHome } from './embedded/home.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import type { Progress } from './load-graph.ts';
import { openDatabase } from './open-database.ts';

/** A database in use for one task: the one that NEO4J_URI names, or the embedded one. */
export interface UsedDatabase {
  database: Database;
  connection: Connection;
  stop(): Promise<void>;
  /** What went wrong meanwhile, named by a full disk or a damaged store where that is why. */
  explain(error: unknown): Promise<unknown>;
}

/** Opens the database that the environment names: NEO4J_URI always wins, and then no Java is looked for. */
export async function useDatabase(environment: NodeJS.ProcessEnv, progress: Progress): Promise<UsedDatabase> {
  const named = namedConnection(environment);
  if (named) {
    const database = await openDatabase(named);
    return { database, connection: named, stop: () => database.close(), explain: (error) => Promise.resolve(error) };
  }
  const home = findHome(environment);
  const embedded = await startEmbedded(home, environment, progress);
  const database = new Database(embedded.connection);
  return {
    database,
    connection: embedded.connection,
    explain: (error) => explainEmbedded(home.directory, error),
    async stop() {
      await database.close();
      await embedded.stop();
    },
  };
}

/** The connection that NEO4J_URI and its companions name, if they do. */
export function namedConnection({
  NEO4J_URI: uri,
  NEO4J_USERNAME,
  NEO4J_PASSWORD,
  NEO4J_DATABASE,
}: NodeJS.ProcessEnv): Connection | undefined {
  if (!uri) return undefined;
  return {
    uri,
    username: NEO4J_USERNAME || 'neo4j',
    password: NEO4J_PASSWORD || '',
    database: NEO4J_DATABASE || 'neo4j',
  };
}
