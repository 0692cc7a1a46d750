import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { findJars } from '../../src/neo4j/embedded/resolve-jars.ts';
import { packageRoot } from '../../src/package-root.ts';
import { licencesOfJars } from './licences-of-jars.ts';
import { jarList, readJars } from './read-jars.ts';
import { readPackages } from './read-packages.ts';
import { writePage } from './write-page.ts';

// npm run licences: writes docs/licences.md, and neo4j/licences.tsv where the jars of neo4j/pom.xml were resolved on
// this machine.
const { jars, there } = await findJars(findHome(process.env).cache);
if (there)
  await writeFile(jarList, (await licencesOfJars(jars)).map(({ name, licence }) => `${name}\t${licence}\n`).join(''));
await writeFile(join(packageRoot, 'docs', 'licences.md'), writePage(await readPackages(), await readJars()));
