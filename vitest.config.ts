import { defineConfig } from 'vitest/config';
import { oneGraphql } from './tests/support/one-graphql.ts';

/** As many files at once as the smallest machine that tests run on has cores; each takes a JVM of 700 MB. */
const AT_ONCE = 2;

/** `unit` needs no database and runs first; `database` runs on embedded Neo4js, of which each worker has one. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/plain-summary.ts'],
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{http,neo4j,cli}/**'],
          maxWorkers: AT_ONCE,
          sequence: { groupOrder: 1 },
          testTimeout: 20_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'database',
          include: ['tests/{http,neo4j,cli}/**/*.test.ts'],
          globalSetup: 'tests/support/embedded-neo4j.ts',
          maxWorkers: AT_ONCE,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
