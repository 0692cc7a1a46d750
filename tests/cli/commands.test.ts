import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';

/** What steers a terminal, as a file name may hold it. */
const evil =
  'a\u001B[31mRED\u001B]0;pwned\u0007\u009B2J\u202Egpj\u2066\u200F\u007F\rover\u2028\nforged: 1 resolution written\tb';
const steering = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;

let folder: string;
let server: Server;
let url: string;
const answers: Partial<Record<string, unknown>> = {
  data: {
    data: { missions: [{ acronym: evil }, { acronym: `=1${evil}` }] },
    extensions: { dataset: { version: evil }, notices: [{ message: evil }] },
  },
  names: { data: { missions: { [evil]: { [evil]: evil } } } },
  errors: {
    errors: [
      { message: evil + 'z'.repeat(100_000), path: [evil], extensions: { code: evil, argument: evil } },
      { message: evil },
    ],
  },
  many: { errors: Array.from({ length: 10_000 }, () => ({ message: evil })) },
  other: { errors: [null] },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poc-norms-output-'));
  await mkdir(join(folder, 'texts', evil), { recursive: true });
  await writeFile(join(folder, 'texts', `${evil}.xml`), '<akomaNtoso><statement>');
  await writeFile(join(folder, 'texts', evil, 'S_RES_1.txt'), evil);
  await writeFile(join(folder, 'texts', 'S_RES_2.xml'), `<${evil.replaceAll(/[^a-z]/g, '')}\u202E>\u0085`);
  await writeFile(join(folder, 'deep.graphql'), `{ a(b: ${'['.repeat(50_000)}`);
  await writeFile(join(folder, 'deep.json'), `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
  await writeFile(join(folder, 'asked.graphql'), '{ missions { acronym } }');
  await writeFile(join(folder, `${evil.slice(0, 20)}.graphql`), 'query Asked($id: ID) { mission(id: $id) { id } }');
  await writeFile(join(folder, `${evil.slice(0, 20)}.variables.json`), JSON.stringify({ id: evil }));
  server = createServer(
    ({ url: path }, response) =>
      void response
        .setHeader('content-type', 'text/html; a="b"')
        .end(path!.slice(1) in answers ? JSON.stringify(answers[path!.slice(1)]) : '<'),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  out: string;
  error: string;
}

function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      'node',
      [join(packageRoot, 'dist', 'cli', 'main.js'), ...args],
      {
        cwd: folder,
        env: { ...process.env, POC_NORMS_HOME: join(folder, 'home'), ...environment },
        maxBuffer: 64_000_000,
      },
      (_error, out, error) => resolve({ out, error }),
    );
  });
}

function expectClean({ out, error }: Ran): void {
  expect(steering.exec(out)?.[0], out.slice(0, 500)).toBeUndefined();
  expect(steering.exec(error)?.[0], error.slice(0, 500)).toBeUndefined();
  expect(error).not.toMatch(/^forged/m);
  expect(error.length).toBeLessThan(60_000);
}

describe('what a server says', { timeout: 120_000 }, () => {
  for (const what of ['data', 'names', 'errors', 'many', 'other', 'nothing']) {
    it(`is clean in every form: ${what}`, async () => {
      const ran = await Promise.all(
        [[], ['--json'], ['--csv'], ['--csv', '--raw'], ['--raw']].map((format) =>
          run(['query', 'asked.graphql', '--url', `${url}/${what}`, ...format]),
        ),
      );
      for (const each of ran) expectClean(each);
      if (what === 'data' || what === 'names') expect(JSON.parse(ran[1]!.out)).toEqual(answers[what]);
      if (what === 'data') expect(ran[2]!.out).toMatch(/\r\n"?'=1a/);
    });
  }
});

describe('what stands in names of files, arguments and settings', { timeout: 120_000 }, () => {
  it.each<[string, string[], Record<string, string>]>([
    ['a file to import', ['import', 'council', 'texts', '--draft-records', 'monusco'], {}],
    ['a folder that is not there', ['import', 'council', evil], {}],
    ['a query that is not there', ['query', evil], {}],
    ['a query that is empty', ['query', '/dev/null'], {}],
    ['variables beside a query', ['query', `${evil.slice(0, 20)}.graphql`, '--url', 'http://127.0.0.1:1'], {}],
    ['variables that are no JSON', ['query', 'asked.graphql', '--variables', `{${evil}`], {}],
    ['a query that nests very deep', ['query', 'deep.graphql', '--url', 'http://127.0.0.1:1'], {}],
    ['variables that nest very deep', ['query', 'asked.graphql', '--variables', '@deep.json'], {}],
    ['variables that nobody asked for', ['query', 'asked.graphql', '--variables', JSON.stringify({ [evil]: 1 })], {}],
    ['an address', ['lookup', 'x', '--url', evil], {}],
    ['an option', ['lookup', `--${evil}`], {}],
    ['a command', [evil], {}],
    ['a number', ['trace', 'x', '--depth', evil], {}],
    ['a kind of record', ['new', evil, 'x'], {}],
    ['an id', ['new', 'claim', evil], {}],
    ['a file to format', ['format', evil], {}],
    ['PORT', ['start'], { PORT: evil }],
    ['LOG_LEVEL', ['start'], { LOG_LEVEL: evil }],
    ['a limit', ['start'], { POC_NORMS_LIMIT_COST: evil }],
    ['NEO4J_URI', ['lookup', 'x'], { NEO4J_URI: evil }],
    ['an error in detail', ['query', evil], { DEBUG: 'poc-norms' }],
    ['a copy of a source', ['anchor', 'words', '--source', `x=${evil}`], {}],
  ])('is clean: %s', async (_name, args, environment) => {
    const ran = await run(args, environment);
    expect(ran.out + ran.error).not.toBe('');
    expect(ran.error).not.toMatch(/Unexpected|call stack/);
    expectClean(ran);
  });

  it('can be told apart from the names of other files', async () => {
    const { error } = await run(['import', 'council', 'texts', '--draft-records', 'monusco']);
    expect(error).toContain('a\\u001b[31mRED\\u001b]0;pwned\\u0007\\u009b2J\\u202egpj');
  });
});
