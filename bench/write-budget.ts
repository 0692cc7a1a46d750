import { writeFile } from 'node:fs/promises';
import { budgetFile, overBudget, readBudget } from './budget.ts';
import { measureExamples } from './measure-examples.ts';

// Measures what each example costs on the curated records, writes that to bench/budget.json, and prints what was over
// budget before: npm run bench:budget
const measured = await measureExamples();
const failed = measured.filter(({ failure }) => failure !== undefined);
if (failed.length > 0)
  throw new Error(
    `Nothing is written, since examples fail: ${failed.map(({ question, failure }) => `${question.case} (${failure})`).join(', ')}`,
  );

const budget = await readBudget();
const grown = measured
  .map((cost) => overBudget(cost.question.case, budget[cost.question.case], cost))
  .filter((line) => line !== undefined);
const entries = measured.map(
  ({ question, statements, hits }) =>
    `  ${JSON.stringify(question.case)}: { "statements": ${statements}, "hits": ${hits} }`,
);
await writeFile(budgetFile, `{\n${entries.join(',\n')}\n}\n`);
process.stdout.write(
  `${[...grown, `${measured.length} examples, ${sum('statements')} statements, ${sum('hits')} database hits`].join('\n')}\n`,
);

function sum(what: 'statements' | 'hits'): number {
  return measured.reduce((total, each) => total + each[what], 0);
}
