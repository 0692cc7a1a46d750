import type { GraphQLQuestion } from '../../http/open-executor.ts';
import { findHome } from '../../neo4j/embedded/home.ts';
import { findServer } from '../../neo4j/embedded/lock-home.ts';
import type { Answer } from './answer.ts';
import { askServer } from './ask-server.ts';
import { openDatabaseRoute } from './open-database-route.ts';

/** A way to the answers: a server, or the database itself. */
export interface Route {
  ask(question: GraphQLQuestion): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the way that a URL names; without one, to the server of the data directory if it is served, else to the database. NEO4J_URI always wins over the data directory. */
export async function openRoute(url: string | undefined): Promise<Route> {
  if (url !== undefined) return routeTo(url);
  const served = process.env.NEO4J_URI ? null : await findServer(findHome(process.env).directory);
  return served === null ? openDatabaseRoute() : routeTo(`${served}/graphql`);
}

function routeTo(url: string): Route {
  return { ask: (question) => askServer(url, question), close: () => Promise.resolve() };
}
