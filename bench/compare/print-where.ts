import { writeTable } from '../write-table.ts';
import { show } from './print-comparison.ts';
import type { Where } from './where-time-goes.ts';

const MOST_PACKAGES = 14;
const MOST_FUNCTIONS = 25;

/** Tables of where the time of one request goes. */
export function printWhere({ case: name, parts, steps, packages, functions }: Where): string {
  const cpu = packages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const list = (rows: Where['parts'], of?: number): string =>
    writeTable(
      ['', 'ms', ...(of === undefined ? [] : ['%'])],
      rows.map(({ name: row, milliseconds }) => [
        row,
        show(milliseconds),
        ...(of === undefined ? [] : [show((100 * milliseconds) / of)]),
      ]),
    );
  return [
    `The case ${name}, one request at a time: milliseconds in the median`,
    list(parts, parts.at(-1)!.milliseconds),
    'Steps by themselves: milliseconds in the median',
    list(steps),
    `Sixteen requests at once: CPU milliseconds of the API's process per request, ${show(cpu)} in all, by package`,
    list(packages.slice(0, MOST_PACKAGES), cpu),
    'By function',
    list(functions.slice(0, MOST_FUNCTIONS), cpu),
  ].join('\n\n');
}
