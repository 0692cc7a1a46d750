import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PocNormsError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import type { Progress } from '../load-graph.ts';
import { makePrivateFolder } from './home.ts';

const pom = join(packageRoot, 'neo4j', 'pom.xml');

/**
 * Answers the folder with the pinned jars; resolves them with the user's own Maven when the cache has none for this pom.xml.
 * A folder appears under its name only when it is complete, so an interrupted download leaves nothing behind that counts.
 */
export async function resolveJars(cache: string, progress: Progress): Promise<string> {
  const { jars, there } = await findJars(cache);
  if (there) return jars;
  await makePrivateFolder(cache, 'XDG_CACHE_HOME');
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  try {
    progress('Resolving Neo4j with Maven (first start: about 125 MB)');
    await runMaven(['--batch-mode', '--file', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`], progress);
    await rename(unfinished, jars).catch(async (cause: unknown) => {
      if (!(await exists(jars))) throw cause; // Another start was faster: its folder holds the same jars.
    });
    return jars;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** The folder of the jars that pom.xml pins, and whether it is there. */
export async function findJars(cache: string): Promise<{ jars: string; there: boolean }> {
  const digest = createHash('sha256').update(await readFile(pom)).digest('hex').slice(0, 12);
  const jars = join(cache, `neo4j-${digest}`);
  return { jars, there: await exists(jars) };
}

/** The APOC jar goes into the plugins folder besides. */
export async function findApoc(jars: string): Promise<string> {
  return join(jars, (await readdir(jars)).find((name) => name.startsWith('apoc-core'))!);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

function runMaven(args: string[], progress: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let files = 0;
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      const jars = chunk.toString().match(/Downloaded from .*\.jar/g)?.length ?? 0;
      if (jars > 0) progress(`Resolving Neo4j with Maven: ${(files += jars)} jars`);
    };
    maven.stdout.on('data', listen);
    maven.stderr.on('data', listen);
    maven.once('error', (cause) =>
      reject(new PocNormsError('MAVEN_MISSING', 'Maven (mvn) was not found; the first start resolves Neo4j with it.', 'Install Maven 3.8 or newer. Or set NEO4J_URI to a Neo4j that runs already.', cause)));
    maven.once('close', (code) => (code === 0 ? resolve() : reject(mavenFailed(output))));
  });
}

function mavenFailed(output: string): PocNormsError {
  const offline = /Unknown host|UnknownHost|Temporary failure in name resolution|Connection refused|Connect(ion)? timed out|Network is unreachable|No route to host|offline mode|Could not transfer|Connect to .* failed/i.test(output);
  return new PocNormsError(
    'MAVEN_FAILED',
    offline ? 'Maven could not reach a repository; the first start needs a network.' : 'Maven could not resolve Neo4j.',
    'Run `mvn -f neo4j/pom.xml dependency:resolve` to see what it says; mirrors and proxies belong in your Maven settings. Or set NEO4J_URI to a Neo4j that runs already.',
    output,
  );
}
