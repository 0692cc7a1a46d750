import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of the example queries and of the questions of the command line against the published schema: tests, clients
 * and commands take them from here.
 */
const config: CodegenConfig = {
  schema: 'schema/generated/schema.graphql',
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    avoidOptionals: { field: true },
    scalars: { Date: 'string', ID: 'string' },
  },
  generates: {
    'tests/generated/examples.ts': {
      documents: 'docs/examples/*.graphql',
      plugins: [
        { add: { content: '// Generated from docs/examples/ by `npm run generate`. Do not edit.' } },
        'typescript-operations',
        'typed-document-node',
      ],
    },
    'src/cli/generated/questions.ts': {
      documents: 'src/cli/questions/*.graphql',
      plugins: [
        { add: { content: '// Generated from src/cli/questions/ by `npm run generate`. Do not edit.' } },
        'typescript-operations',
      ],
    },
  },
};

export default config;
