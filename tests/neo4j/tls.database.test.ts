import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/neo4j/database.ts';
import { readDatasetState } from '../../src/neo4j/dataset-state.ts';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { launchJava, type Jvm } from '../../src/neo4j/embedded/launch-java.ts';
import { openHome, type OpenHome } from '../../src/neo4j/embedded/open-home.ts';
import { freePort } from '../../src/neo4j/embedded/run-neo4j.ts';
import { writeSettings } from '../../src/neo4j/embedded/write-settings.ts';
import { openDatabase } from '../../src/neo4j/open-database.ts';

let home: OpenHome;
let jvm: Jvm;
let address: string;
const to = (scheme: string): Connection => ({
  uri: `${scheme}://${address}`,
  username: 'neo4j',
  password: home.password,
  database: 'neo4j',
});

/** A Neo4j that takes nothing but TLS, with a certificate that nobody vouches for. */
beforeAll(async () => {
  home = await openHome(
    findHome({ ...process.env, POC_NORMS_HOME: await mkdtemp(join(tmpdir(), 'poc-norms-tls-')) }),
    process.env,
    () => undefined,
  );
  address = `127.0.0.1:${await freePort()}`;
  await writeSettings(home.directory, home.jars, address);
  const folder = join(home.directory, 'certificates');
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  await mkdir(folder);
  await Promise.all([
    writeFile(join(folder, 'private.key'), key, { mode: 0o600 }),
    writeFile(join(folder, 'public.crt'), cert),
  ]);
  await appendFile(
    join(home.directory, 'conf', 'neo4j.conf'),
    [
      'server.bolt.tls_level=REQUIRED',
      `server.bolt.advertised_address=${address}`,
      'dbms.ssl.policy.bolt.enabled=true',
      `dbms.ssl.policy.bolt.base_directory=${folder}`,
      'dbms.ssl.policy.bolt.client_auth=NONE',
      '',
    ].join('\n'),
  );
  jvm = await launchJava(home);
  for (const end = Date.now() + 120_000; ;) {
    try {
      await (await openDatabase(to('bolt+ssc'))).close();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(200);
    }
  }
});
afterAll(async () => {
  await jvm.stop();
  await home.lock.release();
  await rm(home.directory, { recursive: true, force: true });
});

describe('a Neo4j with TLS', () => {
  it.each(['bolt+ssc', 'neo4j+ssc'])('is reached by %s', async (scheme) => {
    const database = await openDatabase(to(scheme));
    expect(await readDatasetState(database)).toMatchObject({ sequence: 0, hash: null });
    await database.close();
  });

  it.each(['bolt', 'bolt+s', 'neo4j+s'])(
    'is not reached by %s, and that is said without a word of the driver',
    async (scheme) => {
      await expect(openDatabase(to(scheme))).rejects.toMatchObject({
        code: 'NEO4J_UNREACHABLE',
        message: `No Neo4j answers at ${scheme}://${address}.`,
        hint: expect.stringContaining('TLS') as string,
      });
    },
  );
});
