import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { PocNormsError } from '../errors.ts';

/** Where a Neo4j answers. */
export interface Connection {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** What is under way on a driver that is given up may still end. */
const DRAIN_MS = 10_000;

/**
 * A Neo4j, with the database name that every session asks for. Everybody asks it for a session each time, so that the
 * server behind it can be another one after a restart. Without a connection it waits for `connect`; until then every
 * session is refused with NEO4J_UNREACHABLE.
 */
export class Database {
  /** Has a `damage` whenever a read fails as it does on a damaged store. */
  readonly doubts = new EventTarget();
  #connection: Connection | undefined;
  #driver: Driver | undefined;

  constructor(connection?: Connection) {
    if (connection) this.connect(connection);
  }

  get name(): string {
    return this.#connection?.database ?? 'neo4j';
  }

  /** The driver of the sessions that are opened now. */
  get driver(): Driver | undefined {
    return this.#driver;
  }

  /** Goes over to another server. What is under way on the one before fails, and so does what still waits for it. */
  connect(connection: Connection): void {
    const before = this.#driver;
    this.#driver = openDriver(connection);
    this.#connection = connection;
    void before?.close().catch(() => undefined); // It is gone, and may not even answer that.
  }

  /** Gives up a driver whose connections hang; new sessions have a new one. Does nothing when that was done already. */
  giveUp(driver: Driver | undefined): void {
    if (!driver || driver !== this.#driver) return;
    this.#driver = openDriver(this.#connection!);
    setTimeout(() => void driver.close().catch(() => undefined), DRAIN_MS).unref();
  }

  reader(): Session {
    return this.#open().session({ database: this.name, defaultAccessMode: neo4j.session.READ });
  }

  writer(): Session {
    return this.#open().session({ database: this.name, defaultAccessMode: neo4j.session.WRITE });
  }

  async close(): Promise<void> {
    await this.#driver?.close();
  }

  #open(): Driver {
    if (this.#driver) return this.#driver;
    throw new PocNormsError('NEO4J_UNREACHABLE', 'The database has not started yet.', 'Ask again in some seconds.');
  }
}

function openDriver({ uri, username, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 32,
    connectionAcquisitionTimeout: 4_000,
    connectionTimeout: 4_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'poc-norms',
  });
}
