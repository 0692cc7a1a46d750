import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PocNormsError } from '../../errors.ts';
import { explainText, wayOut } from './explain-start.ts';
import { javaEnvironment } from './java-environment.ts';

/**
 * Returns the password of the embedded database; on a fresh data directory it draws one and sets it before the first
 * start. The password file appears last, so a start that was interrupted in between begins again.
 */
export async function setPassword(directory: string, java: string, jars: string): Promise<string> {
  const file = join(directory, 'password');
  const known = await readFile(file, 'utf8').catch(unlessThere);
  if (known && (await isSet(directory))) return known;
  if (await exists(usersOf(directory))) throw passwordGone(directory, file);
  // Base64 can begin with a hyphen, which the tool takes for an option.
  const password = randomBytes(24).toString('hex');
  const command = join(directory, 'set-password.args');
  try {
    await writeFile(
      command,
      toArguments(['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password]),
      { mode: 0o600 },
    );
    await promisify(execFile)('/bin/sh', ['-c', 'umask 077; exec "$@"', 'set-password', java, `@${command}`], {
      // There are no settings: those of an earlier start may have been changed by hand.
      env: { ...javaEnvironment(process.env), NEO4J_HOME: directory, NEO4J_CONF: directory },
      timeout: 60_000,
    }).catch((cause: unknown) => Promise.reject(refused(directory, cause)));
  } finally {
    await rm(command, { force: true });
  }
  if (!(await isSet(directory))) throw new Error('The password of a fresh store was not set.');
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

/** A file that is there and cannot be read is no fresh directory. */
function unlessThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error;
}

function refused(directory: string, cause: unknown): PocNormsError {
  const [what, hint] = explainText(String((cause as { stderr?: unknown }).stderr)) ?? [
    'the tool of Neo4j for that failed',
    'Make sure that all below the data directory is yours and that the disk has room; DEBUG=poc-norms shows what it said.',
  ];
  return new PocNormsError(
    'NEO4J_DID_NOT_START',
    `The password of the embedded Neo4j in ${directory} could not be set: ${what}.`,
    hint,
    cause,
  );
}

/**
 * Whether there is a store that was made with the password, or will be at its first start; its folder may have been put
 * aside.
 */
async function isSet(directory: string): Promise<boolean> {
  return (await exists(join(directory, 'data', 'dbms', 'auth.ini'))) || exists(usersOf(directory));
}

/** A file that is there since the first start. */
function usersOf(directory: string): string {
  return join(directory, 'data', 'databases', 'system', 'neostore');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The file is written before the first start, so whoever has a store has had it. */
function passwordGone(directory: string, file: string): PocNormsError {
  return new PocNormsError(
    'NEO4J_STORE_DAMAGED',
    `The password of the embedded Neo4j is gone: ${file} is missing, empty or no file.`,
    `Put that file back from a copy. ${wayOut(directory, 'Or run')}`,
  );
}

/**
 * A file of arguments for the `java` launcher: what stands on a command line can be read by every user of the machine.
 */
function toArguments(words: readonly string[]): string {
  return words.map((word) => `"${word.replace(/[\\"]/g, '\\$&')}"\n`).join('');
}
