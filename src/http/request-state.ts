import type { ClientUse } from '../neo4j/client-use.ts';
import type { DatasetState } from '../neo4j/dataset-state.ts';
import type { RequestDeadline } from '../neo4j/request-deadline.ts';

/** The context of one request. Apollo copies it shallowly. */
export interface RequestState {
  bounds: RequestDeadline;
  client: ClientUse;
  /** What the request asks, as far as a cache has to tell requests apart. */
  key: string;
  facts: RequestFacts;
}

/** What becomes known of a request while it is answered. */
export interface RequestFacts {
  /** When it began, in performance.now() milliseconds. */
  begun: number;
  operation?: string;
  /** A hash of the document. */
  document?: string;
  /** What the request is said to cost: see docs/limits.md. */
  cost?: number;
  codes?: string[];
  dataset?: DatasetState;
}
