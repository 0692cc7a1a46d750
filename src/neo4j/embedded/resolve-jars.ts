import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { PocNormsError } from '../../errors.ts';
import type { Progress } from '../load-graph.ts';
import { makePrivateFolder, withinFolder } from './home.ts';
import { compareJars, describeDifference, pomFile, readJarList, sha256, type JarList } from './jar-list.ts';
import { identifyProcess } from './process-identity.ts';

const UNFINISHED = 'unfinished-';
const LEFT_AFTER_MS = 3_600_000;

/**
 * Returns the folder with the pinned jars, each compared with neo4j/jars.sha256. What is missing, changed or too much
 * is resolved again with the user's own Maven, and nothing counts that has other content: JARS_DIFFER. Jars that are
 * right stay where they are, since another start may run on them.
 */
export async function resolveJars(cache: string, progress: Progress, report: Progress = progress): Promise<string> {
  if (cache.includes(delimiter))
    throw new PocNormsError(
      'USAGE',
      `The cache folder ${cache} has a ${delimiter} in its path, at which Java cuts it.`,
      'Set XDG_CACHE_HOME to another folder.',
    );
  const { jars, there, difference } = await findJars(cache);
  if (difference === '') return jars;
  await makePrivateFolder(cache, 'XDG_CACHE_HOME');
  if (there) report(`The jars of Neo4j in ${jars} are not the pinned ones (${difference}). They are resolved again.`);
  return withinFolder(cache, 'XDG_CACHE_HOME', async () => {
    const unfinished = await mkdtemp(join(cache, `${UNFINISHED}${process.pid}-`));
    await removeLeft(cache, unfinished);
    try {
      const list = await readJarList();
      await mend(jars, await resolveInto(unfinished, list, progress), list);
      return jars;
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  });
}

/**
 * Removes what starts that were killed have left, which is as much as the jars take each time: what is of no process
 * here, and an hour older than ours, since the cache may be shared with another machine.
 */
async function removeLeft(cache: string, ours: string): Promise<void> {
  const { mtimeMs: now } = await stat(ours);
  for (const name of (await readdir(cache)).filter((each) => each.startsWith(UNFINISHED))) {
    const left = join(cache, name);
    if (identifyProcess(parseInt(name.slice(UNFINISHED.length), 10) || 0) !== null) continue;
    const age = await stat(left).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    ); // Another start may have removed it.
    if (age > LEFT_AFTER_MS) await rm(left, { recursive: true, force: true });
  }
}

/**
 * The folder of the jars that pom.xml pins, whether it is there, and how it differs from the list: in words, empty when
 * it does not.
 */
export async function findJars(cache: string): Promise<{ jars: string; there: boolean; difference: string }> {
  const jars = join(cache, `neo4j-${sha256(await readFile(pomFile)).slice(0, 12)}`);
  const there = await exists(jars);
  return {
    jars,
    there,
    difference: there ? describeDifference(await compareJars(jars, await readJarList())) : 'none is there',
  };
}

/**
 * Resolves the jars into a folder below the one named; when Maven's own repository holds damaged ones, once more
 * without it.
 */
async function resolveInto(unfinished: string, list: JarList, progress: Progress): Promise<string> {
  progress('Resolving Neo4j with Maven (first start: about 125 MB)');
  const first = join(unfinished, 'first');
  await copyDependencies(first, [], progress);
  const difference = await differenceOf(first, list);
  if (difference === '') return first;
  progress('Resolving Neo4j with Maven again, past its repository');
  const second = join(unfinished, 'second');
  try {
    await copyDependencies(second, [`-Dmaven.repo.local=${join(unfinished, 'repository')}`], progress);
  } catch (cause) {
    throw jarsDiffer(difference, cause);
  }
  const left = await differenceOf(second, list);
  if (left !== '') throw jarsDiffer(left);
  return second;
}

/** What Maven resolves besides the list is of no account: it is not taken over. */
async function differenceOf(folder: string, list: JarList): Promise<string> {
  return describeDifference({ ...(await compareJars(folder, list)), added: [] });
}

/** Makes a folder hold the listed jars and nothing else. Each appears at once and whole. */
async function mend(jars: string, resolved: string, list: JarList): Promise<void> {
  await mkdir(jars, { recursive: true, mode: 0o700 });
  const { missing, changed, added } = await compareJars(jars, list);
  for (const name of added) await rm(join(jars, name), { recursive: true, force: true });
  for (const name of [...missing, ...changed]) {
    const place = join(jars, name);
    if (
      await stat(place).then(
        (found) => found.isDirectory(),
        () => false,
      )
    )
      await rm(place, { recursive: true });
    // At no moment is it missing, should another start have mended it and run on it.
    await rename(join(resolved, name), place);
  }
}

function copyDependencies(folder: string, more: readonly string[], progress: Progress): Promise<void> {
  return runMaven(
    ['--batch-mode', '--file', pomFile, ...more, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`],
    progress,
  );
}

function jarsDiffer(difference: string, cause?: unknown): PocNormsError {
  return new PocNormsError(
    'JARS_DIFFER',
    `What Maven resolves is not the Neo4j that neo4j/jars.sha256 lists (${difference}).`,
    "Delete that jar from Maven's repository (~/.m2/repository), connect to the network and start again; if it still differs, the mirror that Maven asks has another one.",
    cause,
  );
}

/** The APOC jar goes into the plugins folder besides. */
export async function findApoc(jars: string): Promise<string> {
  return join(
    jars,
    (await readdir(jars)).find((name) => name.startsWith('apoc-core'))!,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
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
      reject(
        new PocNormsError(
          'MAVEN_MISSING',
          'Maven (mvn) was not found; the first start resolves Neo4j with it.',
          'Install Maven 3.8 or newer. Or set NEO4J_URI to a Neo4j that runs already.',
          cause,
        ),
      ),
    );
    maven.once('close', (code) => (code === 0 ? resolve() : reject(mavenFailed(output))));
  });
}

function mavenFailed(output: string): PocNormsError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new PocNormsError(
      'MAVEN_FAILED',
      'Maven could not resolve Neo4j: the disk is full.',
      "Make room, at least 500 MB, in your cache folder (XDG_CACHE_HOME) and for Maven's own repository (~/.m2/repository), and start again.",
      output,
    );
  }
  const offline =
    /Unknown host|UnknownHost|Temporary failure in name resolution|Connection refused|Connect(ion)? timed out|Network is unreachable|No route to host|offline mode|Could not transfer|Connect to .* failed/i.test(
      output,
    );
  return new PocNormsError(
    'MAVEN_FAILED',
    offline ? 'Maven could not reach a repository; the first start needs a network.' : 'Maven could not resolve Neo4j.',
    'Run `mvn -f neo4j/pom.xml dependency:resolve` to see what it says; mirrors and proxies belong in your Maven settings. Or set NEO4J_URI to a Neo4j that runs already.',
    output,
  );
}
