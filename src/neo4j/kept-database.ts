import { Database, type Connection } from './database.ts';
import type { Progress } from './load-graph.ts';
import { type Readiness } from './readiness.ts';

/** What has to be done on a database before it counts as ready. It may begin before there is one. */
export interface Preparation {
  run(connection: Connection): Promise<void>;
  /** Ends it, whatever it does. */
  cancel(): Promise<unknown>;
}

export interface KeepOptions {
  /** Begins anew at every start of the embedded database. */
  prepare(): Preparation;
  progress: Progress;
  /** Tells, in one line, what happened and what is done about it. */
  report(message: string): void;
}

/** A database that is kept answering as long as this process wants it. */
export interface KeptDatabase {
  /** Sessions are refused until it has started; after a restart they are of the new server. */
  database: Database;
  readiness: Readiness;
  /** Resolves when the database is ready for the first time; rejects with what keeps it from that. */
  ready: Promise<void>;
  /** Resolves once it is stopped; rejects when it cannot be kept any longer. */
  ended: Promise<void>;
  /** Notes beside an embedded database where it is served, so that questions go there. */
  publishAddress(url: string): Promise<void>;
  stop(): Promise<void>;
}
