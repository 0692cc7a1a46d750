import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/records/finding.ts';
import { parseRecord } from '../../src/seed/parse-record.ts';
import { readRecords } from '../../src/seed/read-records.ts';
import { checkTexts, ownModel, soundTexts } from '../support/records.ts';

const model = await ownModel();
let seed: string;
beforeAll(async () => (seed = await mkdtemp(join(tmpdir(), 'poc-norms-seed-'))));
afterAll(() => rm(seed, { recursive: true, force: true }));

/** Bad records as bytes, with the place and the words of what is said of them. */
const bad: Record<string, { bytes: string | Buffer; at: [number, number]; says: RegExp }> = {
  'a tab as indent': { bytes: 'id: a\nsource:\n\tid: b\n', at: [3, 1], says: /[Tt]ab/ },
  'a key twice': { bytes: 'id: a\nname: b\nname: c\n', at: [3, 1], says: /unique/ },
  'an open bracket': { bytes: 'id: a\ncountries: [COD\nname: b\n', at: [3, 1], says: /./ },
  'an alias bomb': { bytes: `a: &a [x,x]\n${'bcdefghij'.split('').map((key, index) => `${key}: &${key} [*${'abcdefghij'[index]!},*${'abcdefghij'[index]!}]`).join('\n')}\n`, at: [2, 8], says: /alias/ },
  'brackets without end': { bytes: `id: ${'['.repeat(100_000)}`, at: [1, 17], says: /deep/ },
  'invalid UTF-8': { bytes: Buffer.concat([Buffer.from('id: a\nname: b'), Buffer.from([0xe9, 0x20]), Buffer.from('c\n')]), at: [2, 8], says: /UTF-8/ },
  'a list in place of a record': { bytes: '- id: a\n', at: [1, 1], says: /no mapping/ },
  'an empty file': { bytes: '', at: [1, 1], says: /no mapping/ },
};

for (const [what, { bytes, at, says }] of Object.entries(bad)) {
  it(`refuses ${what} at its place`, () => {
    const { record, findings } = parseRecord('seed/missions/a.yaml', { folder: 'missions', name: 'a.yaml' }, Buffer.from(bytes));
    expect(record).toBeUndefined();
    expect(findings.map(({ line, column }) => [line, column])).toContainEqual(at);
    expect(findings[0]!.message).toMatch(says);
    expect(findings.every(({ hint }) => hint.length > 5)).toBe(true);
  });
}

/** Dates that other readers of YAML would turn into something else, or that no calendar has. */
const dates: Record<string, RegExp> = {
  '2010': /in quotes/, '"2010-02-30"': /day that exists/, '"2010-7-1"': /day that exists/, '2010-07': /day that exists/, '"31 July 2010"': /day that exists/, '20100701': /day that exists/, '0o17': /day that exists/,
};
for (const [written, says] of Object.entries(dates)) {
  it(`refuses adoptedOn: ${written}`, () => {
    const texts = { ...soundTexts, 'resolutions/s-res-1-2001': soundTexts['resolutions/s-res-1-2001'].replace('"2001-02-03"', written) };
    const found = checkTexts(model, texts).findings.filter(({ rule }) => rule === 'S001');
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['seed/resolutions/s-res-1-2001.yaml:7:12']);
    expect(`${found[0]!.message} ${found[0]!.hint}`).toMatch(says);
  });
}

it('refuses a file of ten megabytes, a folder and a file that is no record, and goes on with the rest', async () => {
  await mkdir(join(seed, 'missions', 'folder.yaml'), { recursive: true });
  await writeFile(join(seed, 'missions', 'large.yaml'), `id: large\nname: ${'x'.repeat(10_000_000)}\n`);
  await writeFile(join(seed, 'missions', 'notes.txt'), 'notes\n');
  await writeFile(join(seed, 'missions', 'sound.yaml'), 'id: sound\n');
  const { records, findings } = await readRecords(seed);
  expect(records.map(({ name }) => name)).toEqual(['sound']);
  expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(/cannot be read \(EISDIR\)/), expect.stringMatching(/10000017 bytes/), expect.stringMatching(/notes.txt is not a record/)]);
});

it('names all problems of a run at once, each with the value that was meant', () => {
  const texts = {
    ...soundTexts,
    'missions/mission': soundTexts['missions/mission'].replace('name:', 'nmae:').replace('PEACEKEEPING', 'PEACEKEPING'),
    'resolutions/s-res-1-2001': soundTexts['resolutions/s-res-1-2001'].replace('id: mission', 'id: misson'),
  };
  const found = checkTexts(model, texts).findings;
  expect(found.map(({ hint }) => hint)).toEqual(expect.arrayContaining(['Did you mean name?', 'Did you mean PEACEKEEPING?', 'Did you mean mission?']));
});

describe('any bytes', () => {
  /** That a finding has a place in its file and says what to do. */
  const isSaid = ({ line, column, message, hint }: Finding, text: string): void => {
    expect([line >= 1 && line <= text.split('\n').length + 1, column >= 1, message.length > 5, hint.length > 5]).toEqual([true, true, true, true]);
  };
  const piece = fc.constantFrom('id: a', 'name: ', '- ', '  ', '\n', ': ', '? ', '&a ', '*a', '!!map ', '!x ', '|', '>-', '"', "'", '{', '}', '[', ']', ',', '#', '%YAML 1.1', '---', '...', '\t', '\r', '\u0000', '\u2028', '\uFEFF', '<<: ', '__proto__: ', '0x1f', '2001-02-03', '~', 'é');
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('are a record or findings at their places, and the process is never warned', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): unknown => warnings.push(warning);
    process.on('warning', note);
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), text.map((each) => Buffer.from(each))), (bytes) => {
      const { record, findings } = parseRecord('seed/missions/a.yaml', { folder: 'missions', name: 'a.yaml' }, bytes);
      expect(record === undefined).toBe(findings.length > 0);
      for (const finding of findings) isSaid(finding, new TextDecoder().decode(bytes));
    }), { numRuns: 2_000 });
    await new Promise(setImmediate);
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it('in place of lines of sound records are found out or do no harm', () => {
    const files = Object.keys(soundTexts) as (keyof typeof soundTexts)[];
    fc.assert(fc.property(fc.constantFrom(...files), fc.nat({ max: 20 }), fc.nat({ max: 3 }), fc.oneof(text, fc.constantFrom('', 'source: ', 'mandates: [', '  - id: ', 'number: 1e400', 'cites: [{}]', 'id: [mission]', 'mandates: x', 'succeeds: [null]')), (file, at, removed, words) => {
      const lines = soundTexts[file].split('\n');
      const changed = lines.toSpliced(at % lines.length, removed, words).join('\n');
      for (const finding of checkTexts(model, { ...soundTexts, [file]: changed }).findings) isSaid(finding, finding.file === `seed/${file}.yaml` ? changed : soundTexts[finding.file.slice('seed/'.length, -'.yaml'.length) as keyof typeof soundTexts]);
    }), { numRuns: 600 });
  });
});
