import { compareProvisions } from './compare-provisions.ts';
import { compareText } from './compare-text.ts';

/** The action of one paragraph of a resolution on a mission, with its place in time. */
export interface DatedProvision {
  adoptedOn: string;
  symbol: string;
  provision: string;
  action: string;
}

/**
 * Orders provisions by the day of adoption, resolutions of one day by their number, paragraphs of one resolution as
 * they stand in it, and what one paragraph does by name.
 */
export function compareMandates(a: DatedProvision, b: DatedProvision): number {
  return (
    compareText(a.adoptedOn, b.adoptedOn) ||
    a.symbol.localeCompare(b.symbol, 'en', { numeric: true }) ||
    compareProvisions(a.provision, b.provision) ||
    compareText(a.action, b.action)
  );
}
