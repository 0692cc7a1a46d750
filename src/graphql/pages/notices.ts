import { compareText } from '../../domain/mandates/compare-text.ts';

/** An entry of `extensions.notices`: a list shows the default number of rows, and there are more. */
export interface Notice {
  code: 'MORE_ROWS';
  /** The names of the answer that lead to the list, without the places in the lists around it. */
  path: readonly string[];
  message: string;
}

/** A list that was cut at the default number of rows. */
export interface CutList {
  path: readonly string[];
  shown: number;
  /** How many there are; undefined where that was not counted. */
  total: number | undefined;
  /** The argument for how many, the most that it takes, and the argument for where to begin. */
  size: string;
  most: number;
  start: string;
  /** The field whose `totalCount` counts the rows; undefined without one. */
  counter: string | undefined;
}

/** Gathers the lists of one answer that were cut. */
export class Notices {
  readonly #lists = new Map<string, CutList & { times: number }>();

  add(list: CutList): void {
    const key = list.path.join('.');
    this.#lists.set(key, { ...list, times: (this.#lists.get(key)?.times ?? 0) + 1 });
  }

  /** A notice for each field of the answer, however often it stands there, in the order of their names. */
  list(): Notice[] {
    const lists = [...this.#lists].sort(([a], [b]) => compareText(a, b));
    return lists.map(([name, list]) => ({ code: 'MORE_ROWS', path: list.path, message: describe(name, list) }));
  }
}

function describe(
  name: string,
  { path, shown, total, times, size, most, start, counter }: CutList & { times: number },
): string {
  const isBelow = path.length > 1;
  const rows =
    times > 1
      ? `only ${shown} rows in each of ${times} places where there are more`
      : total === undefined
        ? `${shown} rows, and there are more`
        : `${shown} of ${total} rows`;
  const counted =
    counter === undefined || (times === 1 && total !== undefined)
      ? ''
      : `; ${counter} { totalCount } counts ${isBelow ? 'the edges to all of them' : 'all of them'}`;
  return `"${name}" shows ${rows}, since the query sets no "${size}". Set it to up to ${most}; "${start}" gives the rows after those${counted}.`;
}
