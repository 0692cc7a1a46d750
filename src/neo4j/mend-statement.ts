import { keepParallelEdges } from './keep-parallel-edges.ts';
import { orderBeforeCollecting } from './order-before-collecting.ts';

/**
 * A statement of @neo4j/graphql without what makes it answer less than it is asked, or take more memory than it needs.
 * What is not of the library passes unchanged.
 */
export function mendStatement(cypher: string): string {
  return orderBeforeCollecting(keepParallelEdges(cypher));
}
