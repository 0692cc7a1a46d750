import type { Verdict } from './part.ts';

const SHOWN = 12;
const WIDTH = 240;

/**
 * The table of all promises, as Markdown, and below it the beginning of what broke them; all of it stands in the JSON.
 */
export function printVerdicts(verdicts: readonly Verdict[]): string {
  const head = ['promise', 'how', 'figure', 'ok'];
  const rows = verdicts.map(({ promise, how, figure, ok }) => [
    promise,
    how,
    figure,
    ok === true ? 'yes' : ok === false ? 'NO' : 'skipped',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const broken = verdicts
    .filter(({ failures }) => failures.length > 0)
    .map(({ promise, failures }) =>
      [
        '',
        `Not kept: ${promise}`,
        ...failures.slice(0, SHOWN).map((failure) => `  ${failure.replace(/\s+/g, ' ').slice(0, WIDTH)}`),
        ...(failures.length > SHOWN ? [`  and ${failures.length - SHOWN} more`] : []),
      ].join('\n'),
    );
  return `${[line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ...broken].join('\n')}\n`;
}
