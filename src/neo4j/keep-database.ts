import { findHome } from './embedded/home.ts';
import { keepEmbedded } from './embedded/keep-embedded.ts';
import { keepNamed } from './keep-named.ts';
import type { KeepOptions, KeptDatabase } from './kept-database.ts';
import { namedConnection } from './use-database.ts';

/**
 * Keeps the database that the environment names: the embedded one is started again when it fails; one that NEO4J_URI
 * names is waited for.
 */
export function keepDatabase(environment: NodeJS.ProcessEnv, options: KeepOptions): KeptDatabase {
  const connection = namedConnection(environment);
  return connection ? keepNamed(connection, options) : keepEmbedded(findHome(environment), environment, options);
}
