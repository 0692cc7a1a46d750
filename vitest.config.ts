import { defineConfig } from 'vitest/config';
import { oneGraphql } from './tests/support/one-graphql.ts';

/** As many files at once as the smallest machine that tests run on has cores. */
const AT_ONCE = 2;
const withDatabase = 'tests/**/*.database.test.ts';
/** What measures how long something takes by the clock: no other file runs beside these. */
const timed = 'tests/**/*.timed.test.ts';

// The JVMs of tests are gone before what the second compiler makes pays for its time: a start takes half as long.
process.env.JDK_JAVA_OPTIONS = `${process.env.JDK_JAVA_OPTIONS ?? ''} -XX:TieredStopAtLevel=1`.trim();

/**
 * `unit` needs no database and comes first; `database` runs on embedded Neo4js, of which each worker has one; `timed`
 * runs one file after the other.
 */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/plain-summary.ts'],
    globalSetup: 'tests/support/embedded-neo4j.ts',
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [withDatabase, timed],
          maxWorkers: AT_ONCE,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'database',
          include: [withDatabase],
          maxWorkers: AT_ONCE,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'timed',
          include: [timed],
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
