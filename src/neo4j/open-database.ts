import { PocNormsError } from '../errors.ts';
import { Database, type Connection } from './database.ts';

const OLDEST = [5, 23] as const;

/**
 * Opens a Neo4j and makes sure that it can serve: reachable, credentials right, database there, version 5.23 or newer.
 */
export async function openDatabase(connection: Connection): Promise<Database> {
  let database: Database | undefined;
  try {
    database = new Database(connection);
    await refuseOldVersion(database);
    return database;
  } catch (cause) {
    await database?.close();
    throw explainFailure(cause, connection);
  }
}

async function refuseOldVersion(database: Database): Promise<void> {
  const version = await readServerVersion(database);
  if (isNewEnough(version)) return;
  throw new PocNormsError('NEO4J_TOO_OLD', `Neo4j ${version} is too old.`, `Use Neo4j ${OLDEST.join('.')} or newer.`);
}

/** The version of the server, such as 5.26.30. */
export async function readServerVersion(database: Database): Promise<string> {
  const session = database.reader();
  try {
    const result = await session.run(
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
    );
    return String(result.records[0]?.get('version'));
  } finally {
    await session.close();
  }
}

/** Whether a server of this version understands the Cypher that the published schema gives rise to. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Puts a driver error into words that name the setting to mend; no driver text gets through. */
export function explainFailure(cause: unknown, { uri, username, database }: Connection): PocNormsError {
  if (cause instanceof PocNormsError) return cause;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const where = withoutSecrets(uri);
  if (code.startsWith('Neo.ClientError.Security')) {
    return new PocNormsError(
      'NEO4J_CREDENTIALS',
      `Neo4j at ${where} refuses the user ${username}.`,
      'Set NEO4J_USERNAME and NEO4J_PASSWORD. After three wrong passwords Neo4j waits some seconds.',
      cause,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new PocNormsError(
      'NEO4J_DATABASE_MISSING',
      `Neo4j at ${where} has no database named ${database}.`,
      'Set NEO4J_DATABASE to one that exists.',
      cause,
    );
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A') {
    return new PocNormsError(
      'NEO4J_UNREACHABLE',
      `No Neo4j answers at ${where}.`,
      'Start it, correct NEO4J_URI (with TLS it begins with bolt+s:// or neo4j+s://, with a self-signed certificate +ssc), or unset it to use the embedded database.',
      cause,
    );
  }
  if (code === '') {
    return new PocNormsError(
      'NEO4J_ADDRESS',
      `${where} is not an address of a Neo4j.`,
      'Write NEO4J_URI like bolt://host:7687 or neo4j+s://host.',
      cause,
    );
  }
  return new PocNormsError(
    'NEO4J_REFUSED',
    `Neo4j at ${where} refuses to work (${code}).`,
    'See the log of that server.',
    cause,
  );
}

function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//');
}
