import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { mend, overBudget, readBudget } from '../../bench/budget.ts';
import { measure } from '../../bench/measure.ts';
import { readRecipes } from '../../bench/read-recipes.ts';
import { refreshStatistics } from '../../bench/use-database.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { readSdl } from '../../src/graphql/read-sdl.ts';
import { Database } from '../../src/neo4j/database.ts';
import { packageRoot } from '../../src/package-root.ts';

const recipes = await readRecipes();
const budget = await readBudget();
const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });

let database: Database;
beforeAll(async () => {
  database = new Database(inject('connection'));
  await refreshStatistics(database);
});
afterAll(() => database.close());

describe('the budget of database hits', () => {
  it('names every recipe, and nothing else', () => {
    expect(Object.keys(budget).sort(), mend).toEqual(recipes.map((recipe) => recipe.case).sort());
  });

  for (const recipe of recipes) {
    it(`is kept by ${recipe.case}`, async () => {
      const { failure, ...cost } = await measure(schema, database, recipe);
      expect(failure).toBeUndefined();
      expect(overBudget(recipe.case, budget[recipe.case], cost), mend).toBeUndefined();
    });
  }
});
