import neo4j, { type Driver, type Session } from 'neo4j-driver';

/** Where a Neo4j answers. */
export interface Connection {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** An open Neo4j, with the database name that every session asks for. */
export class Database {
  readonly driver: Driver;
  readonly name: string;

  constructor(connection: Connection) {
    this.name = connection.database;
    this.driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
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

  reader(): Session {
    return this.driver.session({ database: this.name, defaultAccessMode: neo4j.session.READ });
  }

  writer(): Session {
    return this.driver.session({ database: this.name, defaultAccessMode: neo4j.session.WRITE });
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}
