import { nameWords } from './names.ts';

/** The key of an id or former id. */
export function keyOfId(id: string): string {
  return `id:${id}`;
}

/** The key of a name. */
export function keyOfName(name: string): string {
  return `name:${nameWords(name).join(' ')}`;
}
