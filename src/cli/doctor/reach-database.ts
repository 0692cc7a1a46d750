import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import type { Connection, Database } from '../../neo4j/database.ts';
import { findConnection } from '../../neo4j/embedded/find-connection.ts';
import type { Home } from '../../neo4j/embedded/home.ts';
import type { Holder } from '../../neo4j/embedded/lock-home.ts';
import { openDatabase } from '../../neo4j/open-database.ts';
import { namedConnection, useDatabase } from '../../neo4j/use-database.ts';
import { progress } from '../progress.ts';

const REACHED_WITHIN_MS = 15_000;

/** A database to look at. */
export interface Reached {
  /** How it was reached. */
  how: string;
  connection: Connection;
  database: Database;
  /** Ends what was begun for the look, and nothing else. */
  leave(): Promise<void>;
}

/**
 * Reaches the database that commands would use: the one that NEO4J_URI names, the embedded one that runs, or the
 * embedded one started for the look. Null when there has been none yet.
 */
export async function reachDatabase(
  environment: NodeJS.ProcessEnv,
  { directory }: Home,
  holder: Holder | null,
): Promise<Reached | null> {
  const named = namedConnection(environment);
  if (named) return connect(named, 'the one that NEO4J_URI names');
  if (holder) {
    const running = await findConnection(directory);
    if (running && holder.database) return connectToHeld(running, holder);
    throw new PocNormsError(
      'NEO4J_UNREACHABLE',
      `Process ${holder.owner.pid}, which holds the data directory, has not started the database yet.`,
      'Look again in a minute.',
    );
  }
  if (
    !(await access(join(directory, 'data')).then(
      () => true,
      () => false,
    ))
  )
    return null;
  const used = await useDatabase(environment, progress);
  return { how: 'the embedded one, started for this look', ...used, leave: () => used.stop() };
}

/** The database of another process. Its settings are not the user's to correct. */
async function connectToHeld(connection: Connection, { owner }: Holder): Promise<Reached> {
  try {
    return await connect(connection, `the embedded one that process ${owner.pid} runs`);
  } catch (cause) {
    throw new PocNormsError(
      'NEO4J_UNREACHABLE',
      `The embedded database that process ${owner.pid} runs does not answer.`,
      'If that process has just started, look again in a minute; else stop it and look again: the database is then started for the look.',
      cause,
    );
  }
}

async function connect(connection: Connection, how: string): Promise<Reached> {
  const late = pause(REACHED_WITHIN_MS, undefined, { ref: false });
  const database = await Promise.race([openDatabase(connection), late]);
  if (!database)
    throw new PocNormsError(
      'NEO4J_UNREACHABLE',
      `The database does not answer within ${REACHED_WITHIN_MS / 1000} seconds.`,
      'If it is busy, look again later; else start it again.',
    );
  return { how, connection, database, leave: () => database.close() };
}
