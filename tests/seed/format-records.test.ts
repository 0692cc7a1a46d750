import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { format } from '../../src/cli/format.ts';
import { packageRoot } from '../../src/package-root.ts';

let seed: string;
let printed: string;
beforeEach(async () => {
  seed = await mkdtemp(join(tmpdir(), 'poc-norms-format-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  await mkdir(join(seed, 'countries'));
  await writeFile(at('COD'), canonical);
  await writeFile(at('RWA'), 'source: {id: iso-3166-1, verification: VERIFIED}\nname: Rwanda\nid: RWA\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(seed, { recursive: true, force: true });
});

const canonical = 'id: COD\nname: Democratic Republic of the Congo\nsource: { id: iso-3166-1, verification: VERIFIED }\n';
const at = (id: string): string => join(seed, 'countries', `${id}.yaml`);
const shown = (id: string): string => relative(process.cwd(), at(id));

it('lists what is not in canonical form, writes nothing and fails when it only compares', async () => {
  const before = await readFile(at('RWA'), 'utf8');
  await format([seed], { check: true });
  expect(printed).toBe(`${shown('RWA')}: not in canonical form\n2 records: 1 not in canonical form\n    npx poc-norms format\n`);
  expect(process.exitCode).toBe(1);
  expect(await readFile(at('RWA'), 'utf8')).toBe(before);
});

it('writes what is not in canonical form and says how many', async () => {
  const { mtimeMs } = await stat(at('COD'));
  await format([seed], { check: false });
  expect(printed).toBe('2 records: 1 changed\n');
  expect(process.exitCode).toBeUndefined();
  expect(await readFile(at('RWA'), 'utf8')).toBe('id: RWA\nname: Rwanda\nsource: { id: iso-3166-1, verification: VERIFIED }\n');
  expect((await stat(at('COD'))).mtimeMs).toBe(mtimeMs);
  await format([seed], { check: true });
  expect(process.exitCode).toBeUndefined();
});

it('finds another ending of lines by its bytes', async () => {
  await writeFile(at('COD'), canonical.replaceAll('\n', '\r\n'));
  await format([at('COD')], { check: true });
  expect(printed).toContain(`${shown('COD')}: not in canonical form`);
});

it('takes the files and folders that are named, and no others', async () => {
  await format([at('COD'), join(seed, 'countries'), at('COD')], { check: true });
  expect(printed).toContain('2 records: 1 not');
  printed = '';
  await format([at('COD')], { check: true });
  expect(printed).toBe('1 records: 0 not in canonical form\n');
});

it('leaves alone what it cannot read as a record of a kind, says so and fails', async () => {
  const broken = 'id: BDI\nname: [Burundi\n';
  await writeFile(at('BDI'), broken);
  await cp(at('RWA'), join(seed, 'maps', 'RWA.yaml'));
  await format([seed], { check: false });
  expect(printed).toBe(`${shown('BDI')}: passed over, since it is no record or its place is taken; npx poc-norms check says why\n${relative(process.cwd(), join(seed, 'maps', 'RWA.yaml'))}: passed over, since it is no record or its place is taken; npx poc-norms check says why\n4 records: 1 changed, 2 passed over\n`);
  expect(process.exitCode).toBe(1);
  expect(await readFile(at('BDI'), 'utf8')).toBe(broken);
});

it('moves a record into the folder of its document, and leaves it where that place is taken', async () => {
  const claim = 'id: boats\nstatement: A log lists boats.\nkind: HISTORICAL\nassertedBy: paper\nmissions: [unmil]\nsource: { id: paper, verification: VERIFIED }\n';
  const [draft, place] = [join(seed, 'claims', 'boats.yaml'), join(seed, 'claims', 'paper', 'boats.yaml')];
  await mkdir(join(seed, 'claims'));
  await writeFile(draft, claim);
  await format([join(seed, 'claims')], { check: true });
  expect(printed).toBe(`${relative(process.cwd(), draft)}: belongs at ${relative(process.cwd(), place)}\n1 records: 0 not in canonical form, 1 in another folder\n    npx poc-norms format\n`);
  expect(process.exitCode).toBe(1);
  await format([draft], { check: false });
  expect(await readFile(place, 'utf8')).toBe(claim);
  printed = '';
  process.exitCode = undefined;
  await format([seed], { check: true });
  expect(printed).not.toContain('boats');
  await writeFile(draft, claim.replace('A log', 'Another log'));
  await format([seed], { check: false });
  expect(await readFile(place, 'utf8')).toBe(claim);
  expect(await readFile(draft, 'utf8')).toContain('Another log');
  expect(process.exitCode).toBe(1);
});

it('refuses a path that is not there', async () => {
  await expect(format([at('XXX')], { check: false })).rejects.toMatchObject({ code: 'USAGE', hint: expect.stringContaining('Name a record') as string });
});

it('reads the records of the project when no path is named', async () => {
  await format([], { check: true });
  const total = Number(/^(\d+) records/m.exec(printed)![1]);
  expect(total).toBeGreaterThan(300);
  expect(printed).not.toContain(relative(packageRoot, seed));
});
