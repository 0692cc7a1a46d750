import { documentedCodes } from './documented-codes.ts';
import type { Sayable } from './find-leaks.ts';
import { readSayable } from './read-sayable.ts';

/** What every answer of a server is judged by. */
export interface Rules {
  sayable: Sayable;
  documented: ReadonlySet<string>;
}

export async function readRules(server: { url: string; home: string }): Promise<Rules> {
  return { sayable: await readSayable(server), documented: await documentedCodes() };
}
