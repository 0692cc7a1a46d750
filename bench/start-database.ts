import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findJava } from '../src/neo4j/embedded/find-java.ts';
import { findHome } from '../src/neo4j/embedded/home.ts';
import { startEmbedded, type Embedded } from '../src/neo4j/embedded/start-embedded.ts';

/**
 * Starts the embedded Neo4j in a folder, with the settings that users have; `roomy` gives it the memory that loading a
 * large graph in one transaction takes. Nothing of a user's own database is touched.
 */
export async function startDatabase(directory: string, { roomy }: { roomy: boolean }): Promise<Embedded> {
  const environment = {
    ...process.env,
    POC_NORMS_HOME: join(directory, 'neo4j'),
    ...(roomy && { JAVA_HOME: await writeLauncher(join(directory, 'roomy')) }),
  };
  return startEmbedded(findHome(environment), environment, () => undefined);
}

/**
 * A Java that overrides the settings of memory: what comes last wins, in the JVM's options and among the arguments of
 * Neo4j alike.
 */
async function writeLauncher(directory: string): Promise<string> {
  const file = join(directory, 'bin', 'java');
  await mkdir(join(directory, 'bin'), { recursive: true });
  await writeFile(
    file,
    `#!/bin/sh
case "$*" in
  *CommunityEntryPoint*) export _JAVA_OPTIONS="-Xms8g -Xmx8g -Xmn5g"; set -- "$@" -c db.memory.transaction.max=0 -c dbms.memory.transaction.total.max=0 ;;
esac
exec '${await findJava(process.env)}' "$@"
`,
  );
  await chmod(file, 0o755);
  return directory;
}
