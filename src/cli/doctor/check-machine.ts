import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findJavaVersion } from '../../neo4j/embedded/find-java.ts';
import { findHome } from '../../neo4j/embedded/home.ts';
import { findJars } from '../../neo4j/embedded/resolve-jars.ts';
import { engines } from '../../package-root.ts';
import { ok, problem, toProblem, warning, type Verdict } from './verdict.ts';

/** Node.js, and what the embedded database takes: Java, and Maven until the jars are there. */
export async function checkMachine(environment: NodeJS.ProcessEnv): Promise<Verdict[]> {
  if (environment.NEO4J_URI)
    return [checkNode(), ...['Java', 'Maven', 'jars'].map((check) => ok(check, 'not needed, since NEO4J_URI is set'))];
  const found = await findJars(findHome(environment).cache);
  return [checkNode(), await checkJava(environment), await checkMaven(found.difference === ''), checkJars(found)];
}

function checkNode(): Verdict {
  const [major = 0, minor = 0] = engines.node.replace('>=', '').split('.').map(Number);
  const [hasMajor = 0, hasMinor = 0] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return ok('Node.js', process.versions.node);
  return problem('Node.js', `${process.versions.node} is too old`, `Install Node.js ${major}.${minor} or newer.`);
}

async function checkJava(environment: NodeJS.ProcessEnv): Promise<Verdict> {
  try {
    const { java, version } = await findJavaVersion(environment);
    return ok('Java', `${version} (${java})`);
  } catch (error) {
    return toProblem('Java', error);
  }
}

async function checkMaven(jarsAreThere: boolean): Promise<Verdict> {
  try {
    const { stdout } = await promisify(execFile)('mvn', ['--version'], { timeout: 30_000 });
    return ok('Maven', /Apache Maven ([\w.-]+)/.exec(stdout)?.[1] ?? 'of an unknown version');
  } catch {
    return jarsAreThere
      ? ok('Maven', 'not found, and not needed: the jars are there')
      : problem(
          'Maven',
          'not found',
          'Install Maven 3.8 or newer; the first start resolves Neo4j with it. Or set NEO4J_URI to a Neo4j that runs already.',
        );
  }
}

/** Whether what a start would run is what was pinned, by content. */
function checkJars({ jars, there, difference }: Awaited<ReturnType<typeof findJars>>): Verdict {
  if (!there)
    return warning(
      'jars',
      'those that neo4j/pom.xml pins are not in the cache',
      'The next start resolves them with Maven: about 125 MB, once.',
    );
  if (difference === '') return ok('jars', `${jars}, as neo4j/jars.sha256 lists them`);
  return problem(
    'jars',
    `those in ${jars} are not what neo4j/jars.sha256 lists (${difference})`,
    'The next start resolves these again with Maven. If no disk and no download failed, find out who changed them.',
  );
}
