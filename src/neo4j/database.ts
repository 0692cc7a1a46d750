import neo4j, { type Driver, type Session } from 'neo4j-driver';

/** Where a Neo4j answers. */
export interface Connection {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** What is under way on a driver that is given up may still end. */
const DRAIN_MS = 10_000;

/** An open Neo4j, with the database name that every session asks for. */
export class Database {
  readonly name: string;
  #connection: Connection;
  #driver: Driver;

  constructor(connection: Connection) {
    this.name = connection.database;
    this.#connection = connection;
    this.#driver = open(connection);
  }

  get driver(): Driver {
    return this.#driver;
  }

  reader(): Session {
    return this.#driver.session({ database: this.name, defaultAccessMode: neo4j.session.READ });
  }

  writer(): Session {
    return this.#driver.session({ database: this.name, defaultAccessMode: neo4j.session.WRITE });
  }

  /** Gives a driver up whose connections hang, or which leads to where nothing is any more; new sessions have a new one. Does nothing when that was done already. */
  giveUp(driver: Driver, connection: Connection = this.#connection): void {
    if (driver !== this.#driver) return;
    this.#connection = connection;
    this.#driver = open(connection);
    setTimeout(() => void driver.close().catch(() => undefined), DRAIN_MS).unref();
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

function open({ uri, username, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 32,
    connectionAcquisitionTimeout: 3_000,
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'poc-norms',
  });
}
