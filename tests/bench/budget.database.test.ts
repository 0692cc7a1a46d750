import { beforeAll, describe, expect, it } from 'vitest';
import { fix, overBudget, readBudget } from '../../bench/budget.ts';
import { measureExamples } from '../../bench/measure-examples.ts';
import type { Measurement } from '../../bench/measure.ts';
import { readExampleQuestions } from '../../bench/read-questions.ts';

const examples = await readExampleQuestions();
const budget = await readBudget();

let measured: ReadonlyMap<string, Measurement>;
beforeAll(async () => {
  measured = new Map((await measureExamples()).map((each) => [each.question.case, each]));
});

describe('the budget of database hits', () => {
  it('names every example, and nothing else', () => {
    expect(Object.keys(budget).sort(), fix).toEqual(examples.map((example) => example.case).sort());
  });

  for (const example of examples) {
    it(`is kept by ${example.case}`, () => {
      const { failure, ...cost } = measured.get(example.case)!;
      expect(failure).toBeUndefined();
      expect(overBudget(example.case, budget[example.case], cost), fix).toBeUndefined();
    });
  }
});
