import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readJars } from '../../scripts/licences/read-jars.ts';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { findJars } from '../../src/neo4j/embedded/resolve-jars.ts';

it('names the licence of every jar that was resolved, and of no other; else: npm run licences', async () => {
  const { jars } = await findJars(findHome(process.env).cache);
  expect((await readdir(jars)).filter((name) => name.endsWith('.jar')).sort()).toEqual(
    (await readJars()).map(({ name }) => name),
  );
});
