import { nearest } from '../domain/nearest.ts';
import type { Model, NodeType } from './model.ts';

/**
 * The kind that a word names: a type, its folder or its singular with hyphens, in any case; else the singular that was
 * perhaps meant, if one is near.
 */
export function findKind(model: Model, word: string): NodeType | { meant: string | undefined } {
  const types = [...model.nodes.values()];
  const found = types.find(({ name, folder }) => [name, folder].some((known) => plain(known) === plain(word)));
  if (found) return found;
  const near = nearest(
    plain(word),
    types.flatMap(({ name, folder }) => [plain(name), plain(folder)]),
  );
  const type = types.find(({ name, folder }) => [name, folder].some((known) => plain(known) === near));
  return { meant: type && kindName(type) };
}

/** The singular of a kind as a curator types it: doctrine-document. */
export function kindName({ name }: NodeType): string {
  return name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
