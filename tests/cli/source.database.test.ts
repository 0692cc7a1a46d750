import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { handmade, paper, paperIsHere, pdfOf } from '../support/sources.ts';

const main = join(packageRoot, 'dist', 'cli', 'main.js');
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'poc-norms-copy-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
}

async function copy(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

describe('commands on a copy of a source', () => {
  it('refuse a copy of something else, an id that is none and a file that is not there, with what to do', async () => {
    const other = await copy('other.txt', handmade);
    for (const command of ['verify', 'coverage'])
      expect(run(command, '--source', `taking-stock-2024=${other}`)).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/is no copy of taking-stock-2024[^]*Name a copy/) as string,
      });
    expect(run('verify', '--source', `taking-stock-2042=${other}`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean taking-stock-2024?') as string,
    });
    expect(run('anchor', '--source', join(folder, 'nothing.txt'), 'words')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not there') as string,
    });
    expect(run('verify', '--source', await copy('empty.txt', ''))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds no text') as string,
    });
  });
});

describe.runIf(paperIsHere)('the founding paper, where a copy is at hand', () => {
  const text = (): Promise<string> => readFile(paper, 'utf8');
  const verified = (file: string): { missing: number; anchors: number; rows: { found: boolean; note?: string }[] } =>
    JSON.parse(run('verify', '--source', `taking-stock-2024=${file}`, '--json').stdout) as never;

  it('holds every anchor, in the section that its record says', () => {
    const { missing, anchors, rows } = verified(paper);
    expect(anchors).toBeGreaterThan(900);
    expect(missing).toBe(0);
    expect(rows.filter(({ note }) => note !== undefined)).toEqual([]);
  });

  it('holds every anchor with other lines, quotes, dashes, note markers and page furniture', async () => {
    let words = 0;
    const other = (await text())
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/—/g, ' - ')
      .replace(/[⁰¹²³⁴-⁹]+/g, '')
      .replace(/ /g, () =>
        (words += 1) % 11 === 0
          ? '\n'
          : words % 997 === 0
            ? '\n\n17\n25 YEARS OF PROTECTING CIVILIANS THROUGH UN PEACEKEEPING\n\n'
            : ' ',
      );
    expect(verified(await copy('rewrapped.txt', other)).missing).toBe(0);
  });

  it('holds every anchor as a PDF', async () => {
    // The fonts of a PDF without embedded ones know no raised digits; a marker in plain digits does as well.
    const plain = (await text()).replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
    const { missing, anchors } = verified(await copy('copy.pdf', await pdfOf(plain)));
    expect(missing).toBeLessThan(anchors / 50);
  });

  it('loses the anchors of a passage in which one letter or one figure is changed, and no others', async () => {
    const whole = await text();
    const letter = whole.replace('one mandate, one mission, one force', 'one mandate, one mission, one farce');
    const figure = whole.replace('alarming 72 percent', 'alarming 71 percent');
    for (const [name, changed] of [
      ['letter.txt', letter],
      ['figure.txt', figure],
    ] as const) {
      expect(changed).not.toBe(whole);
      const { missing } = verified(await copy(name, changed));
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThan(20);
    }
  });

  it('has every paragraph and every end note marker accounted for', () => {
    const { status, stdout } = run('coverage', '--source', `taking-stock-2024=${paper}`, '--json');
    const { rows, unaccounted } = JSON.parse(stdout) as { unaccounted: number; rows: { kind: string }[] };
    expect([status, unaccounted, rows.filter(({ kind }) => kind === 'note').length]).toEqual([0, 0, 56]);
  });

  it('shares no eight words in a row with a record, and the committed hashes are those of its text', async () => {
    const checked = run('check', '--source', `taking-stock-2024=${paper}`);
    expect(checked.stdout).toContain('Words were compared with the copy');
    expect(checked.status).toBe(0);
    const { runsOf, hashRun } = await import('../../src/records/own-words.ts');
    const hashes = new Set((await readFile(join(packageRoot, 'seed', 'taking-stock-2024.runs'), 'utf8')).split('\n'));
    const body = (await text()).split('\n').find((line) => line.startsWith('Despite these advances'))!;
    expect([...runsOf(body.split(' ').slice(0, 30).join(' '))].every((words) => hashes.has(hashRun(words)))).toBe(true);
  });

  it('gives an author the anchor and section of words', () => {
    expect(run('anchor', '--source', paper, 'one mandate, … one force')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^anchor: [0-9a-f]{16}:\d+\nsection: "2\.5"\n$/) as string,
    });
  });
});

it.skipIf(paperIsHere)(
  'says that no copy of the founding paper is at hand, so what rests on it was not checked against it',
  () => undefined,
);
