/** A place in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A record as it was read: nothing is checked yet. */
export interface RawRecord {
  /** The file, relative to the working directory. */
  file: string;
  /** The folder below `seed/`, which names the type. */
  folder: string;
  /** The folder in that one, if the record lies in one: see group-of.ts. */
  group?: string | undefined;
  /** The file name without `.yaml`, which has to be the id. */
  name: string;
  value: Record<string, unknown>;
  /** The place of the value at a path of keys and indexes, or of the nearest value around it. */
  place(path: readonly (string | number)[]): Place;
}
