import { parseJointSymbol, type UnSymbol } from '../domain/un-symbol.ts';

/**
 * The symbols of a document of the Security Council or the General Assembly, whole or with a part of it such as ",
 * annex"; none for other references, such as those of departments and press releases, by which the United Nations
 * neither cites nor finds documents.
 */
export function documentSymbols(symbol: string | null | undefined): UnSymbol[] {
  return parseJointSymbol(symbol?.replace(/, .*$/, '') ?? '').filter(({ organ }) => organ === 'S' || organ === 'A');
}
