import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/cli/questions/write-csv.ts';
import { writeRaw } from '../../../src/cli/questions/write-raw.ts';

const cellOf = (value: unknown, raw = false): string | undefined =>
  parse<{ a: string }>(writeCsv({ columns: ['a', 'b'], rows: [{ a: value, b: 1 }] }, { raw }), { columns: true })[0]?.a;
const bibtex = '@article{hultman-2013-united,\n  title = {A {Title}},\n}\n';

describe('a cell of CSV', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [-5, '-5'],
    [1e21, '1e+21'],
    [true, 'true'],
    ['-5', '-5'],
    ['+1,234.5', '+1,234.5'],
    ['2013-03-28', '2013-03-28'],
    ['a\r\nb', 'a\r\nb'],
    ['a\nb', 'a\nb'],
    ['a\rb', 'a\rb'],
    ['say "x", y', 'say "x", y'],
    ['– dash', '– dash'],
    ['S/RES/1270 (1999)', 'S/RES/1270 (1999)'],
    [' two spaces ', ' two spaces '],
    [['a', null, 'b'], 'a; ; b'],
    [{ a: [1] }, '{"a":[1]}'],
    [[{ a: 1 }], '{"a":1}'],
    [bibtex, bibtex],
  ])('%j is read as %j', (value, text) => expect(cellOf(value)).toBe(text));

  it.each([
    '=1+1',
    '+cmd|x',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00A0=1',
    '\u200B=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '@misc{=cmd|x,\n',
    '@misc(1)',
    '@misc{a}',
    '-5+1',
    '\tplain',
  ])('%j has an apostrophe before it, but not raw', (value) => {
    expect([cellOf(value), cellOf(value, true)]).toEqual([`'${value}`, value]);
  });

  it('has an apostrophe when it is the list that begins like a formula', () =>
    expect(cellOf(['=1', 'b'])).toBe("'=1; b"));

  it('reads back as it was, whatever it is, and is no row less where it is empty and alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '"', ',', '\n', '\r', '\r\n', ' ', '=', bibtex)),
          { minLength: 1, maxLength: 5 },
        ),
        (values) => {
          const written = writeCsv({ columns: ['a'], rows: values.map((a) => ({ a })) }, { raw: true });
          expect(
            parse<{ a: string }>(written, { columns: true, skip_empty_lines: true, record_delimiter: '\r\n' }).map(
              ({ a }) => a,
            ),
          ).toEqual(values);
        },
      ),
    );
  });
});

describe('raw values', () => {
  it.each([
    [['a', null, 'b'], 'a\nb\n'],
    [[['a', 'b'], []], 'a\nb\n'],
    [[], ''],
    [[null], ''],
    [[bibtex, bibtex], `${bibtex}\n${bibtex}`],
    [['a', 'b\nc'], 'a\n\nb\nc\n'],
    [[-5, true, { a: 1 }], '-5\ntrue\n{"a":1}\n'],
    [['=1', '@x'], '=1\n@x\n'],
  ])('%j are %j', (values, text) => expect(writeRaw({ columns: ['a'], rows: values.map((a) => ({ a })) })).toBe(text));

  it('are refused for several columns', () =>
    expect(() => writeRaw({ columns: ['a', 'b'], rows: [] })).toThrow(/one field, and the answer has 2: a, b/));
});
