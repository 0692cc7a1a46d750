import type { Measurement, Operator } from './measure.ts';
import { writeTable } from './write-table.ts';

/** What was measured on one dataset. */
export interface Run {
  name: string;
  questions: Measurement[];
  series: Measurement[];
  /** The questions of docs/examples and README.md, which ask of the curated records. */
  examples: Measurement[];
}

const MANY_ROWS = 1_000;
const WORST = 3;

/** All tables as text; of equal runs they are equal but for the milliseconds. */
export function printTables(runs: readonly Run[]): string {
  const last = runs.at(-1)!;
  const examples = runs.flatMap((run) => run.examples);
  return [
    `Database hits of each question and items of each answer; statements and ms on ${last.name}`,
    compare(
      runs,
      (run) => run.questions,
      ({ case: name }) => name,
    ),
    `Growth with one argument; the same columns`,
    compare(
      runs,
      (run) => run.series,
      ({ case: name, series }) => `${name}, ${series!.argument}: ${series!.value}`,
    ),
    'The examples of docs/examples and README.md on the curated records',
    writeTable(
      ['example', 'statements', 'hits', 'rows', 'items', 'ms'],
      examples.map((each) => [
        each.question.case,
        each.statements,
        each.failure ?? each.hits,
        each.rows,
        each.items,
        Math.round(each.milliseconds),
      ]),
    ),
    `The operators with most hits on ${last.name}`,
    writeTable(['field', 'case', 'operator', 'hits', 'rows', 'details'], last.questions.flatMap(worst)),
    `Scans of more than ${MANY_ROWS} rows on ${last.name}`,
    writeTable(['field', 'case', 'operator', 'hits', 'rows', 'details'], last.questions.flatMap(scans)),
  ].join('\n\n');
}

/** One row a question, one column of hits and one of items a dataset. */
function compare(
  runs: readonly Run[],
  of: (run: Run) => Measurement[],
  nameOf: (question: Measurement['question']) => string,
): string {
  const rows = of(runs.at(-1)!).map((last, index) => {
    const all = runs.map((run) => of(run)[index]!);
    return [
      last.question.field,
      nameOf(last.question),
      last.statements,
      ...all.map(({ failure, hits }) => failure ?? hits),
      ...all.map(({ items }) => items),
      Math.round(last.milliseconds),
    ];
  });
  return writeTable(
    [
      'field',
      'case',
      'statements',
      ...runs.map(({ name }) => `hits ${name}`),
      ...runs.map(({ name }) => `items ${name}`),
      'ms',
    ],
    rows,
  );
}

function worst({ question, operators }: Measurement): (string | number)[][] {
  return [...operators]
    .sort((a, b) => b.hits - a.hits)
    .slice(0, WORST)
    .filter(({ hits }) => hits > 0)
    .map((operator) => [question.field, question.case, ...shown(operator)]);
}

function scans({ question, operators }: Measurement): (string | number)[][] {
  return operators
    .filter(({ name, rows }) => name.includes('Scan') && rows > MANY_ROWS)
    .map((operator) => [question.field, question.case, ...shown(operator)]);
}

function shown({ name, hits, rows, details }: Operator): (string | number)[] {
  return [name, hits, rows, details.replace(/\s+/g, ' ').slice(0, 70)];
}
