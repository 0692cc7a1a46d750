import { fileURLToPath } from 'node:url';

/** The folder of package.json, seen from `src/` and from `dist/` alike. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));
