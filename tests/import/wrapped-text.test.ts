import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilText } from '../../src/import/council-text.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { plain } from './council-fixtures.ts';

const provisions = (body: string): string[] =>
  (readCouncilText('f.txt', plain(body)) as CouncilText).provisions.map(({ number, text }) => `${number}: ${text}`);

/** How a file may set its paragraphs. */
interface Setting {
  width: number;
  /** Between paragraphs: an empty line or none. */
  spaced: boolean;
  indent: string;
  hang: string;
  /** Whether words that do not fit are broken. */
  hyphens: boolean;
}

/** Sets a paragraph in lines no longer than the width. */
function wrap(text: string, { width, indent, hang, hyphens }: Setting): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const started = line.trim() !== '';
    if (!started || line.length + 1 + word.length <= width) line += started ? ` ${word}` : word;
    else {
      const room = width - line.length - 2;
      const cut = hyphens && /^[a-z]{8,}$/.test(word) && room >= 3 ? Math.min(room, word.length - 3) : 0;
      lines.push(cut > 0 ? `${line} ${word.slice(0, cut)}-` : line);
      line = hang + word.slice(cut);
    }
  }
  return [...lines, line];
}

const setIn = (paragraphs: readonly string[], setting: Setting): string =>
  paragraphs.flatMap((text) => [...wrap(text, setting), ...(setting.spaced ? [''] : [])]).join('\n');

/** Words of resolutions, among them those that look like the beginning of something else at the beginning of a line. */
const word = fc.constantFrom(
  'United',
  'Nations',
  'Member',
  'States',
  'the',
  'operation',
  'of',
  'civilians',
  'protection',
  'humanitarian',
  'Beijing',
  'Monitoring',
  'Mission',
  'Integrated',
  'Armed',
  'Notes',
  'reports',
  '17,850',
  'troops',
  '3',
  'March',
  '2031',
  '(S/2030/12)',
  'Secretary-General',
  'parties',
  'respect',
  'international',
  'and',
  'in',
  'strengthening',
  'harbour',
  'Advanced',
  'adopted',
  'resolution',
  '46/182',
  'support',
  'Annex',
);
const sentence = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => `${words.join(' ')} to the harbour`);
const preambular = fc
  .tuple(fc.constantFrom('Recalling', 'Noting', 'Welcoming', 'Deeply concerned by', 'Having considered'), sentence)
  .map(([first, rest]) => `${first} the ${rest},`);
const operative = fc
  .tuple(fc.constantFrom('Decides', 'Requests', 'Calls upon', 'Also urges'), sentence)
  .map(([first, rest]) => `${first} that ${rest};`);
const setting = fc.record({
  width: fc.integer({ min: 50, max: 100 }),
  spaced: fc.boolean(),
  indent: fc.constantFrom('', '    '),
  hang: fc.constantFrom('', '  '),
  hyphens: fc.boolean(),
});

describe('a text wrapped at its line ends', () => {
  it('has the paragraphs that it has unwrapped, in any setting', () => {
    fc.assert(
      fc.property(
        fc.array(preambular, { minLength: 2, maxLength: 5 }),
        fc.array(operative, { minLength: 2, maxLength: 5 }),
        setting,
        (first, second, how) => {
          const body = [...first, ...second.map((text, index) => `${index + 1}. ${text}`)];
          expect(provisions(`\n${setIn(body, how)}`)).toEqual([
            ...first.map((text, index) => `PP ${index + 1}: ${text}`),
            ...second.map((text, index) => `OP ${index + 1}: ${text}`),
          ]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps paragraphs whole whose lines begin with a capital, a figure or a mark', () => {
    expect(
      provisions(
        '\nNoting the boats in the area of the\nUnited Nations harbour and the reports on\nBeijing and on paragraphs 4 and\n5. of the plan for the harbour, for\n17,850 sailors and rules (a) and\n(b) of it, as well as of the other\nplans for the harbours along the\ncoast,\n\n1. Decides to count the boats of the\nStates concerned until the end of the month.',
      ),
    ).toEqual([
      'PP 1: Noting the boats in the area of the United Nations harbour and the reports on Beijing and on paragraphs 4 and 5. of the plan for the harbour, for 17,850 sailors and rules (a) and (b) of it, as well as of the other plans for the harbours along the coast,',
      'OP 1: Decides to count the boats of the States concerned until the end of the month.',
    ]);
  });

  it('does not end at a line that begins as a vote, a note or a heading does', () => {
    const body =
      '\nNoting the rules that the Conference had\nadopted by 9 votes to none and those that were\nAdopted at the harbour, and the long lists in\nNotes and the rest, as well as in Annexes I to\nIII of the plan for the harbour, and the other\n2 See reports,\n\n1. Decides to go on with the counting of all\nboats;\n\n2. Decides to remain seized.\n\nAdopted at the 12,001st meeting by 13 votes to none, with\n2 abstentions (Chad and Fiji).';
    const text = readCouncilText('f.txt', plain(body)) as CouncilText;
    expect(text.provisions.map(({ number }) => number)).toEqual(['PP 1', 'OP 1', 'OP 2']);
    expect(text.votes).toEqual({ inFavour: 13, against: 0, abstaining: 2, voters: [] });
  });

  it('goes on after the notes of a page', () => {
    expect(
      provisions(
        '\nRecalling the report on the harbour,\n\n1. Decides to act;\n\n1 See Official Records of the Harbour, third year.\n\n2. Decides to remain seized.',
      ).map((one) => one.slice(0, 4)),
    ).toEqual(['PP 1', 'OP 1', 'OP 2']);
  });
});

describe('a word broken at a line end', () => {
  it.each([
    ['reso-\nlution', 'resolution'],
    ['protec-\ntion', 'protection'],
    ['Secretary-\nGeneral', 'Secretary-General'],
    ['Guinea-\nBissau', 'Guinea-Bissau'],
    ['non-\ngovernmental', 'non-governmental'],
    ['gender-\nbased', 'gender-based'],
    ['pre- and post-\nconflict', 'pre- and post-conflict'],
    ['short-\nand long-term', 'short- and long-term'],
    ['and/\nor', 'and/or'],
    ['long-\nterm', 'long-term'],
    ['S/RES/\n8999 (2030)', 'S/RES/8999 (2030)'],
  ])('is mended as English writes it: %s', (broken, whole) => {
    expect(provisions(`\nNoting the plan for the ${broken} of the harbour,\n\n1. Decides.`)[0]).toBe(
      `PP 1: Noting the plan for the ${whole} of the harbour,`,
    );
  });

  it('is written as elsewhere in the text, joined or with its hyphen', () => {
    const body = (elsewhere: string): string =>
      provisions(
        `\nNoting the ${elsewhere} of the harbour,\n\nNoting also the plan for peace-\nkeeping in the harbour,\n\n1. Decides.`,
      )[1]!;
    expect(body('peace-keeping')).toContain('for peace-keeping in');
    expect(body('peacekeeping')).toContain('for peacekeeping in');
  });
});
