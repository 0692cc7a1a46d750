import { execFileSync, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noWay } from '../../drills/faults/network-faults.ts';
import { startTcpProxy } from '../../drills/faults/tcp-proxy.ts';
import { Database } from '../../src/neo4j/database.ts';
import { findConnection } from '../../src/neo4j/embedded/find-connection.ts';
import { packageRoot } from '../../src/package-root.ts';
import { ownDatabase } from '../support/own-database.ts';

const main = join(packageRoot, 'dist', 'cli', 'main.js');
let scratch: string;
beforeAll(async () => (scratch = await mkdtemp(join(tmpdir(), 'poc-norms-start-'))));
afterAll(() => rm(scratch, { recursive: true, force: true }));

interface Run {
  child: ChildProcess;
  text: () => string;
  exit: Promise<number | null>;
}

function run(args: string[], environment: Record<string, string>): Run {
  return follow(
    spawn(process.execPath, [main, ...args], {
      env: { ...process.env, NEO4J_URI: '', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function follow(child: ChildProcessByStdio<null, Readable, Readable>): Run {
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, text: () => output, exit: once(child, 'exit').then(([code]) => code as number | null) };
}

async function served({ text, exit }: Run): Promise<string> {
  for (;;) {
    const url = /GraphQL +(http:\S+)/.exec(text())?.[1];
    if (url) return url;
    const ended = await Promise.race([exit.then(() => true), pause(50, false)]);
    if (ended) throw new Error(`The start ended: ${text()}`);
  }
}

async function jvmOf(home: string): Promise<number> {
  const { database } = JSON.parse(await readFile(join(home, 'lock.json'), 'utf8')) as { database: { pid: number } };
  return database.pid;
}

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    if (stat === '' || stat.includes(') Z ')) return true;
    await pause(50);
  }
  return false;
}

async function said({ text, exit }: Run, words: string): Promise<void> {
  while (!text().includes(words)) {
    const ended = await Promise.race([exit.then(() => true), pause(50, false)]);
    if (ended) throw new Error(`The start ended: ${text()}`);
  }
}

/** Lets no file of the database grow any longer, and waits until a write has run into that. */
async function failStore(home: string): Promise<void> {
  execFileSync('prlimit', [`--pid=${await jvmOf(home)}`, '--fsize=1:']);
  const database = new Database((await findConnection(home))!);
  const session = database.writer();
  await expect(session.run('UNWIND range(1, 10) AS i CREATE (:OfATest {i: i})')).rejects.toMatchObject({
    code: 'Neo.DatabaseError.Transaction.TransactionLogError',
  });
  await session.close();
  await database.close();
}

async function script(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'bin-'));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`);
  await chmod(join(folder, 'bin', name), 0o755);
  return folder;
}

async function which(name: string): Promise<string> {
  const child = spawn('/bin/sh', ['-c', `command -v ${name}`], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim();
}

async function ask(url: string): Promise<unknown> {
  const query =
    '{ missions(where: {acronym: {eq: "UNAMSIL"}}) { mandatedBy(where: {number: {eq: 1270}}) { symbol } } }';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

const answer = { missions: [{ mandatedBy: [{ symbol: 'S/RES/1270 (1999)' }] }] };

/** The settings that name the database of the tests. */
const at = (): Record<string, string> => {
  const { uri, username, password, database } = ownDatabase.connection;
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
};

describe('npm start, on one data directory', { concurrent: false }, () => {
  let home: string;
  beforeAll(() => (home = join(scratch, 'home')));

  it('prints where to go, answers, tells a second start who holds the directory, and takes the database along on Ctrl-C', async () => {
    const first = run(['start'], { POC_NORMS_HOME: home });
    expect(await ask(await served(first))).toEqual(answer);
    expect(first.text()).toMatch(/serves dataset \d+\.\d+\.\d+\+[0-9a-f]{12}/);
    expect(first.text()).toMatch(/\d+ nodes: .*16? ?.*Mission/);
    expect(first.text()).toContain('UNSCR 1894');

    const second = run(['start'], { POC_NORMS_HOME: home });
    expect(await second.exit).toBe(3);
    expect(second.text()).toContain(`held by process ${first.child.pid}`);
    expect(second.text()).not.toMatch(/^\s+at /m);

    const jvm = await jvmOf(home);
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(await goneWithin(jvm, 8_000)).toBe(true);
  });

  it('starts by the command of the README, and ends by Ctrl-C in the terminal', async () => {
    const terminal = spawn('npm', ['start'], {
      cwd: packageRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEO4J_URI: '', PORT: '0', POC_NORMS_HOME: home },
    });
    const start = follow(terminal);
    expect(await ask(await served(start))).toEqual(answer);
    const jvm = await jvmOf(home);
    process.kill(-terminal.pid!, 'SIGINT'); // A terminal signals the whole group.
    await start.exit;
    expect(await goneWithin(jvm, 8_000)).toBe(true);
    expect(start.text()).not.toMatch(/^\s+at /m);
  });

  it('takes the database along when it is killed, and starts again on the same store', async () => {
    const first = run(['start'], { POC_NORMS_HOME: home });
    await served(first);
    const jvm = await jvmOf(home);
    first.child.kill('SIGKILL');
    const again = run(['start'], { POC_NORMS_HOME: home });
    expect(await goneWithin(jvm, 8_000)).toBe(true);
    expect(await ask(await served(again))).toEqual(answer);
    again.child.kill('SIGTERM');
    expect(await again.exit).toBe(0);
  });

  it('starts the database again when it dies, and answers again without a start of its own', async () => {
    const start = run(['start'], { POC_NORMS_HOME: home });
    const url = await served(start);
    const first = await jvmOf(home);
    process.kill(first, 'SIGKILL');
    await said(start, 'answers again');
    expect(await ask(url)).toEqual(answer);
    expect(await jvmOf(home)).not.toBe(first);
    expect(start.text()).toMatch(
      /^poc-norms: The embedded Neo4j ended by signal 9\. It is started again in 0\.5 s\.\npoc-norms: The embedded Neo4j answers again, after \d+\.\d s\.$/m,
    );
    start.child.kill('SIGTERM');
    expect(await start.exit).toBe(0);
  });

  it.skipIf(process.platform !== 'linux')(
    'starts the database again when its store fails, as on a full disk',
    async () => {
      const start = run(['start'], { POC_NORMS_HOME: home });
      const url = await served(start);
      await failStore(home);
      await said(start, 'answers again');
      expect(start.text()).toContain('The store of the embedded Neo4j has failed');
      expect(await ask(url)).toEqual(answer);
      start.child.kill('SIGTERM');
      expect(await start.exit).toBe(0);
    },
  );

  it('waits longer each time when the database cannot be started again, and ends at once on Ctrl-C', async () => {
    const broken = join(scratch, 'broken');
    const start = run(['start'], {
      POC_NORMS_HOME: home,
      JAVA_HOME: await script(
        'java',
        `[ -e ${broken} ] && case "$*" in *CommunityEntryPoint*) exit 5 ;; esac; exec ${await which('java')} "$@"`,
      ),
    });
    await served(start);
    await writeFile(broken, '');
    process.kill(await jvmOf(home), 'SIGKILL');
    await said(start, 'ended with status 5 before it was ready. It is started again in 2 s.');
    const begun = performance.now();
    start.child.kill('SIGINT');
    expect(await start.exit).toBe(0);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('keeps password and store to the owner', async () => {
    const { stat } = await import('node:fs/promises');
    expect((await stat(home)).mode & 0o077).toBe(0);
    expect((await stat(join(home, 'password'))).mode & 0o077).toBe(0);
  });
});

describe('npm start, on a Neo4j that NEO4J_URI names', () => {
  const health = async (url: string, path: string): Promise<[number, unknown]> => {
    const response = await fetch(`${url}/health/${path}`);
    return [response.status, await response.json()];
  };

  it('waits for one that is not there, refuses questions meanwhile, and serves when it has come', async () => {
    const [neo4j, free] = [
      await startTcpProxy(Number(new URL(at().NEO4J_URI!).port)),
      createServer().listen(0, '127.0.0.1'),
    ];
    await Promise.all([neo4j.break(noWay), once(free, 'listening')]);
    const { port } = free.address() as { port: number };
    free.close();
    const start = run(['start'], { ...at(), NEO4J_URI: `bolt://127.0.0.1:${neo4j.port}`, PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    await said(start, `No Neo4j answers at bolt://127.0.0.1:${neo4j.port}. Start it`);
    await said(start, 'It is asked again every half second.');
    expect([await health(url, 'live'), await health(url, 'ready')]).toEqual([
      [200, { status: 'live' }],
      [503, { status: 'unreachable' }],
    ]);
    expect(
      (
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ __typename }"}',
        })
      ).status,
    ).toBe(503);
    await neo4j.mend();
    expect(await ask(await served(start))).toEqual(answer);
    expect((await health(url, 'ready'))[0]).toBe(200);
    start.child.kill('SIGTERM');
    expect(await start.exit).toBe(0);
    neo4j.stop();
  });

  it('stops at Ctrl-C while it waits', async () => {
    const start = run(['start'], { NEO4J_URI: 'bolt://127.0.0.1:9' });
    await said(start, 'No Neo4j answers at bolt://127.0.0.1:9.');
    start.child.kill('SIGINT');
    expect(await start.exit).toBe(0);
    expect(start.text()).not.toMatch(/Unexpected|^\s+at /m);
  });
});

