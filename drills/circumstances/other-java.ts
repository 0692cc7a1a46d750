import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findJavaVersion } from '../../src/neo4j/embedded/find-java.ts';
import type { Drill } from './drill.ts';
import { expectEnd, run } from './run.ts';

/** Where the packages of most systems put their Javas. */
const FOLDERS = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'];

/** A data directory that goes from one major version of Java to another, and back. */
export const otherJava: Drill = {
  promise: 'A data directory that one Java wrote is opened by another, and goes back to the first',
  how: 'a load and an import with another major version, then a load with the usual one',
  lacks: async () => ((await findOther()) === undefined ? 'there is one major version of Java here' : undefined),
  async run({ copyHome, texts, count }) {
    const { home: javaHome, version } = (await findOther())!;
    const home = await copyHome();
    const other = { JAVA_HOME: javaHome };
    const held = /^Holds already/m;
    const failures = [
      ...expectEnd(`a load with Java ${version}`, await run(['load'], home, other), 0, held),
      ...expectEnd(
        `an import with Java ${version}`,
        await run(['import', 'council', texts.others], home, other),
        0,
        new RegExp(`${count} written`),
      ),
      ...expectEnd('a load with the usual Java again', await run(['load'], home), 0, held),
    ];
    return { figure: `Java ${(await findJavaVersion(process.env)).version} and ${version}`, failures };
  },
};

/** A Java of this machine that Neo4j may run on and that is not the usual one. */
async function findOther(): Promise<{ home: string; version: number } | undefined> {
  const usual = (await findJavaVersion(process.env)).version;
  for (const folder of FOLDERS) {
    for (const name of await readdir(folder).catch(() => [])) {
      for (const home of [join(folder, name), join(folder, name, 'Contents', 'Home')]) {
        const found = await findJavaVersion({ JAVA_HOME: home }).catch(() => undefined);
        if (found && found.version !== usual) return { home, version: found.version };
      }
    }
  }
  return undefined;
}
