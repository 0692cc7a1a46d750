import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** One copy of graphql for tests and libraries alike: Vite would take its ES modules, and Node takes the others. */
const resolve = { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] };

/** `unit` needs no database; `database` runs on one embedded Neo4j that is started once for all of it. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/plain-summary.ts'],
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/{http,neo4j,cli}/**'], testTimeout: 20_000 } },
      {
        resolve,
        test: {
          name: 'database',
          include: ['tests/{http,neo4j,cli}/**/*.test.ts'],
          globalSetup: 'tests/support/embedded-neo4j.ts',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
