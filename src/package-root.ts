import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, seen from `src/` and from `dist/` alike. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** The facts of package.json about the project. */
export const {
  version: packageVersion,
  description: packageDescription,
  engines,
} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  version: string;
  description: string;
  engines: { node: string };
};
