import { defineConfig } from 'vitest/config';
import { oneGraphql } from '../../tests/support/one-graphql.ts';
import { unloadedFileFails } from './unloaded-file-fails.ts';

/** Only the tests that are named in the environment, which need no database: Stryker runs them over and over. */
export default defineConfig({
  resolve: oneGraphql,
  test: { include: process.env.MUTANTS_TESTS?.split(',') ?? [], testTimeout: 20_000, reporters: [unloadedFileFails] },
});
