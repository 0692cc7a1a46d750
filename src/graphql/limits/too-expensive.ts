import { GraphQLError, type ASTNode } from 'graphql';
import type { LimitName, Limits } from '../../limits.ts';

/**
 * A refusal before anything runs: QUERY_TOO_EXPENSIVE with what was measured, the value, the limit and how to narrow
 * the request.
 */
export function tooExpensive(
  measure: LimitName,
  value: number,
  limits: Limits,
  problem: string,
  nodes?: ASTNode,
  advised = advice[measure] ?? split,
): GraphQLError {
  return new GraphQLError(
    `${problem}: ${measure} is ${value.toLocaleString('en')}, at most ${limits[measure].toLocaleString('en')} are allowed. ${advised}`,
    {
      nodes: nodes ?? null,
      extensions: { code: 'QUERY_TOO_EXPENSIVE', measure, value, limit: limits[measure] },
    },
  );
}

const split = 'Ask for less, or in several requests.';
const advice: Partial<Record<LimitName, string>> = {
  depth: 'Ask for what lies deeper by its id, in a request of its own.',
  filterDepth: 'Use a flatter filter.',
  conditions: 'Use fewer conditions, or name ids with "in".',
};
