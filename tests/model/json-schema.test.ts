import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../src/domain/edtf-bounds.ts';
import { jsonSchema } from '../../src/model/json-schema.ts';
import { notations } from '../../src/model/notations.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseRecord } from '../../src/seed/parse-record.ts';
import { readRecords } from '../../src/seed/read-records.ts';
import { ownModel, soundTexts } from '../support/records.ts';

const model = await ownModel();
const { records } = await readRecords(join(packageRoot, 'seed'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
const validators = new Map(
  [...model.nodes.values()].map((type) => [type.folder, ajv.compile(jsonSchema(model, type))]),
);

/** What a schema says of a record that a test writes as text, as paths and keywords; nothing when it is valid. */
function problems(path: keyof typeof soundTexts, text: string): string[] {
  const [folder, name] = path.split('/') as [string, string];
  const { record } = parseRecord(`seed/${path}.yaml`, { folder, name: `${name}.yaml` }, Buffer.from(text));
  return says(validators.get(folder)!, record!.value);
}

function says(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** Slips in sound records, each with the place and the keyword of the schema that finds it. */
const slips: { what: string; path: keyof typeof soundTexts; from: string; to: string; found: string }[] = [
  { what: 'a typo in a field', path: 'missions/mission', from: 'name:', to: 'nmae:', found: ' additionalProperties' },
  {
    what: 'a missing field that is required',
    path: 'missions/mission',
    from: 'name: A mission\n',
    to: '',
    found: ' required',
  },
  {
    what: 'a missing field that records have to write',
    path: 'missions/mission',
    from: 'startedOn: "2001-02-03"\n',
    to: '',
    found: ' required',
  },
  {
    what: 'a missing source',
    path: 'missions/mission',
    from: 'source: { id: s-res-1-2001, verification: VERIFIED }\n',
    to: '',
    found: ' required',
  },
  {
    what: 'a source that is text',
    path: 'missions/mission',
    from: '{ id: s-res-1-2001, verification: VERIFIED }',
    to: 's-res-1-2001',
    found: '/source type',
  },
  {
    what: 'a typo in a key of source',
    path: 'missions/mission',
    from: 'verification:',
    to: 'verified:',
    found: '/source additionalProperties',
  },
  {
    what: 'a value that the vocabulary does not have',
    path: 'missions/mission',
    from: 'PEACEKEEPING',
    to: 'PEACEKEPING',
    found: '/kind enum',
  },
  {
    what: 'a value of the wrong type',
    path: 'resolutions/s-res-1-2001',
    from: 'number: 1',
    to: 'number: one',
    found: '/number type',
  },
  {
    what: 'a number in the place of text',
    path: 'missions/mission',
    from: 'name: A mission',
    to: 'name: 7',
    found: '/name type',
  },
  {
    what: 'text in the place of a list',
    path: 'studies/paper',
    from: '[The authors]',
    to: 'The authors',
    found: '/authors type',
  },
  { what: 'an empty list', path: 'studies/paper', from: '[The authors]', to: '[]', found: '/authors minItems' },
  { what: 'an empty value', path: 'missions/mission', from: 'A mission', to: '', found: '/name type' },
  {
    what: 'a computed field',
    path: 'studies/paper',
    from: 'issuedOn:',
    to: 'year: 2024\nissuedOn:',
    found: ' additionalProperties',
  },
  {
    what: 'a relationship that the other end writes',
    path: 'missions/mission',
    from: 'source:',
    to: 'mandatedBy: [s-res-1-2001]\nsource:',
    found: ' additionalProperties',
  },
  {
    what: 'an id in other letters',
    path: 'missions/mission',
    from: 'id: mission',
    to: 'id: The_Mission',
    found: '/id pattern',
  },
  {
    what: 'a day that is no day',
    path: 'resolutions/s-res-1-2001',
    from: '"2001-02-03"',
    to: '3 February 2001',
    found: '/adoptedOn pattern',
  },
  { what: 'a date that is no EDTF', path: 'studies/paper', from: '"2024"', to: 'in 2024', found: '/issuedOn pattern' },
  {
    what: 'an entry that is only an id where the edge has to say more',
    path: 'resolutions/s-res-1-2001',
    from: 'mandates:\n',
    to: 'mandates:\n  - mission\n',
    found: '/mandates/0 type',
  },
  {
    what: 'a typo in an entry',
    path: 'resolutions/s-res-1-2001',
    from: 'chapter:',
    to: 'chpater:',
    found: '/mandates/0 additionalProperties',
  },
  {
    what: 'an entry without id',
    path: 'resolutions/s-res-1-2001',
    from: '- id: mission\n    action',
    to: '- action',
    found: '/mandates/0 required',
  },
  {
    what: 'one entry in the place of a list',
    path: 'missions/mission',
    from: 'source:',
    to: 'countries: COD\nsource:',
    found: '/countries type',
  },
];

describe('the JSON Schema of a kind of record', () => {
  it('holds for every record', () => {
    const invalid = records.flatMap(({ file, folder, value }) =>
      says(validators.get(folder)!, value).map((problem) => `${file}${problem}`),
    );
    expect(records.length).toBeGreaterThan(300);
    expect(invalid).toEqual([]);
  });

  it.each(Object.entries(soundTexts))('holds for the sound record %s', (path, text) => {
    expect(problems(path as keyof typeof soundTexts, text)).toEqual([]);
  });

  for (const { what, path, from, to, found } of slips) {
    it(`finds ${what}`, () => {
      expect(soundTexts[path]).toContain(from);
      expect(problems(path, soundTexts[path].replace(from, to))).toContain(found);
    });
  }

  it('describes every key, and every value of a vocabulary', () => {
    for (const type of model.nodes.values()) {
      const { properties, description, $defs } = jsonSchema(model, type) as unknown as {
        properties: Record<string, Record<string, unknown>>;
        description: string;
        $defs: { source: { properties: object } };
      };
      expect(description).toBe(type.description);
      for (const [key, property] of Object.entries({ ...properties, ...$defs.source.properties })) {
        if (key === 'source') continue;
        expect(property.description, `${type.name}.${key}`).toMatch(/^[A-Z].*\.$/s);
        for (const term of (property.enum ?? []) as string[]) expect(property.description).toContain(`\n- ${term}: `);
      }
    }
  });

  it('takes every date in the notation that the checker takes, and no common slip', () => {
    const { pattern } = notations.EDTF;
    for (const date of [
      '2010',
      '2010-07',
      '2010-07-01',
      '2025/2026',
      '201X',
      '20XX',
      '2010-07-XX',
      '2010?',
      '2010-07~',
      '2013-03/2014-12-31',
    ]) {
      expect([date, edtfBounds(date) !== undefined, pattern.test(date)]).toEqual([date, true, true]);
    }
    for (const slip of ['10', '2010-7-1', '1 July 2010', '2010/', '2010-07-01T00:00', ' 2010'])
      expect([slip, pattern.test(slip)]).toEqual([slip, false]);
  });
});

it('names the schema of every kind in the settings of the editor', async () => {
  const settings = JSON.parse(await readFile(join(packageRoot, '.vscode', 'settings.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const folders = [...model.nodes.values()].map((type) => type.folder);
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(
      folders.map((folder) => [`./schema/generated/records/${folder}.json`, `seed/${folder}/**/*.yaml`]),
    ),
  );
});
