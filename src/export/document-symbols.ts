import { parseJointSymbol, type UnSymbol } from '../domain/un-symbol.ts';

/**
 * Returns the symbols of a document of the Security Council or the General Assembly, whole or with a part such as ",
 * annex". References of departments and press releases are not symbols.
 */
export function documentSymbols(symbol: string | null | undefined): UnSymbol[] {
  return parseJointSymbol(symbol?.replace(/, .*$/, '') ?? '').filter(({ organ }) => organ === 'S' || organ === 'A');
}
