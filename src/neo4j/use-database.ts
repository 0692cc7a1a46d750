import { Database, type Connection } from './database.ts';
import { findHome } from './embedded/home.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import type { Progress } from './load-graph.ts';
import { openDatabase } from './open-database.ts';

/** A database in use: the one that NEO4J_URI names, or the embedded one. */
export interface UsedDatabase {
  database: Database;
  connection: Connection;
  /** Resolves when an embedded database has ended. */
  ended?: Promise<void>;
  /** Notes beside an embedded database where it is served, so that questions go there. */
  noteServer?(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the database that the environment names: NEO4J_URI always wins, and then no Java is looked for. */
export async function useDatabase(environment: NodeJS.ProcessEnv, progress: Progress): Promise<UsedDatabase> {
  const uri = environment.NEO4J_URI;
  if (uri) {
    const connection: Connection = {
      uri,
      username: environment.NEO4J_USERNAME || 'neo4j',
      password: environment.NEO4J_PASSWORD || '',
      database: environment.NEO4J_DATABASE || 'neo4j',
    };
    const database = await openDatabase(connection);
    return { database, connection, stop: () => database.close() };
  }
  const embedded = await startEmbedded(findHome(environment), environment, progress);
  const database = new Database(embedded.connection);
  return {
    database,
    connection: embedded.connection,
    ended: embedded.ended,
    noteServer: (url) => embedded.noteServer(url),
    async stop() {
      await database.close();
      await embedded.stop();
    },
  };
}
