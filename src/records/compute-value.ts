import { edtfBounds } from '../domain/edtf-bounds.ts';
import type { Computation } from '../model/model.ts';
import type { Value } from './graph.ts';

/** The value of a computed field; undefined when the field that it comes from gives none. */
export function computeValue(by: Computation, from: Value | undefined): Value | undefined {
  if (typeof from !== 'string') return undefined;
  if (by === 'COPY') return from;
  // These come from elsewhere: see attach-quotes.ts and claim-status.ts.
  if (by === 'PASSAGE' || by === 'CLAIM_STATUS') return undefined;
  const bounds = edtfBounds(from);
  if (!bounds) return undefined;
  switch (by) {
    case 'EDTF_FIRST_DAY':
      return bounds.first;
    case 'EDTF_LAST_DAY':
      return bounds.last;
    case 'EDTF_YEAR':
      return bounds.first.slice(0, 4) === bounds.last.slice(0, 4) ? Number(bounds.first.slice(0, 4)) : undefined;
  }
}
