import { describe, expect, it } from 'vitest';
import { overBudget } from '../../bench/budget.ts';

const over = (budget: [number, number], cost: [number, number]): string | undefined =>
  overBudget('chain', { statements: budget[0], hits: budget[1] }, { statements: cost[0], hits: cost[1] });

describe('a budget of database hits', () => {
  it('allows no statement more', () => {
    expect(over([2, 100], [3, 100])).toBe('chain takes 3 statements, and its budget is 2');
    expect(over([2, 100], [2, 100])).toBeUndefined();
    expect(over([2, 100], [1, 100])).toBeUndefined();
  });

  it('allows a tenth more database hits, and nineteen whatever the budget', () => {
    expect(over([1, 1_000], [1, 1_100])).toBeUndefined();
    expect(over([1, 1_000], [1, 1_101])).toBe('chain takes 1101 database hits, and its budget is 1000');
    expect(over([1, 10], [1, 29])).toBeUndefined();
    expect(over([1, 10], [1, 30])).toBe('chain takes 30 database hits, and its budget is 10');
  });

  it('is missed where an example has none', () => {
    expect(overBudget('chain', undefined, { statements: 1, hits: 5 })).toBe(
      'chain takes 1 statements and 5 database hits, and has no budget',
    );
  });
});
