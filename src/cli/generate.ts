import { generateSchema } from '../graphql/generate.ts';
import { packageRoot } from '../package-root.ts';

/** Writes what follows from the SDL, or compares it. The types follow by graphql-codegen: see `npm run generate`. */
export function generate(options: { check: boolean }): Promise<void> {
  return generateSchema(packageRoot, options);
}
