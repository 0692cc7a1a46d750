import { writeTable } from '../write-table.ts';
import { overAll, type Figures, type Summary } from './summarize.ts';

const heads: Record<keyof Figures, string> = {
  p50: 'p50',
  p95: 'p95',
  throughput: '/s',
  server: 'Node',
  jvm: 'JVM',
  cpu: 'both',
};

/** Tables of both servers' figures and their ratios, API to bare; the last row is the geometric mean of the ratios. */
export function printComparison(summaries: readonly Summary[]): string {
  const all = overAll(summaries);
  return [
    'Milliseconds for one answer at concurrency 1; from … to are the ratios of p50 in single rounds',
    table(summaries, all, ['p50', 'p95'], 'p50'),
    'Answers per second at concurrency 16',
    table(summaries, all, ['throughput'], 'throughput'),
    'CPU milliseconds per request at concurrency 16: the Node process, the database, and both',
    table(summaries, all, ['server', 'jvm', 'cpu']),
  ].join('\n\n');
}

function table(
  summaries: readonly Summary[],
  all: Figures,
  figures: readonly (keyof Figures)[],
  spread?: keyof Summary['spread'],
): string {
  const head = [
    'case',
    ...figures.flatMap((of) => [`API ${heads[of]}`, `bare ${heads[of]}`, 'ratio']),
    ...(spread ? ['from', 'to'] : []),
  ];
  const rows = summaries.map((each) => [
    each.case,
    ...figures.flatMap((of) => [each.api[of], each.bare[of], each.ratio[of]].map(show)),
    ...(spread ? each.spread[spread].map(show) : []),
  ]);
  return writeTable(head, [
    ...rows,
    ['all', ...figures.flatMap((of) => ['', '', show(all[of])]), ...(spread ? ['', ''] : [])],
  ]);
}

/** Three digits that count. */
export function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
