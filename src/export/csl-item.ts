import type { PersonName } from '../domain/name-person.ts';

/**
 * One work in CSL-JSON, as far as we fill it. See
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  editor?: CslName[];
  issued: CslDate;
  genre?: string;
  number?: string;
  'container-title'?: string;
  'collection-title'?: string;
  'collection-number'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  'publisher-place'?: string;
  DOI?: string;
  URL?: string;
}

/** A person, or by `literal` a name that is not to be split. */
export type CslName = PersonName | { literal: string };

/**
 * One date or the two ends of an interval, each as year, month and day as far as they are known; `literal` where not
 * even the year is.
 */
export type CslDate = { 'date-parts': number[][]; circa?: boolean } | { literal: string };
