import { readFile, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Jar } from './read-jars.ts';

/** How POMs write the names of licences, by SPDX. */
const spellings: readonly [RegExp, string][] = [
  [/^(?:The )?Apache(?: Software)?(?: License)?(?:,| -)? ?(?:[Vv]ersion )?2(?:\.0)?$/, 'Apache-2.0'],
  [/^(?:Eclipse Distribution License - v 1\.0|EDL 1\.0)$/, 'BSD-3-Clause'],
  [/^(?:Eclipse Public License(?:,| -) Version 2\.0|EPL 2\.0)$/, 'EPL-2.0'],
  [/^Eclipse Public License - v 1\.0$/, 'EPL-1.0'],
  [
    /^(?:GPL2 w\/ CPE|The GNU General Public License \(GPL\), Version 2, With Classpath Exception)$/,
    'GPL-2.0 WITH Classpath-exception-2.0',
  ],
  [/^CDDL \+ GPLv2 with classpath exception$/, 'CDDL-1.0; GPL-2.0 WITH Classpath-exception-2.0'],
  [/^CDDL 1\.1$/, 'CDDL-1.1'],
  [/^Mozilla Public License, v\. 2\.0$/, 'MPL-2.0'],
  [/^MPL 1\.1$/, 'MPL-1.1'],
  [/^LGPL 2\.1$/, 'LGPL-2.1'],
  [/^MIT [Ll]icense$/, 'MIT'],
  [/^BSD 2-Clause(?: License)?$/, 'BSD-2-Clause'],
];

/**
 * The licences of jars, as their POMs in the user's Maven repository name them, or else the POMs of their parents. A
 * jar without a POM, and a POM without a licence, are an error: what is not known is not told. A POM that names several
 * means mostly that one may choose, sometimes that parts are under each; it does not say which.
 */
export async function licencesOfJars(
  folder: string,
  repository = join(homedir(), '.m2', 'repository'),
): Promise<Jar[]> {
  const poms = new Map(
    (await readdir(repository, { recursive: true, withFileTypes: true }))
      .filter(({ name }) => name.endsWith('.pom'))
      .map(({ name, parentPath }) => [name.slice(0, -'.pom'.length), join(parentPath, name)]),
  );
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort();
  return Promise.all(names.map(async (name) => ({ name, licence: await licenceOf(pomOf(name, poms), repository) })));
}

/** A jar with native parts has the POM of the artifact without the name of the machine. */
function pomOf(jar: string, poms: ReadonlyMap<string, string>): string {
  for (let name = jar.slice(0, -'.jar'.length); name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const pom = poms.get(name);
    if (pom !== undefined) return pom;
  }
  throw new Error(`The Maven repository has no POM of ${jar}.`);
}

async function licenceOf(pom: string, repository: string): Promise<string> {
  const text = (await readFile(pom, 'utf8')).replace(/<!--[^]*?-->/g, '');
  const named = [
    ...(/<licenses>([^]*?)<\/licenses>/.exec(text)?.[1] ?? '').matchAll(/<name>\s*([^<]*?)\s*<\/name>/g),
  ].map(([, name]) => spell(name!.replace(/\s+/g, ' ')));
  if (named.length > 0) return [...new Set(named)].join('; ');
  const parent = /<parent>([^]*?)<\/parent>/.exec(text)?.[1] ?? '';
  const part = (tag: string): string => new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(parent)?.[1] ?? '';
  const [artifact, version] = [part('artifactId'), part('version')];
  if (artifact === '') throw new Error(`${pom} names no licence.`);
  return licenceOf(
    join(repository, ...part('groupId').split('.'), artifact, version, `${artifact}-${version}.pom`),
    repository,
  );
}

function spell(name: string): string {
  return spellings.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}