describe('bad circumstances get one message, an exit code and no stack', () => {
  async function fails(environment: Record<string, string>, pattern: RegExp): Promise<void> {
    const start = run(['start'], { POC_NORMS_HOME: await mkdtemp(join(scratch, 'home-')), ...environment });
    const code = await start.exit;
    expect(start.text()).toMatch(pattern);
    expect(start.text()).not.toMatch(/^\s+at |Neo\.|node_modules/m);
    expect(start.text().trim().split('\n')).toHaveLength(2);
    expect(code).toBeGreaterThan(1);
  }

  it('no Java', () => fails({ JAVA_HOME: join(scratch, 'no-java') }, /No Java was found .*\n.*Install Java 17/));

  it('Java too old', async () =>
    fails(
      { JAVA_HOME: await script('java', 'echo \'openjdk version "11.0.2" 2019-01-15\' >&2') },
      /is version 11; Neo4j needs Java 17/,
    ));

  it('no Maven', async () => {
    const java = await which('java');
    const folder = await script('java', `exec ${java} "$@"`);
    await fails(
      { PATH: '/nowhere', JAVA_HOME: folder, XDG_CACHE_HOME: join(scratch, 'empty-cache') },
      /Maven \(mvn\) was not found/,
    );
  });

  it('no network on the first start', async () => {
    const settings = join(scratch, 'settings.xml');
    await writeFile(
      settings,
      '<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror></mirrors></settings>',
    );
    const repository = join(scratch, 'empty-repository');
    await fails(
      {
        XDG_CACHE_HOME: join(scratch, 'other-cache'),
        MAVEN_OPTS: '',
        MAVEN_ARGS: '',
        ...(await offlineMaven(settings, repository)),
      },
      /could not reach a repository/,
    );
  });

  it('a database that does not start', async () => {
    const java = await which('java');
    const folder = await script('java', `case "$*" in *CommunityEntryPoint*) exit 5 ;; esac; exec ${java} "$@"`);
    const start = run(['start'], { POC_NORMS_HOME: await mkdtemp(join(scratch, 'home-')), JAVA_HOME: folder });
    expect(await start.exit).toBe(3);
    expect(start.text()).toMatch(
      /ended with status 5 before it was ready\. It was started 3 times without getting ready\.\n.*console\.log/,
    );
    expect(start.text()).not.toMatch(/^\s+at /m);
  });

  it('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await fails({ ...at(), PORT: String(port) }, new RegExp(`Port ${port} of 127.0.0.1 is taken`));
    server.close();
  });

  it('a port that is none', () => fails({ ...at(), PORT: 'http' }, /PORT is "http"/));
  it('an address that is not ours', () => fails({ ...at(), HOST: '192.0.2.1' }, /no address 192\.0\.2\.1/));
  it('wrong credentials', () => fails({ ...at(), NEO4J_PASSWORD: 'wrong-password' }, /refuses the user neo4j/));
  it('a database that is not there', () => fails({ ...at(), NEO4J_DATABASE: 'nothing' }, /no database named nothing/));
  it('an address that is no Neo4j', () => fails({ NEO4J_URI: 'http://127.0.0.1' }, /is not an address of a Neo4j/));
  it('a data directory that cannot be made', () =>
    fails({ POC_NORMS_HOME: '/dev/null/home' }, /cannot be used: .* A file stands where a folder has to be/));

  /** The real Maven with a mirror that nobody serves and a repository that is empty. */
  async function offlineMaven(settings: string, repository: string): Promise<Record<string, string>> {
    const folder = await script(
      'mvn',
      `exec ${await which('mvn')} --settings ${settings} -Dmaven.repo.local=${repository} "$@"`,
    );
    return { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}` };
  }
});
