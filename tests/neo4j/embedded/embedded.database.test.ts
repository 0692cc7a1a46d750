import { once } from 'node:events';
import { mkdtemp, readFile, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../../src/neo4j/database.ts';
import { setPassword } from '../../../src/neo4j/embedded/set-password.ts';
import { ownDatabase } from '../../support/own-database.ts';

let database: Database;
const home = ownDatabase.home;

beforeAll(() => (database = new Database(ownDatabase.connection)));
afterAll(() => database.close());

async function run(cypher: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const session = database.writer();
  try {
    return (await session.run(cypher, parameters)).records.map((row) => row.toObject());
  } finally {
    await session.close();
  }
}

async function codeOf(cypher: string, parameters?: Record<string, unknown>): Promise<string> {
  return run(cypher, parameters).then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );
}

async function jvm(): Promise<number> {
  return (JSON.parse(await readFile(join(home, 'lock.json'), 'utf8')) as { database: { pid: number } }).database.pid;
}

describe('the embedded database is closed', () => {
  it.skipIf(process.platform !== 'linux')('listens on its Bolt port of loopback and nowhere else', async () => {
    const port = Number(new URL(ownDatabase.connection.uri).port);
    expect(await listening(await jvm())).toEqual([`127.0.0.1:${port}`]);
  });

  it('asks for a password', async () => {
    const { uri } = ownDatabase.connection;
    for (const auth of [neo4j.auth.basic('neo4j', 'neo4j'), undefined]) {
      const driver = neo4j.driver(uri, auth);
      await expect(driver.verifyAuthentication()).resolves.toBe(false);
      await driver.close();
    }
  });

  it('reads no file', async () => {
    expect(await codeOf("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")).toBe(
      'Neo.ClientError.Statement.ExternalResourceFailed',
    );
  });

  it('asks no address, by number or by name', async () => {
    let asked = 0;
    const server: Server = createServer((_request, response) => void response.end(String((asked += 1)))).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
      expect(await codeOf('LOAD CSV FROM $url AS line RETURN line', { url: `http://${host}:${port}/` })).toBe(
        'Neo.ClientError.Statement.ExternalResourceFailed',
      );
    }
    server.close();
    expect(asked).toBe(0);
  });

  it('knows of APOC only what the library asks for', async () => {
    const names = [
      ...(await run("SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'apoc' RETURN name")),
      ...(await run("SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'apoc' RETURN name")),
    ].map((row) => row.name);
    expect(names.sort()).toEqual(['apoc.date.convertFormat', 'apoc.util.validate', 'apoc.util.validatePredicate']);
    expect(
      await run(
        "CALL db.index.fulltext.queryNodes('poc_norms_search', 'protect', {limit: 1}) YIELD node RETURN count(node) AS count",
      ),
    ).toEqual([{ count: 1 }]);
  });

  it('reports its use to nobody', async () => {
    expect(await run("SHOW SETTINGS 'dbms.usage_report.enabled' YIELD value")).toEqual([{ value: 'false' }]);
  });

  it('keeps every file to its owner', async () => {
    const entries = await readdir(home, { recursive: true, withFileTypes: true });
    const modes = await Promise.all(
      ['', ...entries.map((entry) => join(entry.parentPath, entry.name))].map(async (path) => {
        const { mode } = await stat(path || home);
        return { path: path.slice(home.length), open: mode & 0o077 };
      }),
    );
    expect(modes.filter(({ open }) => open !== 0)).toEqual([]);
    expect(modes.length).toBeGreaterThan(100);
  });

  it('shows its first password in no list of processes', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'poc-norms-password-'));
    const java = join(directory, 'java');
    // Notes what it was called with, and who may read the file that it was given.
    await writeFile(
      java,
      `#!/bin/sh\necho "$@" > ${directory}/called\nstat -c %a "\${1#@}" > ${directory}/mode\nmkdir -p ${directory}/data/dbms\ntouch ${directory}/data/dbms/auth.ini\n`,
      { mode: 0o700 },
    );
    const password = await setPassword(directory, java, directory);
    expect(await readFile(join(directory, 'called'), 'utf8')).toBe(`@${join(directory, 'set-password.args')}\n`);
    expect(await readFile(join(directory, 'mode'), 'utf8')).toBe('600\n');
    expect(await readdir(directory)).not.toContain('set-password.args');
    expect(await setPassword(directory, java, directory)).toBe(password);
    await rm(directory, { recursive: true });
  });

  it('takes less than 100 MB with the records in it', () => expect(ownDatabase.loadedSize).toBeLessThan(100 * 1024));
});

describe('the memory of the embedded database is bounded', () => {
  const hungry = 'UNWIND range(1, 50000000) AS i WITH collect(toString(i)) AS texts RETURN size(texts) AS size';

  it('refuses a question that wants too much, and goes on answering', async () => {
    expect(await codeOf(hungry)).toMatch(
      /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionMemoryLimit)$/,
    );
    expect(await run('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('outlives sixteen of them at once', async () => {
    const before = await jvm();
    const codes = await Promise.all(Array.from({ length: 16 }, () => codeOf(hungry)));
    expect(codes.filter((code) => !code.includes('Memory'))).toEqual([]);
    expect(await run('RETURN 1 AS one')).toEqual([{ one: 1 }]);
    expect(await jvm()).toBe(before);
  });
});

/** The addresses on which a process listens, from the tables of the kernel. */
async function listening(pid: number): Promise<string[]> {
  const links = await Promise.all(
    (await readdir(`/proc/${pid}/fd`)).map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')),
  );
  const sockets = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  const tables = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8').catch(() => '')),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , remote, , , , , , , inode]) => /^0+:0000$/.test(remote ?? '') && sockets.has(inode ?? ''))
    .map(([, local]) => toAddress(local!));
}

/** `0100007F:1F90` as 127.0.0.1:8080; the same within ::ffff:0:0/96. */
function toAddress(hex: string): string {
  const [address, port] = hex.split(':') as [string, string];
  const inV4 = address.length === 8 || address.startsWith('0000000000000000FFFF0000');
  const bytes = address
    .slice(-8)
    .match(/../g)!
    .reverse()
    .map((byte) => parseInt(byte, 16))
    .join('.');
  return `${inV4 ? bytes : address}:${parseInt(port, 16)}`;
}
