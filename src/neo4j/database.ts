import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { PocNormsError } from '../errors.ts';

/** Where a Neo4j answers. */
export interface Connection {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/**
 * A Neo4j, with the database name that every session asks for. Everybody asks it for a session each time, so that the server behind it can be another one after a restart.
 * Without a connection it waits for `connect`; until then every session is refused with NEO4J_UNREACHABLE.
 */
export class Database {
  private connection: Connection | undefined;
  private driver: Driver | undefined;

  constructor(connection?: Connection) {
    if (connection) this.connect(connection);
  }

  get name(): string {
    return this.connection?.database ?? 'neo4j';
  }

  /** Goes over to another server. What is under way on the one before fails, and so does what still waits for it. */
  connect(connection: Connection): void {
    const before = this.driver;
    this.driver = openDriver(connection);
    this.connection = connection;
    void before?.close().catch(() => undefined); // It is gone, and may not even answer that.
  }

  reader(): Session {
    return this.open().session({ database: this.name, defaultAccessMode: neo4j.session.READ });
  }

  writer(): Session {
    return this.open().session({ database: this.name, defaultAccessMode: neo4j.session.WRITE });
  }

  async close(): Promise<void> {
    await this.driver?.close();
  }

  private open(): Driver {
    if (this.driver) return this.driver;
    throw new PocNormsError('NEO4J_UNREACHABLE', 'The database has not started yet.', 'Ask again in some seconds.');
  }
}

function openDriver({ uri, username, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 32,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'poc-norms',
  });
}
