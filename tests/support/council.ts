import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** Where a checkout of this project may have the Council's texts and titles beside it; a user's clone has not. */
export const councilTexts = join(packageRoot, '..', 'shared', 'data');
export const councilTextsAreHere = existsSync(join(councilTexts, 'akn4un', 'data_extract'));
