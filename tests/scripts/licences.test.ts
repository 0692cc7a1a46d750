import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJars } from '../../scripts/licences/read-jars.ts';
import { installedLicence, readPackages } from '../../scripts/licences/read-packages.ts';
import { writePage } from '../../scripts/licences/write-page.ts';
import { packageRoot } from '../../src/package-root.ts';

const [packages, jars, page, readme] = await Promise.all([
  readPackages(),
  readJars(),
  readFile(join(packageRoot, 'docs', 'licences.md'), 'utf8'),
  readFile(join(packageRoot, 'README.md'), 'utf8'),
]);

it('docs/licences.md follows from package-lock.json and neo4j/licences.tsv; else: npm run licences', () =>
  expect(page).toBe(writePage(packages, jars)));

it('names of each installed package the licence that it says itself', async () => {
  const installed = (
    await Promise.all(packages.map(async (each) => ({ ...each, said: await installedLicence(each) })))
  ).filter(({ said }) => said !== undefined);
  expect(installed.length).toBeGreaterThan(250);
  expect(
    installed.filter(({ licence, said }) => said !== licence).map(({ name, licence, said }) => [name, licence, said]),
  ).toEqual([]);
});

it('names the packages and jars of the pom.xml at hand', async () => {
  const pom = await readFile(join(packageRoot, 'neo4j', 'pom.xml'), 'utf8');
  const [, neo4j] = /<neo4j\.version>([^<]+)</.exec(pom)!;
  const [, apoc] = /<apoc\.version>([^<]+)</.exec(pom)!;
  expect(jars.map(({ name }) => name)).toEqual(
    expect.arrayContaining([`neo4j-kernel-${neo4j}.jar`, `apoc-core-${apoc}.jar`]),
  );
  expect(jars.filter(({ licence }) => !licence).map(({ name }) => name)).toEqual([]);
});

/**
 * Licences that a user of this project has been told of in words; one that is new here has to be read first, and then
 * to be named in README.md and in docs/licences.md.
 */
const told = {
  packages: [
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'CPAL-1.0 OR AGPL-1.0',
    'Elastic-2.0',
    'ISC',
    'MIT',
    'MIT AND BSD-3-Clause',
  ],
  jars: [
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CDDL-1.0',
    'CDDL-1.1',
    'EPL-1.0',
    'EPL-2.0',
    'GPL-2.0',
    'GPL-2.0 WITH Classpath-exception-2.0',
    'GPL-3.0-or-later',
    'LGPL-2.1',
    'LGPL-2.1-or-later',
    'MIT',
    'MIT-0',
    'MPL-1.1',
    'MPL-2.0',
    'Modified BSD',
    'Public Domain',
    'W3C license',
    'jQuery license',
  ],
};

it('brings along no licence that nobody has read', () => {
  expect([...new Set(packages.filter(({ development }) => !development).map(({ licence }) => licence))].sort()).toEqual(
    told.packages,
  );
  expect([...new Set(jars.flatMap(({ licence }) => licence.split('; ')))].sort()).toEqual(told.jars);
});

it('is named in the README, where it differs from the usual', () => {
  for (const name of ['Elastic-2.0', 'GPL-3.0', 'CPAL-1.0', 'AGPL', 'CC BY-SA 3.0', 'CC0-1.0', 'docs/licences.md'])
    expect(readme).toContain(name);
});
