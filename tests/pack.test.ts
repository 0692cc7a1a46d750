import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

const run = promisify(execFile);
/** The environment without what npm sets for the scripts that it runs: the commands here are runs of their own. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const left = new Set(['.git', 'tests', 'bench', 'drills', 'coverage']);

/** A copy of the project: packing changes package.json for a while, which other tests read meanwhile. */
let project: string;
let consumer: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poc-norms-pack-'));
  project = join(folder, 'project');
  consumer = join(folder, 'empty');
  await mkdir(consumer);
  await cp(packageRoot, project, { recursive: true, filter: (path) => !left.has(relative(packageRoot, path)) });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const manifest = (of: string): Promise<string> => readFile(join(of, 'package.json'), 'utf8');
const npm = (...args: string[]): Promise<Output> => run('npm', args, { cwd: project, env, maxBuffer: 2 ** 26 });

interface Output {
  stdout: string;
}

interface Packed {
  filename: string;
  files: readonly { path: string }[];
}

describe('npm pack', () => {
  it('installs offline with an empty cache on this Node, and runs', { timeout: 600_000 }, async () => {
    const { stdout } = await npm('pack', '--json', '--pack-destination', folder);
    const [{ filename, files }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [Packed];
    const own = files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'));
    expect(own).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'dist/cli/main.js',
        'schema/generated/schema.graphql',
        'seed/dataset.yaml',
        'neo4j/pom.xml',
        'docs/examples/first-mandate.graphql',
        'src/cli/questions/lookup.graphql',
        'src/graphql/questions/walks/neighbours.cypher',
      ]),
    );
    expect(own.filter((path) => /\.tsbuildinfo$|^(?:tests|bench|drills|scripts)\//.test(path))).toEqual([]);
    expect(await manifest(project)).toBe(await manifest(packageRoot));

    const quiet = ['--engine-strict', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')];
    await npm('install', '--prefix', consumer, ...quiet, join(folder, filename));
    const inConsumer = (...args: string[]): Promise<Output> => run(process.execPath, args, { cwd: consumer, env });
    const command = join(consumer, 'node_modules', 'poc-norms', 'dist', 'cli', 'main.js');
    expect((await inConsumer(command, 'check')).stdout).toMatch(/^\d{4,} records: 0 errors, 0 warnings/m);
    expect((await inConsumer(command, 'lookup', '--help')).stdout).toContain('Usage: poc-norms lookup');

    const resolved = 'console.log(import.meta.resolve("poc-norms/schema.graphql"))';
    const schema = (await inConsumer('--input-type=module', '--eval', resolved)).stdout.trim();
    expect(await readFile(new URL(schema), 'utf8')).toBe(
      await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8'),
    );
  });

  it('leaves package.json as it is when the code does not build', { timeout: 120_000 }, async () => {
    const broken = join(project, 'src', 'broken.ts');
    await writeFile(broken, "export const count: number = 'one';\n");
    const packing = npm('pack', '--pack-destination', folder).finally(() => rm(broken));
    await expect(packing).rejects.toMatchObject({ stdout: expect.stringContaining('src/broken.ts') as unknown });
    expect(await manifest(project)).toBe(await manifest(packageRoot));
  });

  it('leaves a line that npm run postpack takes out when it is ended in between', { timeout: 120_000 }, async () => {
    await npm('run', 'prepack');
    expect(JSON.parse(await manifest(project))).toMatchObject({ bundleDependencies: true });
    await npm('run', 'postpack');
    expect(await manifest(project)).toBe(await manifest(packageRoot));
  });

  it('is over: package.json has no bundleDependencies, else run npm run postpack', async () => {
    expect(JSON.parse(await manifest(packageRoot))).not.toHaveProperty('bundleDependencies');
  });
});
