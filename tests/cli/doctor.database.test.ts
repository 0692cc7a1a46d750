import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeRoom } from '../../src/cli/doctor/check-home.ts';
import type { Verdict } from '../../src/cli/doctor/verdict.ts';
import { Database } from '../../src/neo4j/database.ts';
import { readDatasetState } from '../../src/neo4j/dataset-state.ts';
import { packageRoot } from '../../src/package-root.ts';
import { ownDatabase } from '../support/own-database.ts';

let scratch: string;
let database: Database;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'poc-norms-doctor-'));
  database = new Database(ownDatabase.connection);
});
afterAll(async () => {
  await database.close();
  await rm(scratch, { recursive: true });
});

async function run(
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; text: string }> {
  const { uri, username, password, database: name } = ownDatabase.connection;
  const named = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'cli', 'main.js'), ...args], {
    env: { ...process.env, ...named, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}

async function examine(
  environment: Record<string, string> = {},
): Promise<{ code: number | null; checks: Map<string, Verdict> }> {
  const { code, text } = await run(['doctor', '--json'], environment);
  const { checks } = JSON.parse(text) as { checks: Verdict[] };
  return { code, checks: new Map(checks.map((verdict) => [verdict.check, verdict])) };
}

async function cypher(statement: string): Promise<void> {
  const session = database.writer();
  try {
    await session.run(statement);
  } finally {
    await session.close();
  }
}

/** Breaks something, looks, and undoes it. */
async function examineBroken(
  breaks: string,
  mends: string,
): Promise<{ code: number | null; checks: Map<string, Verdict> }> {
  await cypher(breaks);
  try {
    return await examine();
  } finally {
    await cypher(mends);
  }
}

describe('poc-norms doctor, on a database', () => {
  it('finds nothing wrong with one that holds the records', async () => {
    const { code, text } = await run(['doctor']);
    expect(text).toMatch(/^0 problems, 0 warnings$/m);
    expect(text).toMatch(/^ok {7}content: .* have the hash [0-9a-f]{64}, as the records have$/m);
    expect(
      text
        .trim()
        .split('\n')
        .slice(0, -1)
        .filter((line) => !/^ok {7}[^:]+: ./.test(line)),
    ).toEqual([]);
    expect(code).toBe(0);
  });

  it('finds a property that was changed, and which', async () => {
    const { code, checks } = await examineBroken(
      "MATCH (m:PocNormsMission {id: 'monusco'}) SET m.startedOn = '2010-07-02'",
      "MATCH (m:PocNormsMission {id: 'monusco'}) SET m.startedOn = '2010-07-01'",
    );
    expect(checks.get('content')).toMatchObject({ level: 'problem', mend: 'Run: poc-norms load --anew' });
    expect(checks.get('content')!.message).toContain(': 1 changed (Mission monusco)');
    expect(code).toBe(1);
  });

  it('finds a date that became text', async () => {
    const { checks } = await examineBroken(
      "MATCH (m:PocNormsMission {id: 'monusco'}) SET m.startedFrom = toString(m.startedFrom)",
      "MATCH (m:PocNormsMission {id: 'monusco'}) SET m.startedFrom = date(m.startedFrom)",
    );
    expect(checks.get('content')!.message).toContain(': 1 changed (Mission monusco)');
  });

  it('finds an edge that was deleted, and a node that no record gave', async () => {
    const { checks } = await examineBroken(
      "MATCH (:PocNormsMission {id: 'monusco'})-[e:SUCCEEDS]->(:PocNormsMission {id: 'monuc'}) CREATE (k:OfATest) SET k = properties(e) DELETE e CREATE (:PocNormsRecord:PocNormsMission {id: 'nobody'})",
      "MATCH (n:PocNormsRecord {id: 'nobody'}) DELETE n WITH 1 AS one MATCH (k:OfATest) MATCH (a:PocNormsMission {id: 'monusco'}) MATCH (b:PocNormsMission {id: 'monuc'}) CREATE (a)-[e:SUCCEEDS]->(b) SET e = properties(k) DELETE k",
    );
    expect(checks.get('content')!.message).toContain(
      ': 1 missing (monusco SUCCEEDS monuc); 1 not of the records (Mission nobody)',
    );
  });

  it('finds a constraint that was dropped', async () => {
    const { checks } = await examineBroken(
      'DROP CONSTRAINT unique_PocNormsMission_id',
      'CREATE CONSTRAINT unique_PocNormsMission_id FOR (n:PocNormsMission) REQUIRE n.id IS UNIQUE',
    );
    expect(checks.get('indexes')).toMatchObject({ level: 'problem', message: 'unique_PocNormsMission_id is missing' });
  });

  it('says of which texts the words are not indexed by this version', async () => {
    const { checks } = await examineBroken(
      "CREATE (:PocNormsCouncilDocument {id: 'old', adoptedOn: date('2000-01-01'), _words: 'older'})",
      "MATCH (d:PocNormsCouncilDocument {id: 'old'}) DELETE d",
    );
    expect(checks.get('texts')).toMatchObject({
      level: 'problem',
      message: 'another version imported 1 texts, in which no phrase is found',
    });
  });

  it('finds the sequence number that a killed load left odd, and load mends it', async () => {
    await cypher('MATCH (l:PocNormsLoad) SET l.sequence = l.sequence + 1');
    const { code, checks } = await examine();
    expect(checks.get('sequence')).toMatchObject({
      level: 'problem',
      message: expect.stringContaining('odd') as string,
    });
    expect(checks.get('content')!.level).toBe('ok');
    expect(code).toBe(1);
    expect((await run(['load'])).text).toContain('Holds already');
    expect((await readDatasetState(database)).sequence % 2).toBe(0);
  });

  it('is cured by load, which tells of what was lost in the database', async () => {
    await cypher("MATCH (m:PocNormsMission {id: 'monusco'}) REMOVE m.acronym");
    const { code, text } = await run(['load']);
    expect(text).toMatch(/^poc-norms: The database has lost or changed what was loaded into it\.[^]*^Loaded/m);
    expect([code, (await examine()).code]).toEqual([0, 0]);
  });

  it('is cured by load --anew of what was changed in the database', async () => {
    await cypher("MATCH (m:PocNormsMission {id: 'monusco'}) REMOVE m.acronym");
    expect((await run(['load', '--anew'])).text).toContain('Loaded');
    expect((await examine()).code).toBe(0);
  });
});

describe('poc-norms doctor, on the circumstances', () => {
  const embedded = (more: Record<string, string>): Record<string, string> => ({
    NEO4J_URI: '',
    POC_NORMS_HOME: join(scratch, 'home'),
    ...more,
  });

  it('finds that Java is missing, and does not look at a database that cannot be started', async () => {
    const { code, checks } = await examine(embedded({ JAVA_HOME: join(scratch, 'no-java') }));
    expect(checks.get('Java')).toMatchObject({
      level: 'problem',
      mend: expect.stringContaining('Install Java 17') as string,
    });
    expect(checks.get('database')).toMatchObject({ level: 'warning' });
    expect(code).toBe(1);
  });

  it('does not miss Maven once the jars are there, and does before', async () => {
    const cached = await examine(embedded({ PATH: '/nowhere', JAVA_HOME: join(scratch, 'no-java') }));
    expect(cached.checks.get('Maven')).toMatchObject({ level: 'ok' });
    const fresh = await examine(
      embedded({ PATH: '/nowhere', JAVA_HOME: join(scratch, 'no-java'), XDG_CACHE_HOME: join(scratch, 'cache') }),
    );
    expect(fresh.checks.get('Maven')).toMatchObject({
      level: 'problem',
      mend: expect.stringContaining('Install Maven 3.8') as string,
    });
    expect(fresh.checks.get('jars')).toMatchObject({ level: 'warning' });
  });

  it('says that there is no database yet, and makes none', async () => {
    const { code, checks } = await examine(embedded({}));
    expect(checks.get('database')).toMatchObject({ level: 'warning', message: 'there is none yet' });
    expect(checks.get('data directory')!.message).toContain('is not there yet');
    expect(code).toBe(0);
  });

  it('finds a data directory that cannot be written', async () => {
    const { checks } = await examine(embedded({ POC_NORMS_HOME: '/dev/null/home' }));
    expect(checks.get('data directory')).toMatchObject({
      level: 'problem',
      message: expect.stringContaining('/dev/null is no folder') as string,
      mend: expect.stringContaining('POC_NORMS_HOME') as string,
    });
  });

  it('asks the embedded database that another process runs', async () => {
    const { code, checks } = await examine({ NEO4J_URI: '', POC_NORMS_HOME: ownDatabase.home });
    expect(checks.get('held by')!.message).toMatch(/^process \d+ since /);
    expect(checks.get('database')!.message).toContain('the embedded one that process');
    expect(checks.get('content')!.level).toBe('ok');
    expect(code).toBe(0);
  });

  it('finds a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, checks } = await examine({ PORT: String(port) });
    server.close();
    expect(checks.get('HTTP port')).toMatchObject({
      level: 'problem',
      message: `127.0.0.1:${port} is taken by another program`,
    });
    expect(code).toBe(1);
  });

  it('finds wrong credentials, and a Neo4j that is not there', async () => {
    expect((await examine({ NEO4J_PASSWORD: 'wrong-password' })).checks.get('database')).toMatchObject({
      level: 'problem',
      mend: expect.stringContaining('NEO4J_PASSWORD') as string,
    });
    expect((await examine({ NEO4J_URI: 'bolt://127.0.0.1:9' })).checks.get('database')).toMatchObject({
      level: 'problem',
      message: 'No Neo4j answers at bolt://127.0.0.1:9',
    });
  });

  it('warns below 1 GB of room, and finds a problem below 200 MB', () => {
    const MB = 1024 * 1024;
    expect([2_000, 1_000, 199].map((megabytes) => judgeRoom(megabytes * MB).level)).toEqual([
      'ok',
      'warning',
      'problem',
    ]);
  });
});
