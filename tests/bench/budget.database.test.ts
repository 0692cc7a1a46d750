import { beforeAll, describe, expect, it } from 'vitest';
import { fix, overBudget, readBudget } from '../../bench/budget.ts';
import { measureExamples } from '../../bench/measure-examples.ts';
import type { Measurement } from '../../bench/measure.ts';
import { readExampleQuestions } from '../../bench/read-questions.ts';

const recipes = await readExampleQuestions();
const budget = await readBudget();

let measured: ReadonlyMap<string, Measurement>;
beforeAll(async () => {
  measured = new Map((await measureExamples()).map((each) => [each.question.case, each]));
});

describe('the budget of database hits', () => {
  it('names every recipe, and nothing else', () => {
    expect(Object.keys(budget).sort(), fix).toEqual(recipes.map((recipe) => recipe.case).sort());
  });

  for (const recipe of recipes) {
    it(`is kept by ${recipe.case}`, () => {
      const { failure, ...cost } = measured.get(recipe.case)!;
      expect(failure).toBeUndefined();
      expect(overBudget(recipe.case, budget[recipe.case], cost), fix).toBeUndefined();
    });
  }
});
