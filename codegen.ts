import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the example queries against the published schema: tests and clients take them from here. */
const config: CodegenConfig = {
  schema: 'schema/generated/schema.graphql',
  documents: 'docs/examples/*.graphql',
  generates: {
    'tests/generated/examples.ts': {
      plugins: [{ add: { content: '// Generated from docs/examples/ by `npm run generate`. Do not edit.' } }, 'typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
        scalars: { Date: 'string', ID: 'string' },
      },
    },
  },
};

export default config;
