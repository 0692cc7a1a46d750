import { provenanceFields } from '../model/provenance.ts';

/** Where a record or an entry writes a field: under its own name, or under a key of `source`. */
export function pathOfField(name: string): string[] {
  const key = Object.entries(provenanceFields).find(([, field]) => field === name)?.[0];
  return key === undefined ? [name] : ['source', key];
}
