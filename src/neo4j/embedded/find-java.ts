import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PocNormsError } from '../../errors.ts';

const OLDEST = 17;
const instead = 'Or set NEO4J_URI to a Neo4j that runs already.';

/** Finds a Java that can run Neo4j: JAVA_HOME, else `java` on the PATH. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<string> {
  return (await findJavaVersion(environment)).java;
}

/** The same, with its version. */
export async function findJavaVersion(environment: NodeJS.ProcessEnv): Promise<{ java: string; version: number }> {
  const java = environment.JAVA_HOME ? join(environment.JAVA_HOME, 'bin', 'java') : 'java';
  const text = await versionText(java);
  const version = Number(/version "(?:1\.)?(\d+)/.exec(text)?.[1]);
  if (version >= OLDEST) return { java, version };
  throw new PocNormsError(
    'JAVA_TOO_OLD',
    `${java} is version ${version || 'unknown'}; Neo4j needs Java ${OLDEST} or newer.`,
    `Install Java ${OLDEST} or newer, or point JAVA_HOME to it. ${instead}`,
  );
}

async function versionText(java: string): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(java, ['-version'], { timeout: 20_000 });
    return stderr + stdout;
  } catch (cause) {
    throw new PocNormsError(
      'JAVA_MISSING',
      `No Java was found (${java}).`,
      `Install Java ${OLDEST} or newer, or point JAVA_HOME to it. ${instead}`,
      cause,
    );
  }
}
