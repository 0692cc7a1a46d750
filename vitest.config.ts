import { defineConfig } from 'vitest/config';
import { oneGraphql } from './tests/support/one-graphql.ts';

/** `unit` needs no database; `database` runs on one embedded Neo4j that is started once for all of it. */
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
          testTimeout: 20_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'database',
          include: ['tests/{http,neo4j,cli}/**/*.test.ts'],
          globalSetup: 'tests/support/embedded-neo4j.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
