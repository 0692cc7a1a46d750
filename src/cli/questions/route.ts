import type { GraphQLQuestion } from '../../http/open-executor.ts';
import type { Answer } from './answer.ts';

/** A way to the answers: a server, or the database itself. */
export interface Route {
  ask(question: GraphQLQuestion): Promise<Answer>;
  close(): Promise<void>;
}
