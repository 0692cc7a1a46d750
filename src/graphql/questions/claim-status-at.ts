import { claimStatus } from '../../model/claim-status.ts';
import { readDay } from './arguments.ts';

interface ClaimWithEvidence {
  evidence: { direction: string; work: { issuedTo: string | { toString(): string } | null } | null }[];
}

/** `Claim.status(asOf:)`. */
export function claimStatusAt({ evidence }: ClaimWithEvidence, { asOf }: { asOf?: string | null }): object {
  const day = readDay('asOf', asOf);
  const counted = evidence.filter(({ work }) => day === null || (work?.issuedTo != null && work.issuedTo.toString() <= day));
  const directions = counted.map(({ direction }) => direction);
  const count = (direction: string): number => directions.filter((candidate) => candidate === direction).length;
  return {
    status: claimStatus(directions), supports: count('SUPPORTS'), qualifies: count('QUALIFIES'), disputes: count('DISPUTES'), background: count('BACKGROUND'),
    leftOut: evidence.length - counted.length,
  };
}
