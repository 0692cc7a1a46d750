import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { startApi, type Api } from '../support/api.ts';

const run = promisify(execFile);
const guide = await readFile(join(packageRoot, 'docs', 'clients.md'), 'utf8');
const programs = [...guide.matchAll(/```python\n(.*?)```/gs)].map((match) => match[1]!);
const python = await run('python3', ['--version']).then(
  () => true,
  () => false,
);

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

async function output(program: string): Promise<string[]> {
  const { stdout } = await run('python3', ['-c', program.replaceAll('http://127.0.0.1:4000', api.url)], {
    cwd: packageRoot,
  });
  return stdout.trim().split('\n');
}

describe('the programs in docs/clients.md', () => {
  it.runIf(python)('run an example as it stands, and name the dataset', async () => {
    const lines = await output(programs[0]!);
    expect(lines).toContain('MINUSMA | S/RES/2100 (2013) | OP 16(c)(i) | first mandate');
    expect(lines.at(-1)).toMatch(/^Dataset \d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  });

  it.runIf(python)('print what the guide shows', async () => {
    const shown = /It prints:\n\n```\n(.*?)```/s.exec(guide)![1]!.trim().split('\n');
    expect((await output(programs[1]!)).sort()).toEqual(shown.sort());
    expect(shown.length).toBeGreaterThan(3);
  });
});
