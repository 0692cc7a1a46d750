import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareMandates } from '../../../src/domain/mandates/compare-mandates.ts';
import { compareProvisions } from '../../../src/domain/mandates/compare-provisions.ts';
import { readCouncilFolder } from '../../../src/import/read-council-folder.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { councilTexts, councilTextsAreHere } from '../../support/council.ts';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
];
const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiv',
  'xv',
  'xix',
  'xx',
  'xxi',
];

/** Each in the order of a text. */
const inOrder: Record<string, string[]> = {
  'parts of a text': [
    'heading',
    'preamble',
    'PP 1',
    'PP 2',
    'PP 10',
    'PP 10(a)',
    'OP 1',
    'Second operative paragraph',
    'OP 3',
    'Annex',
    'Annex, 1',
    'Annex, 2(a)',
    'Annex, 10',
    'Annex II, 1',
    'Annex II, 3',
    'Annex IV, 1',
  ],
  'levels of paragraphs': [
    'OP 2',
    'OP 3(a)',
    'OP 3(b)(ii)',
    'OP 3(b)(iv)',
    'OP 3(b)(v)',
    'OP 3(b)(ix)',
    'OP 7(I)(a)',
    'OP 7(I)(f)',
    'OP 7(II)(a)',
    'OP 10',
    'OP 12(a)(i)',
  ],
  'roman numbers': romans.map((numeral) => `OP 4(a)(${numeral})`),
  'roman numbers of the first level': romans.map((numeral) => `OP 8(${numeral})(a)`),
  letters: [
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'i',
    'j',
    'k',
    'l',
    'm',
    'n',
    'o',
    'p',
    'q',
    'r',
    's',
    't',
    'u',
    'v',
    'w',
    'x',
    'y',
    'z',
    'aa',
    'bb',
    'cc',
  ].map((letter) => `OP 9(${letter})`),
  bullets: [...ordinals.map((ordinal) => `OP 2(a)(i), ${ordinal} bullet`), 'OP 2(a)(i), last bullet'],
  'dashes and clauses': [
    'OP 30',
    'OP 30, first dash',
    'OP 30, second dash',
    'OP 30, tenth dash',
    'OP 30, last dash',
    'OP 31(i)(d)',
    'OP 31(i)(d), last clause',
    'OP 32',
  ],
  'paragraphs put in later': [
    'OP 3',
    'OP 3(a)',
    'OP 3(a)(i)',
    'OP 3(a) bis',
    'OP 3(b)',
    'OP 3 bis',
    'OP 3 ter',
    'OP 3 quater',
    'OP 4',
  ],
  'what a reader told apart': [
    'OP 4',
    'OP 4, heading',
    'OP 4, continued',
    'OP 4, continued [2]',
    'OP 4, indent',
    'OP 4(a)',
    'OP 4 [2]',
    'OP 4 [10]',
    'OP 5',
  ],
  'beginnings and ends': ['OP 6', 'OP 6, chapeau', 'OP 6(a)', 'OP 6(b)', 'OP 6, closing words', 'OP 7'],
  lists: [
    'preamble',
    'preamble and OP 3',
    'OP 3',
    'OP 3 and OP 5',
    'OP 3 and OP 12',
    'OP 3, OP 12(a)(i) and OP 14',
    'OP 3(a)',
    'OP 9(a) (iv)',
    'OP 9(b)',
  ],
  notes: ['end note 2', 'end note 10', 'end note 100'],
};

/** Every label of the records. */
async function labelsOfRecords(): Promise<string[]> {
  const folder = join(packageRoot, 'seed', 'resolutions');
  const texts = await Promise.all(
    (await readdir(folder, { recursive: true }))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFile(join(folder, name), 'utf8')),
  );
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/^ *(?:provision|citedFrom): (.+)$|locator: ([^,}]+(?:, [^}:]+)?),/gm)].map((match) =>
          (match[1] ?? match[2])!.replaceAll('"', ''),
        ),
      ),
    ),
  ];
}

describe('paragraphs stand in the order of a text:', () => {
  for (const [name, labels] of Object.entries(inOrder))
    it(name, () => expect([...labels].reverse().sort(compareProvisions)).toEqual(labels));
});

describe('the order of paragraphs', () => {
  const pieces = fc.constantFrom(
    'OP',
    'PP',
    'Annex',
    'preamble',
    ' ',
    ', ',
    '1',
    '2',
    '10',
    '(a)',
    '(b)',
    '(i)',
    '(ii)',
    '(v)',
    '(ix)',
    '(x)',
    '(l)',
    '(ll)',
    '(aa)',
    ' bis',
    ' [2]',
    ', continued',
    ', third bullet',
    ', last dash',
    ' and OP 3',
    'é',
    '',
  );
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 6 }).map((some) => some.join('')),
    fc.string({ maxLength: 8 }),
  );
  let labels: string[];
  beforeAll(async () => (labels = await labelsOfRecords()));

  it('is total on the labels of the records and on whatever else somebody writes', () => {
    expect(labels.length).toBeGreaterThan(150);
    const label = fc.oneof(fc.constantFrom(...labels), anything);
    fc.assert(
      fc.property(label, label, label, (a, b, c) => {
        const [ab, ba, bc, ac] = [
          compareProvisions(a, b),
          compareProvisions(b, a),
          compareProvisions(b, c),
          compareProvisions(a, c),
        ].map(Math.sign) as [number, number, number, number];
        expect(ab + ba).toBe(0);
        expect(ab === 0).toBe(a === b);
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3_000 },
    );
  });

  it.runIf(councilTextsAreHere)(
    'is that of the texts of the Council',
    async () => {
      const read = await readCouncilFolder(join(councilTexts, 'akn4un'));
      const texts = typeof read === 'string' ? [] : read.texts;
      const pairs = texts
        .flatMap(({ provisions }) =>
          provisions.slice(1).map(({ number }, index) => [provisions[index]!.number, number] as const),
        )
        // Of these the label says only that they stand somewhere below another: several texts in one, and annexes that
        // count anew.
        .filter((pair) => pair.every((number) => !/\[\d+\]|, (?:heading|continued|indent)/.test(number)));
      const turned = pairs
        .filter(([before, behind]) => compareProvisions(before, behind) > 0)
        .map((pair) => pair.join(' > '));
      expect(pairs.length).toBeGreaterThan(30_000);
      expect(turned.length / pairs.length).toBeLessThan(0.001);
    },
    120_000,
  );
});

describe('mandates', () => {
  it('stand by day, number of the resolution, paragraph and action', () => {
    const mandate = (
      adoptedOn: string,
      symbol: string,
      provision: string,
      action = 'ADJUSTS',
    ): Parameters<typeof compareMandates>[0] => ({ adoptedOn, symbol, provision, action });
    const expected = [
      mandate('1995-06-16', 'S/RES/998 (1995)', 'OP 9'),
      mandate('1995-06-16', 'S/RES/998 (1995)', 'OP 10'),
      mandate('1995-06-16', 'S/RES/998 (1995)', 'OP 10', 'EXTENDS'),
      mandate('1995-06-16', 'S/RES/1001 (1995)', 'OP 1'),
      mandate('1995-06-30', 'S/RES/1000 (1995)', 'OP 1'),
    ];
    expect([...expected].reverse().sort(compareMandates)).toEqual(expected);
  });
});
