import type { Votes } from './council-text.ts';

/** The day from which the Council has fifteen members instead of eleven. */
const enlarged = '1966-01-01';

/**
 * Counts that a file leaves out are none where those that it has make up all members of the Council; otherwise they
 * stay unknown, since a member may take no part in a vote.
 */
export function completeVotes(votes: Votes, adoptedOn: string): Votes {
  const { inFavour, against, abstaining } = votes;
  const counted = (inFavour ?? 0) + (against ?? 0) + (abstaining ?? 0);
  return counted === (adoptedOn < enlarged ? 11 : 15)
    ? { ...votes, inFavour: inFavour ?? 0, against: against ?? 0, abstaining: abstaining ?? 0 }
    : votes;
}
