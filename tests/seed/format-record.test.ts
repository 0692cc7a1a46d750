import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { checkRecords } from '../../src/records/check-records.ts';
import { formatRecord } from '../../src/seed/format-record.ts';
import { parseRecord } from '../../src/seed/parse-record.ts';
import { readRecords } from '../../src/seed/read-records.ts';
import { ownModel } from '../support/records.ts';

const model = await ownModel();
const { records } = await readRecords(join(packageRoot, 'seed'));
const types = new Map([...model.nodes.values()].map((type) => [type.folder, type]));
const originals = await Promise.all(records.map(async (record) => ({ record, text: await readFile(record.file, 'utf8') })));

/** The canonical form of a text, as a record of a type. */
function format(type: string, text: string): string | undefined {
  return formatRecord(text, model.nodes.get(type)!, model);
}

describe('the canonical form of every record', () => {
  const formatted = originals.map(({ record, text }) => ({ record, text: formatRecord(text, types.get(record.folder)!, model)! }));
  const reread = formatted.map(({ record: { file, folder, group, name }, text }) => parseRecord(file, { folder, group, name: `${name}.yaml` }, Buffer.from(text)).record!);

  it('says the same', () => {
    expect(records.length).toBeGreaterThan(300);
    reread.forEach(({ value }, index) => expect(value).toEqual(records[index]!.value));
    expect(checkRecords(model, reread).hash).toBe(checkRecords(model, records).hash);
  });

  it('stays as it is when it is formatted again', () => {
    for (const { record, text } of formatted) expect(formatRecord(text, types.get(record.folder)!, model), record.file).toBe(text);
  });

  it('keeps to 120 characters, addresses aside, and ends in one newline', () => {
    for (const { record, text } of formatted) {
      expect(text.split('\n').filter((line) => line.length > 120 && !line.includes('https://')), record.file).toEqual([]);
      expect(text, record.file).toMatch(/[^\n]\n$/);
    }
  });

  it('comes out whatever the lines ended in', () => {
    for (const { record, text } of formatted.slice(0, 50)) expect(formatRecord(`\uFEFF${text.replaceAll('\n', '\r\n')}`, types.get(record.folder)!, model)).toBe(text);
  });
});

describe('formatting', () => {
  it('puts fields, then relationships, then source, each in the order of the SDL, and unknown keys before source', () => {
    const text = `source: { verification: VERIFIED, id: paper, locator: p. 1 }
succeeds:
  - source: { note: A note., verification: PARTLY, id: paper }
    kind: RENAMES
    id: older
nmae: A slip
countries: [COD]
name: A mission
kind: PEACEKEEPING
startedOn: "2001-02-03"
id: mission
`;
    expect(format('Mission', text)).toBe(`id: mission
name: A mission
kind: PEACEKEEPING
startedOn: "2001-02-03"
countries: [COD]
succeeds:
  - id: older
    kind: RENAMES
    source:
      id: paper
      verification: PARTLY
      note: A note.
nmae: A slip
source: { id: paper, locator: p. 1, verification: VERIFIED }
`);
  });

  it('writes an entry that is only an id as that id, and lists of such in one line', () => {
    expect(format('Mission', 'countries:\n  - id: COD\n  - { id: RWA }\n  - BDI\n')).toBe('countries: [COD, RWA, BDI]\n');
    expect(format('Statement', 'about: { id: mission }\n')).toBe('about: mission\n');
  });

  it('breaks a list of 121 characters, not one of 120', () => {
    const fits = `authors: [${'a'.repeat(50)}, ${'b'.repeat(57)}]`;
    expect(fits).toHaveLength(120);
    expect(format('Study', `${fits}\n`)).toBe(`${fits}\n`);
    expect(format('Study', `${fits.replace('b', 'bb')}\n`)).toBe(`authors:\n  - ${'a'.repeat(50)}\n  - ${'b'.repeat(58)}\n`);
  });

  it('breaks a source of 121 characters, not one of 120', () => {
    const fits = `source: { id: paper, locator: ${'x'.repeat(64)}, verification: VERIFIED }`;
    expect(fits).toHaveLength(120);
    expect(format('Study', `${fits}\n`)).toBe(`${fits}\n`);
    expect(format('Study', `${fits.replace('x', 'xx')}\n`)).toBe(`source:\n  id: paper\n  locator: ${'x'.repeat(65)}\n  verification: VERIFIED\n`);
  });

  it('folds a text that does not fit on its line, and no other', () => {
    for (let length = 100; length < 135; length += 1) {
      const title = `${'word '.repeat(40).slice(0, length - 1)}.`;
      const lines = format('Study', `title: ${title}\n`)!.trimEnd().split('\n');
      expect(lines[0]).toBe(length + 7 <= 120 ? `title: ${title}` : 'title: >-');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    }
    expect(format('Study', `title: >-\n  Short\n  enough\n`)).toBe('title: Short enough\n');
  });

  it('quotes dates and what YAML would take for something else, and nothing more', () => {
    const text = "value: 2017-06-30\nproperty: 'startedOn'\nreason: 'yes'\nzone: \"A: b\"\nperiod: 2025/2026\nsection: '2.3'\nquoted: '\"a\": b'\nnumber: 0x10\n";
    expect(format('Statement', text)).toBe('property: startedOn\nvalue: "2017-06-30"\nreason: "yes"\nzone: "A: b"\nperiod: "2025/2026"\nsection: "2.3"\nquoted: \'"a": b\'\nnumber: 16\n');
  });

  it('leaves out blank lines, document markers, tags and names of nodes', () => {
    expect(format('Mission', '---\nid: !!str mission\n\nname: &name A mission\n\n\n')).toBe('id: mission\nname: A mission\n');
  });

  it('moves a comment with the key that it is about', () => {
    const text = `# about the name
name: A mission # as printed
source:
  # about the locator
  locator: p. 1
  id: paper
countries:
  - COD # the first
  # about the second
  - id: RWA
id: mission
# at the end
`;
    expect(format('Mission', text)).toBe(`id: mission
# about the name
name: A mission # as printed
countries:
  - COD # the first
  # about the second
  - RWA
source:
  id: paper
  # about the locator
  locator: p. 1

# at the end
`);
  });

  it('keeps comments below an empty value where they stand', () => {
    const text = 'id: mission\nname: # to be found\n# acronym:\nkind:\n# at the end\n';
    expect(format('Mission', text)).toBe(text);
  });

  it('stays as it is wherever one comment stands', () => {
    const lines = originals.find(({ record }) => record.name === 'unoci')!.text.trimEnd().split('\n');
    lines.forEach((line, index) => {
      for (const column of [0, line.search(/\S/)]) {
        const text = [...lines.slice(0, index), `${' '.repeat(column)}# here`, ...lines.slice(index), ''].join('\n');
        const once = format('Mission', text);
        if (once === undefined || !parsesAlike(text, lines.join('\n'))) continue;
        expect(once.match(/# here/g)).toHaveLength(1);
        expect(format('Mission', once)).toBe(once);
      }
    });
  });

  it('gives no form to what is no mapping', () => {
    for (const text of ['- id: a\n', 'id: [a\n', '']) expect(format('Mission', text)).toBeUndefined();
  });
});

/** Whether a comment among the lines is one, and not a part of a text. */
function parsesAlike(text: string, without: string): boolean {
  const values = [text, without].map((candidate) => parseRecord('a.yaml', { folder: 'missions', name: 'a.yaml' }, Buffer.from(candidate)).record?.value);
  return JSON.stringify(values[0]) === JSON.stringify(values[1]);
}
