import { createRequire } from 'node:module';

/** One copy of graphql for tests and libraries alike: Vite would take its ES modules, and Node takes the others. */
export const oneGraphql = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};
