import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** A package of npm that package-lock.json pins. */
export interface Package {
  name: string;
  version: string;
  /** As its own package.json says it; `none declared` where it says nothing. */
  licence: string;
  /** Needed to build or test only; whoever installs the project for use does not get it. */
  development: boolean;
  /** Where it lies below the project. */
  path: string;
}

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
}

/** Every package that package-lock.json pins, in order of its name and version, once each. */
export async function readPackages(): Promise<Package[]> {
  const { packages } = JSON.parse(await readFile(join(packageRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license = 'none declared', dev = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license.replace(/^\((.*)\)$/, '$1'),
      development: dev,
      path,
    }));
  return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/**
 * What the installed package says of its licence; undefined where it is not installed, such as one for another machine.
 */
export async function installedLicence({ path }: Package): Promise<string | undefined> {
  const text = await readFile(join(packageRoot, path, 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { license, licenses } = JSON.parse(text) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  const said = typeof license === 'object' ? license.type : (license ?? licenses?.map(({ type }) => type).join(' OR '));
  return (said ?? 'none declared').replace(/^\((.*)\)$/, '$1');
}
