import type { RawRecord } from '../../src/records/raw-record.ts';

/** A record as if it had been read from a file. */
export function makeRecord(folder: string, value: { id: string } & Record<string, unknown>): RawRecord {
  return {
    file: `generated/${folder}/${value.id}.yaml`,
    folder,
    name: value.id,
    value,
    place: () => ({ line: 1, column: 1 }),
  };
}

/** The source of a record or an edge. */
export function sourceIn(id: string): Record<string, unknown> {
  return { id, verification: 'VERIFIED' };
}
