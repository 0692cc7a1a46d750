import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findHome } from '../../src/neo4j/embedded/home.ts';

const VERSION = '4.32.5';
const INSTALL_WITHIN_MS = 180_000;
const run = promisify(execFile);

/**
 * Finds the Python that has the pinned schemathesis, or installs it into an environment of its own in the user's cache
 * folder; answers what is missing when that cannot be. The environment appears under its name only when it is complete.
 */
export async function findSchemathesis(): Promise<{ python: string } | { missing: string }> {
  const { cache } = findHome(process.env);
  const folder = join(cache, `schemathesis-${VERSION}`);
  const found = { python: join(folder, 'bin', 'python') };
  if (
    await access(found.python).then(
      () => true,
      () => false,
    )
  )
    return found;
  const python = await findPython();
  if (python === undefined) return { missing: 'no Python 3.10 or newer' };
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  try {
    if (!(await succeeds(python, ['-m', 'venv', unfinished]))) return { missing: 'Python has no venv with pip' };
    if (
      !(await succeeds(join(unfinished, 'bin', 'python'), [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        `schemathesis==${VERSION}`,
      ]))
    ) {
      return { missing: `pip could not install schemathesis ${VERSION}` };
    }
    await rename(unfinished, folder);
    return found;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function findPython(): Promise<string | undefined> {
  for (const name of ['python3', 'python']) {
    if (await succeeds(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'])) return name;
  }
  return undefined;
}

function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, args, { timeout: INSTALL_WITHIN_MS }).then(
    () => true,
    () => false,
  );
}
