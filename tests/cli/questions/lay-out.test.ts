import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/cli/questions/lay-out.ts';
import { packageRoot } from '../../../src/package-root.ts';

const folder = join(packageRoot, 'docs', 'examples');
const examples = await Promise.all(
  (await readdir(folder))
    .filter((name) => /^(?!.*\.variables\.).*\.json$/.test(name))
    .map(async (name) => ({ name, data: JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown })),
);

const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => stringWidth(line)));
const tablesIn = (lines: readonly string[]): number => lines.filter((line) => /^ *─+(?: {2}─+)*$/.test(line)).length;

/** Every text in some data that is an id, a symbol or a keyword. */
function identifiersIn(data: unknown): string[] {
  if (typeof data === 'string')
    return /^(?:[a-z0-9]+(?:-[a-z0-9]+)+|[A-Z]+\/\S+(?: \(\d{4}\))?|[A-Z]+(?:_[A-Z]+)+|(?:OP|PP) \d\S*)$/.test(data)
      ? [data]
      : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(identifiersIn) : [];
}

describe('what is printed for reading', () => {
  for (const { name, data } of examples) {
    it(`fits into 100, 80 and 60 columns, with whole ids and symbols, and keeps its tables at 80: ${name}`, () => {
      const [at100, at80, at60] = [100, 80, 60].map((width) => layOut(data, width)) as [
        ReturnType<typeof layOut>,
        ReturnType<typeof layOut>,
        ReturnType<typeof layOut>,
      ];
      expect(
        [at100, at80, at60].map(({ lines }) => widest(lines)).filter((width, index) => width > [100, 80, 60][index]!),
      ).toEqual([]);
      expect(tablesIn(at80.lines)).toBe(tablesIn(at100.lines));
      for (const { lines, leftOut } of [at100, at80, at60]) {
        const text = lines.join('\n');
        if (leftOut.size === 0)
          expect(identifiersIn(data).filter((identifier) => !text.includes(identifier))).toEqual([]);
      }
    });
  }

  it('leaves out what says the same in every row first, then what stands further right, never ids and names, and names it', () => {
    const rows = [1, 2, 3].map((depth) => ({
      depth,
      kind: 'DOCTRINE_DOCUMENT',
      date: `200${depth}-01-01`,
      label: `The protection of civilians, part ${depth}`,
      id: `a-document-of-many-words-${depth}`,
      note: `${depth} words`,
    }));
    expect(layOut({ nodes: rows }, 100).leftOut).toEqual(new Map());
    expect(layOut({ nodes: rows }, 72)).toMatchObject({ leftOut: new Map([['nodes', new Set(['kind'])]]) });
    const { lines, leftOut } = layOut({ nodes: rows }, 60);
    expect(leftOut.get('nodes')).toEqual(new Set(['kind', 'note']));
    expect(lines.filter((line) => line.includes('a-document-of-many-words-'))).toHaveLength(3);
  });

  it('prints entries one by one, whole, where half of a table would go', () => {
    const row = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`field${index}`, `value-${index}-of-the-row`]),
    );
    const { lines, leftOut } = layOut([row, row], 80);
    expect([tablesIn(lines), leftOut.size]).toEqual([0, 0]);
    expect(Object.values(row).filter((value) => !lines.some((line) => line.endsWith(value)))).toEqual([]);
  });

  it('never is wider than asked for, and breaks no id that fits, whatever the data', () => {
    const word = fc.oneof(
      fc.constantFrom(
        's-res-1270-1999',
        'S/RES/1270 (1999)',
        'OP 3(a)(i)',
        'PUBLIC_DOCUMENT',
        '10.1177/0022343319898241',
        'a',
        'protection of civilians',
        'https://undocs.org/S/RES/1270(1999)',
        '安理会 决议',
        '',
        'e\u0301',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
    );
    const cell = fc.oneof(
      word,
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.array(word, { maxLength: 3 }),
    );
    const rows = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.array(
        fc
          .tuple(...Array.from({ length: columns }, () => cell))
          .map((cells) => Object.fromEntries(cells.map((value, index) => [`column${index}`, value]))),
        { minLength: 1, maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 120 }), (data, width) => {
        const { lines, leftOut } = layOut({ list: data }, width);
        expect(widest(lines)).toBeLessThanOrEqual(width);
        if (leftOut.size > 0) return;
        for (const value of data.flatMap((row) => Object.values(row)))
          if (value === 's-res-1270-1999' || value === 'S/RES/1270 (1999)')
            expect(lines.some((line) => line.includes(value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
