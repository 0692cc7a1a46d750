import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestFolder, jarListFile, pomFile, sha256, writeJarList } from '../../src/neo4j/embedded/jar-list.ts';

// Writes neo4j/jars.sha256, after a change of neo4j/pom.xml: npm run jars. All is downloaded anew into a folder of its
// own, and Maven compares each file with the checksum of the repository (-C), so that nothing which lies in a cache of
// this machine gets onto the list.
const folder = await mkdtemp(join(tmpdir(), 'poc-norms-jars-'));
try {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'jars')}`];
  execFileSync(
    'mvn',
    ['--batch-mode', '--quiet', '-C', '--file', pomFile, `-Dmaven.repo.local=${join(folder, 'repository')}`, ...goal],
    { stdio: 'inherit' },
  );
  const jars = new Map<string, string>();
  for (const [name, digest] of await digestFolder(join(folder, 'jars'))) {
    if (digest === null) throw new Error(`${name} cannot be read.`);
    jars.set(name, digest);
  }
  await writeFile(jarListFile, writeJarList(jars, sha256(await readFile(pomFile))));
  process.stdout.write(`${jars.size} jars\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
