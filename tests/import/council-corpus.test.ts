import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilText } from '../../src/import/council-text.ts';
import { readCouncilFolder, type CouncilFolder } from '../../src/import/read-council-folder.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { councilTexts, councilTextsAreHere } from '../support/council.ts';

/** What the publisher's own tables say of a resolution. */
interface Extract {
  symbol: string;
  adoption_date: string;
  MS_in_favour_count: string;
  MS_against_count: string;
  MS_abstaining_count: string;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayOf = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})\s+(\w+)\s+(\d{4})\b/.exec(text.trim()) ?? [];
  return day === undefined
    ? text.slice(0, 10)
    : `${year!}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Rows whose text is not among the files. */
const notThere = ['S/RES/2510 (2020)', 'S/RES/2589 (2021)'];
/** The table has 2016-06-29, as the heading has; the file is marked with the day of 2018. */
const otherDay = ['S/RES/2423 (2018)'];
/** Texts adopted without a vote: the table has none in favour, the file no count at all. */
const withoutVote = [1326, 1358, 1361, 1414, 1426, 1571, 1691, 1715, 1733, 1999, 2034, 2423];
/**
 * The counts of the file do not make up fifteen, so that those it leaves out are unknown, where the table has none; in
 * 2820 the table is empty.
 */
const incomplete = [1402, 1483, 2521, 2812, 2820];

/**
 * The file itself breaks a paragraph (1285), runs two into one (1817), leaves `Secretary- General` (2298), and an item
 * (2351) where a line may begin.
 */
const brokenInTheFile = [1285, 1817, 2298, 2351];

describe.runIf(councilTextsAreHere)('beside the texts of the Council, where they are at hand, the reader', () => {
  let akn: CouncilFolder;
  let plain: CouncilFolder;
  let all: CouncilFolder;
  beforeAll(async () => {
    akn = (await readCouncilFolder(join(councilTexts, 'akn4un'))) as CouncilFolder;
    plain = (await readCouncilFolder(join(councilTexts, 'unsc-texts'))) as CouncilFolder;
    all = (await readCouncilFolder(councilTexts)) as CouncilFolder;
  }, 240_000);

  it('has symbol, day and votes of the publisher’s own tables', async () => {
    const directory = join(councilTexts, 'akn4un', 'data_extract');
    const files = await Promise.all(
      (await readdir(directory))
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFile(join(directory, name), 'utf8')),
    );
    const rows = files.flatMap((text) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Extract),
    );
    const held = new Map(akn.texts.map((text) => [text.number, text]));
    const found = rows.map((row) => ({ row, text: held.get(Number(/\d{3,4}/.exec(row.symbol)?.[0])) }));
    const both = found.flatMap(({ row, text }) => (text ? [{ row, text }] : []));
    expect(found.filter(({ text }) => text === undefined).map(({ row }) => row.symbol)).toEqual(notThere);
    expect(both.filter(({ row, text }) => row.symbol.replace(/\s/g, '') !== text.symbol.replace(/\s/g, ''))).toEqual(
      [],
    );
    expect(
      both.filter(({ row, text }) => dayOf(row.adoption_date) !== text.adoptedOn).map(({ text }) => text.symbol),
    ).toEqual(otherDay);
    const differing = both.filter(({ row, text: { votes } }) =>
      [row.MS_in_favour_count, row.MS_against_count, row.MS_abstaining_count].some((count, index) => {
        const read = [votes?.inFavour, votes?.against, votes?.abstaining][index];
        return count === '' ? read !== undefined && read !== 0 : Number(count) !== read;
      }),
    );
    expect(
      differing
        .map(({ text }) => text.number)
        .sort((a, b) => a - b)
        .filter((number) => !withoutVote.includes(number) && !incomplete.includes(number)),
    ).toEqual([]);
    expect(both.length).toBeGreaterThan(1_500);
  });

  it('has the provisions that the aide-memoires name', async () => {
    const references = parse<{ symbol: string; paragraph: string }>(
      await readFile(join(councilTexts, 'aide-memoire-references.csv'), 'utf8'),
      { columns: true },
    );
    const named = references.filter(({ symbol, paragraph }) => symbol.startsWith('S/RES/') && paragraph !== '');
    const numbers = new Map(
      all.texts.map(({ number, provisions }) => [number, new Set(provisions.map((provision) => provision.number))]),
    );
    const right = named.filter(({ symbol, paragraph }) => numbers.get(Number(/\d+/.exec(symbol)![0]))?.has(paragraph));
    expect(named.length).toBeGreaterThan(5_700);
    expect(right.length / named.length).toBeGreaterThanOrEqual(0.994);
  });

  it('has the same paragraphs of a resolution from plain text as from Akoma Ntoso, but for what one of them leaves out', () => {
    const texts = new Map(plain.texts.map((text) => [text.number, text]));
    const letters = (text: string): string =>
      text
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
    let paragraphs = 0;
    let equal = 0;
    for (const text of akn.texts) {
      const other = texts.get(text.number);
      if (!other) continue;
      const byNumber = new Map(other.provisions.map((provision) => [provision.number, letters(provision.text)]));
      const compared = text.provisions.filter(({ part, number }) => part !== 'ANNEX' && !number.includes('heading'));
      paragraphs += compared.length;
      equal += compared.filter((provision) => byNumber.get(provision.number) === letters(provision.text)).length;
    }
    expect(paragraphs).toBeGreaterThan(28_000);
    expect(equal / paragraphs).toBeGreaterThan(0.958);
  });

  it('makes no paragraph of a wrapped line', () => {
    const wrap = (text: string): string => text.replace(/(.{1,72})(?: |$)/g, '$1\n');
    const numbered = (text: CouncilText): boolean =>
      text.provisions.every(({ number }) => /^(?:PP|OP) \d+$/.test(number)) &&
      !text.notices.some((notice) => notice.includes('number'));
    const simple = akn.texts.filter(numbered);
    const differing = simple.filter((text) => {
      const body = text.provisions.map((provision) =>
        wrap(`${provision.number.startsWith('OP') ? `${provision.number.slice(3)}. ` : ''}${provision.text}`),
      );
      const file = `Resolution ${text.number} (${text.year})\nAdopted by the Security Council at its 1st meeting, on 3 March ${text.year}\n\nThe Security Council,\n\n${body.join('\n')}`;
      const read = readCouncilText('f.txt', Buffer.from(file));
      return (
        'problem' in read ||
        JSON.stringify(read.provisions.map(({ number, text: words }) => [number, words])) !==
          JSON.stringify(text.provisions.map(({ number, text: words }) => [number, words]))
      );
    });
    expect(simple.length).toBeGreaterThan(400);
    expect(differing.map(({ number }) => number)).toEqual(brokenInTheFile);
  });

  it('refuses statements, drafts and what is no resolution, each with a reason', () => {
    const outside = all.refusals.filter(({ file }) => /^(?:prst|drafts)\//.test(file));
    expect(outside.length).toBe(759 + 19);
    expect(all.texts.filter(({ file }) => /^(?:prst|drafts)\//.test(file))).toEqual([]);
  });
});
