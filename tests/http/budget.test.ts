import { beforeAll, describe, expect, it } from 'vitest';
import { mend, overBudget, readBudget } from '../../bench/budget.ts';
import type { Measurement } from '../../bench/measure.ts';
import { measureRecipes } from '../../bench/measure-examples.ts';
import { readRecipes } from '../../bench/read-questions.ts';

const recipes = await readRecipes();
const budget = await readBudget();

let measured: ReadonlyMap<string, Measurement>;
beforeAll(async () => {
  measured = new Map((await measureRecipes()).map((each) => [each.question.case, each]));
});

describe('the budget of database hits', () => {
  it('names every recipe, and nothing else', () => {
    expect(Object.keys(budget).sort(), mend).toEqual(recipes.map((recipe) => recipe.case).sort());
  });

  for (const recipe of recipes) {
    it(`is kept by ${recipe.case}`, () => {
      const { failure, ...cost } = measured.get(recipe.case)!;
      expect(failure).toBeUndefined();
      expect(overBudget(recipe.case, budget[recipe.case], cost), mend).toBeUndefined();
    });
  }
});
