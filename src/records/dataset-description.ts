/** The description of a dataset, independent of its records. */
export interface DatasetDescription {
  title: string;
  /** An SPDX identifier. */
  licence: string;
  /** The day up to which facts were collected, as YYYY-MM-DD. */
  factsUntil: string;
  /** The parts held completely, in part, and not at all. */
  coverage: string[];
}
