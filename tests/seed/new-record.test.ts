import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord } from '../../src/cli/new-record.ts';
import type { NodeType } from '../../src/model/model.ts';
import { sourceFields, writtenFields, writtenRelationships } from '../../src/model/written-members.ts';
import { draftRecord } from '../../src/seed/draft-record.ts';
import { formatRecord } from '../../src/seed/format-record.ts';
import { parseRecord } from '../../src/seed/parse-record.ts';
import { checkTexts, ownModel } from '../support/records.ts';

const model = await ownModel();
const types = [...model.nodes.values()];

/** What checking finds missing in a text, as the lines of the text. */
function missing({ folder }: NodeType, id: string, text: string): string[] {
  const lines = text.split('\n');
  return checkTexts(model, { [`${folder}/${id}`]: text }).findings.filter(({ message }) => message.includes('is missing')).map(({ line }) => lines[line - 1]!);
}

describe.each(types.map((type) => [type.name, type] as const))('the draft of a %s', (_name, type) => {
  const text = draftRecord(type, model, 'my-record');
  const required = (fields: Parameters<typeof writtenFields>[0], indent: string): string[] => fields.filter((field) => field.required).map((field) => `${indent}${field.name}:`);

  it('has the required fields, empty, and lets the check name each at its line', () => {
    const { record } = parseRecord('a.yaml', { folder: type.folder, name: 'my-record.yaml' }, Buffer.from(text));
    expect(record!.value.id).toBe('my-record');
    const expected = [...required(writtenFields(type.fields).filter(({ name }) => name !== 'id'), ''), ...required(sourceFields(type.fields), '  ')];
    expect(missing(type, 'my-record', text).sort()).toEqual(expected.sort());
  });

  it('names the other fields and the relationships in comments, each below its description', () => {
    const words = text.replace(/\n *# */g, ' ');
    for (const { name, description, required: written } of writtenFields(type.fields)) {
      expect(text).toMatch(new RegExp(`^${written ? '' : '# '}${name}:`, 'm'));
      expect(words).toContain(description);
    }
    for (const { name, description } of writtenRelationships(type)) {
      expect(text).toMatch(new RegExp(`^# ${name}:`, 'm'));
      expect(words).toContain(description);
    }
  });

  it('names the values of every vocabulary', () => {
    const words = text.replace(/\n *# */g, ' ');
    for (const field of [...writtenFields(type.fields), ...sourceFields(type.fields)]) {
      const terms = model.vocabularies.get(field.type);
      if (terms) expect(words).toContain(`One of ${[...terms.keys()].join(', ')}.`);
    }
  });

  it('fits its lines, and is in canonical form', () => {
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
    expect(formatRecord(text, type, model)).toBe(text);
  });

  it('is YAML that the schema knows also when all that is commented out comes in', () => {
    const entries = text.replace(/^# (?= {2}- | {4})/gm, '');
    const all = entries.replace(/^( *)# (?=[a-z]\w*:( \[\])?$)/gm, '$1');
    expect(all).not.toMatch(/# [a-z]\w*:$/m);
    const { findings } = checkTexts(model, { [`${type.folder}/my-record`]: all });
    expect(findings.filter(({ rule, message }) => rule === 'Y001' || message.includes('no field'))).toEqual([]);
  });
});

describe('poc-norms new', () => {
  let seed: string;
  let printed: string;
  beforeEach(async () => {
    seed = await mkdtemp(join(tmpdir(), 'poc-norms-new-'));
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    await mkdir(join(seed, 'missions'));
    await writeFile(join(seed, 'missions', 'monuc.yaml'), 'id: monuc\n');
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(seed, { recursive: true, force: true });
  });

  it.each([['claim', 'claims'], ['Claim', 'claims'], ['CLAIMS', 'claims'], ['doctrine-document', 'doctrine-documents'], ['DoctrineDocument', 'doctrine-documents'], ['study', 'studies'], ['evidence', 'evidence']])(
    'understands the kind %s and prints the path',
    async (kind, folder) => {
      await newRecord(kind, 'my-record', seed);
      const file = join(seed, folder, 'my-record.yaml');
      expect(printed).toBe(`${relative(process.cwd(), file)}\n`);
      expect(await readFile(file, 'utf8')).toContain('\nid: my-record\n');
    },
  );

  it.each([
    ['an unknown kind, naming the nearest', 'clam', 'my-record', /no kind of record clam/, /Did you mean claim\?/],
    ['an unknown kind near to none, naming all', 'spaceship', 'my-record', /no kind of record spaceship/, /claim, .*doctrine-document/],
    ['an id that is none', 'claim', 'My Record', /not an id/, /lower-case/],
    ['an id that leaves the folder', 'claim', '../my-record', /not an id/, /lower-case/],
    ['an id that a record of another kind has', 'claim', 'monuc', /taken by .*missions.monuc\.yaml/, /choose another/],
  ])('refuses %s', async (_what, kind, id, message, hint) => {
    await expect(newRecord(kind, id, seed)).rejects.toMatchObject({ code: 'USAGE', message: expect.stringMatching(message) as string, hint: expect.stringMatching(hint) as string });
    expect(await readdir(seed, { recursive: true })).toEqual(['missions', join('missions', 'monuc.yaml')]);
    expect(await readFile(join(seed, 'missions', 'monuc.yaml'), 'utf8')).toBe('id: monuc\n');
    expect(printed).toBe('');
  });
});
