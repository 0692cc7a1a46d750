import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/import/find-citations.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { resolveCitations } from '../../src/import/resolve-citations.ts';
import { splitEnumerations } from '../../src/import/split-enumerations.ts';
import { splitGlued } from '../../src/import/split-glued.ts';
import { akn, container, paragraph, plain } from './council-fixtures.ts';

/** Pieces of which resolutions are made, in any order. */
const piece = fc.constantFrom(
  'Recalling ',
  'Decides ',
  'A',
  'I',
  'III',
  'Annex',
  '1. ',
  '2. ',
  '12. ',
  '(a) ',
  '(b) ',
  '(i) ',
  '(ii) ',
  '(aa) ',
  'a. ',
  '(A) ',
  '\n',
  '\n\n',
  ', ',
  '; ',
  ': ',
  '. ',
  ' and ',
  '– ',
  '• ',
  'S/RES/1265 (1999)',
  '1296 (2000)',
  'A/63/19',
  'resolution 1894 ',
  'Protection of civilians',
  'the report ',
  'Takes note of ',
  '\f',
  '2 31-01234 ',
  '* Reissued for technical reasons',
  '***',
  'Footnotes',
  'é',
  '’',
  '(',
  ')',
  '/',
);
const body = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const escape = (text: string): string =>
  text
    .replace(/[^\x20-\uD7FF\n]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
const mark = fc.constantFrom(
  '',
  '1.',
  '2.',
  '(a)',
  '(b)',
  '(i)',
  '(v)',
  '(x)',
  '(A)',
  'A',
  'I.',
  '–',
  '(bis)',
  '3 bis.',
  'something longer than a mark',
);
const word = fc.constantFrom(
  'Decides',
  'Recalling',
  'peace',
  'civilians,',
  'report;',
  'mandate:',
  'Côte',
  'until',
  '30',
  'June',
  '1265',
  '(1999)',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const whole = (bytes: Buffer): void => {
  const text = readCouncilText('S-RES-9001(2031).txt', bytes);
  if ('problem' in text) return;
  const numbers = text.provisions.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(text.provisions.map(({ position }) => position)).toEqual(numbers.map((_, index) => index));
};

describe('any input', () => {
  it('is a text of unique numbers and positions in order, or a refusal, and never an error', () => {
    fc.assert(
      fc.property(body, (text) => whole(plain(text))),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, body), { maxLength: 12 }), (parts) =>
        whole(akn('', parts.map(([num, text]) => paragraph(escape(num), escape(text))).join(''))),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readCouncilText('file', Buffer.from(bytes))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 900 }), (end) =>
        whole(akn(container('Noting,'), paragraph('1.', 'Decides.')).subarray(0, end)),
      ),
    );
  });

  it('keeps every letter of the paragraphs', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const all = letters(sentences.join(''));
        for (const bytes of [
          akn(sentences.map(container).join(''), paragraph('1.', 'Ends')),
          plain(`${sentences.map((text) => `Noting ${text}`).join('\n')}\n1. Ends`),
        ]) {
          const text = readCouncilText('file', bytes);
          const kept =
            'problem' in text
              ? ''
              : letters(text.provisions.map((provision) => provision.text).join('')).replaceAll('Noting', '');
          expect(kept).toBe(`${all}Ends`);
        }
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(body, (text) => {
        const parts = splitEnumerations([{ part: 'OPERATIVE', mark: '1.', text }]);
        expect(letters(parts.map((part, index) => `${index === 0 ? '' : part.mark}${part.text}`).join(''))).toBe(
          letters(text),
        );
        expect(letters(splitGlued(text, 0).join(''))).toBe(letters(text));
      }),
    );
  });

  it('takes less than a second where a pattern could go back and forth', () => {
    const units = [
      ' ',
      ',',
      '(',
      ')',
      '/',
      '1',
      'a',
      'A',
      '-',
      ', A',
      ': (a) ',
      '; (b) ',
      '(a) (b) ',
      'S/RES/',
      'S/',
      'A/1',
      'S/1/',
      '1 (',
      '1265 (1999) ',
      'resolution ',
      'Resolution 1',
      'adopted ',
      'by ',
      'Adopted by ',
      ' 2. Decides',
      ', Noting ',
      'and ',
      '12 May ',
      '_',
      '*',
      '= ',
      '\n',
      '\n ',
      '\t',
      'The Security Council',
      'at its 1,',
      'Document Symbol ',
      '((((',
      '1999) ',
    ];
    const slow: string[] = [];
    const timed = (name: string, run: () => unknown): void => {
      const start = process.cpuUsage();
      run();
      const { user } = process.cpuUsage(start);
      if (user > 1_000_000) slow.push(`${name}: ${Math.round(user / 1_000)} ms`);
    };
    for (const unit of units) {
      const long = unit.repeat(Math.floor(100_000 / unit.length));
      timed(`body ${unit}`, () => readCouncilText('f', plain(`Noting,\n1. Decides: ${long}`)));
      timed(`preamble ${unit}`, () => readCouncilText('f', plain(long)));
      timed(`heading ${unit}`, () => readCouncilText('S-RES-9001(2031).txt', Buffer.from(long)));
      timed(`xml ${unit}`, () => readCouncilText('f', akn(container(long), paragraph(long, long), { title: long })));
      timed(`citations ${unit}`, () => findCitations(long, ''));
    }
    expect(slow).toEqual([]);
  }, 120_000);
});

describe('citations among texts', () => {
  const held = [
    'Recalling its resolution 9002 (2030) and resolution 9002, and 9003 (2031), and resolution 9005 (2030) and 9006 (2030), and A/63/19,\n1. Decides.',
    'Noting,\n1. Ends.',
  ]
    .map((text, index) => readCouncilText('f', plain(text, { number: String(9005 - 3 * index) })))
    .flatMap((text) => ('problem' in text ? [] : [text]));

  it('have the year of the resolution of their number, a flag where another is printed, and are of no later text', () => {
    const [first] = resolveCitations(held);
    expect(first!.provisions[0]!.citations).toEqual([
      { symbol: 'S/RES/9002 (2031)', printed: '9002 (2030)', verb: 'RECALLS', wrongYear: true },
      { symbol: 'S/RES/9002 (2031)', printed: '9002', verb: 'RECALLS' },
      { symbol: 'S/RES/9003 (2031)', printed: '9003 (2031)', verb: 'RECALLS' },
      { symbol: 'S/RES/9006 (2030)', printed: '9006 (2030)', verb: 'RECALLS' },
      { symbol: 'A/63/19', printed: 'A/63/19', verb: 'RECALLS' },
    ]);
  });
});
