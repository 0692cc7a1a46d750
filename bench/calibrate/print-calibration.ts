import { writeTable } from '../write-table.ts';
import type { Weighed } from './weigh-request.ts';

const WORST = 10;
const LONGEST_ALLOWED_MS = 5_000;

/** The whole table, how well the estimate orders the requests, and where it is farthest from what they take. */
export function printCalibration(weighed: readonly Weighed[]): string {
  const allowed = weighed.filter(({ refusedBy }) => refusedBy === undefined);
  const tooSlow = allowed.filter(
    ({ milliseconds, failure }) => milliseconds > LONGEST_ALLOWED_MS || failure !== undefined,
  );
  const worst = [...allowed].sort((a, b) => b.milliseconds / b.cost - a.milliseconds / a.cost).slice(0, WORST);
  return [
    table([...weighed].sort((a, b) => b.milliseconds - a.milliseconds)),
    `${weighed.length} requests, ${weighed.length - allowed.length} refused. Rank correlation of cost with milliseconds ${correlation(weighed, ({ milliseconds }) => milliseconds).toFixed(2)}, with CPU time ${correlation(weighed, cpuOf).toFixed(2)}.`,
    `Allowed and slower than ${LONGEST_ALLOWED_MS} ms, or failed: ${tooSlow.map(({ name, failure }) => (failure === undefined ? name : `${name} (${failure})`)).join(', ') || 'none'}.`,
    'Most milliseconds for a unit of cost, of what is allowed:',
    table(worst),
  ].join('\n\n');
}

function table(rows: readonly Weighed[]): string {
  return writeTable(
    ['request', 'cost', '', 'first ms', 'ms', 'CPU of Node', 'of Neo4j', 'bytes', 'statements', 'hits', 'ms/cost'],
    rows.map((each) => [
      each.name,
      String(each.cost),
      each.refusedBy === undefined ? 'allowed' : `refused: ${each.refusedBy}`,
      each.planned.toFixed(0),
      each.milliseconds.toFixed(0),
      each.node.toFixed(0),
      String(each.jvm),
      String(each.bytes),
      String(each.statements ?? '–'),
      String(each.hits ?? '–'),
      (each.milliseconds / each.cost).toFixed(3),
    ]),
  );
}

function cpuOf({ node, jvm }: Weighed): number {
  return node + jvm;
}

/** Spearman's: that of the ranks. */
function correlation(weighed: readonly Weighed[], valueOf: (each: Weighed) => number): number {
  const costs = ranks(weighed.map(({ cost }) => cost));
  const values = ranks(weighed.map(valueOf));
  const squares = costs.reduce((sum, rank, index) => sum + (rank - values[index]!) ** 2, 0);
  return 1 - (6 * squares) / (costs.length * (costs.length ** 2 - 1));
}

function ranks(numbers: readonly number[]): number[] {
  const order = numbers.map((_, index) => index).sort((a, b) => numbers[a]! - numbers[b]!);
  const found = new Array<number>(numbers.length);
  order.forEach((index, rank) => (found[index] = rank));
  return found;
}
