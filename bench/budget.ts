import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';

/**
 * What one example costs on the curated records: statements, each of which is a round trip, and database hits, without
 * what a full-text index does inside its procedure.
 */
export interface Cost {
  statements: number;
  hits: number;
}

export const budgetFile = join(packageRoot, 'bench', 'budget.json');

/** What to do about an example that costs something else than written. */
export const fix = 'If that is meant, run npm run bench:budget and commit bench/budget.json with the reason';

/** Plans follow estimates, so that hits move a little with the records; round trips do not. */
const TOLERANCE = { share: 0.1, hits: 20 };

/** What each example may cost, by its name. */
export async function readBudget(): Promise<Readonly<Record<string, Cost>>> {
  return JSON.parse(await readFile(budgetFile, 'utf8')) as Record<string, Cost>;
}

/**
 * By what an example is over its budget: more statements, or 10 % and 20 database hits more; undefined when it is not.
 */
export function overBudget(name: string, budget: Cost | undefined, { statements, hits }: Cost): string | undefined {
  if (!budget) return `${name} takes ${statements} statements and ${hits} database hits, and has no budget`;
  if (statements > budget.statements)
    return `${name} takes ${statements} statements, and its budget is ${budget.statements}`;
  const more = hits - budget.hits;
  return more >= TOLERANCE.hits && more > TOLERANCE.share * budget.hits
    ? `${name} takes ${hits} database hits, and its budget is ${budget.hits}`
    : undefined;
}
