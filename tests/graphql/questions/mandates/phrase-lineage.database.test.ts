import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModelOnly } from '../../../../src/dataset/read-dataset.ts';
import type { ImportedText } from '../../../../src/domain/imported-text.ts';
import { placeOfPhrase, exactPhrase } from '../../../../src/domain/words/phrases.ts';
import { readCouncilFolder } from '../../../../src/import/read-council-folder.ts';
import { toImportedText } from '../../../../src/import/to-imported-text.ts';
import { createConstraints } from '../../../../src/neo4j/create-constraints.ts';
import { indexWords } from '../../../../src/neo4j/index-words.ts';
import { writeCouncilTexts } from '../../../../src/neo4j/write-council-texts.ts';
import { plain } from '../../../import/council-fixtures.ts';
import { startApi, type Api } from '../../../support/api.ts';
import { councilTexts, councilTextsAreHere } from '../../../support/council.ts';

/** Paragraphs with what breaks words apart; of this test's own wording. */
const wordy = `Recalling the harbour-master’s report (S/2023/987) and the Council's "statement",
Noting that Da’esh, Ba'ath and Côte d’Ivoire are spelled in many ways, and so are naïve, Łódź and Straße,
1. Authorizes a ceiling of 17,850 boats, 1.5 million nets and USD88.5 million, of which 2,500.75 are paid;
2. Decides that paragraphs 12(a)(iii), 12 (b) and A/67/775-S/2013/110 apply as of 31 March 2031–30 June 2031;
3. Thanks the President of the Council (S/10858) and the Islamic State (also known as Da‘esh/ISIL);
4. Requests that 安理会, الشام and Москва be spelled right, pro\u00ADtection too;
5. Decides to remain seized of the harbour.`;

let api: Api;
let folder: string;
let texts: ImportedText[];
beforeAll(async () => {
  api = await startApi();
  folder = await mkdtemp(join(tmpdir(), 'phrases-'));
  await writeFile(join(folder, 'wordy.txt'), plain(wordy));
  await writeFile(
    join(folder, 'other.txt'),
    plain(
      'Recalling tides,\n1. Decides that the Councils of the harbour-master report on 850 boats and 5 million nets;',
      { number: '9002', day: '4 March 2031' },
    ),
  );
  const folders = [
    folder,
    ...(councilTextsAreHere
      ? [join(councilTexts, 'akn4un', '2023'), join(councilTexts, 'akn4un', 'Pre-2020', '2013')]
      : []),
  ];
  const read = await Promise.all(folders.map((from) => readCouncilFolder(from)));
  texts = read.flatMap((it) => (typeof it === 'string' ? [] : it.texts)).map(toImportedText);
  await writeCouncilTexts(api.database, texts, () => undefined);
});
afterAll(async () => {
  await write('MATCH (n) WHERE n:PocNormsCouncilDocument OR n:PocNormsProvision OR n:PocNormsVote DETACH DELETE n');
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

async function write(statement: string): Promise<void> {
  const session = api.database.writer();
  await session.run(statement);
  await session.close();
}

interface Lineage {
  total: number;
  uses: { symbol: string; provision: string; words: string }[];
  missions: { acronym: string; count: number }[];
  variants: { phrase: string; count: number }[];
  notices: string[];
}

const fields = 'total uses { symbol provision words } notices';
const lineageOf = async (phrase: string, selected = fields): Promise<Lineage> =>
  (
    await api.data<{ phraseLineage: Lineage }>(
      `query ($phrase: String!) { phraseLineage(phrase: $phrase, first: 500) { ${selected} } }`,
      { phrase },
    )
  ).phraseLineage;
const placesOf = ({ uses }: Lineage): string[] => uses.map(({ symbol, provision }) => `${symbol} ${provision}`);
const within = (phrase: string): string[] =>
  texts.flatMap(({ properties, provisions }) =>
    provisions
      .filter(({ text }) => placeOfPhrase(exactPhrase(phrase), text))
      .map(({ number }) => `${String(properties.symbol)} ${number}`),
  );

/**
 * Letters, figures and apostrophes between them, in another way than src/domain/words/words.ts: what a text has to
 * share with a phrase at the least.
 */
const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/(?<=[\p{L}\p{N}])['’‘](?=[\p{L}\p{N}])/gu, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ');

describe('phraseLineage', () => {
  it.each([
    'harbour-master’s report',
    "harbour-master's report",
    'HARBOUR MASTER’S',
    'S/2023/987',
    'Da’esh',
    "Da'esh",
    "Cote d'Ivoire",
    '17,850',
    '1.5 million',
    '88.5 million',
    '2,500.75',
    '12(a)(iii)',
    'A/67/775-S/2013/110',
    'Lodz',
    '安理会',
    'الشام',
    'москва',
    'protection too',
    '12 (a)',
  ])('finds %s', async (phrase) => {
    expect((await lineageOf(phrase)).total).toBeGreaterThan(0);
  });

  it.each([
    ['Council’s', ['S/RES/9001 (2031) PP 1']],
    ['850 boats', ['S/RES/9002 (2031) OP 1']],
    ['5 million nets', ['S/RES/9002 (2031) OP 1']],
    ['harbour-master’s', ['S/RES/9001 (2031) PP 1']],
    ['master report', ['S/RES/9002 (2031) OP 1']],
  ])('finds %s nowhere else', async (phrase, places) => {
    expect(placesOf(await lineageOf(phrase)).filter((place) => place.includes('(2031)'))).toEqual(places);
  });

  it('finds any run of words in the provision that has it, and nothing that has not these words in this order', async () => {
    const provisions = texts.flatMap(({ properties, adoptedOn, provisions: its }) =>
      its.map(({ number, text }) => ({
        place: `${String(properties.symbol)} ${number}`,
        adoptedOn,
        words: text.split(/\s+/),
      })),
    );
    const runs = fc
      .record({ at: fc.nat(), start: fc.nat(), size: fc.oneof(fc.nat(4), fc.nat(60)) })
      .map(({ at, start, size }) => {
        const { words, ...provision } = provisions[at % provisions.length]!;
        const run = words.slice(start % words.length, (start % words.length) + 1 + size);
        while (run.join(' ').length > 300 && run.length > 1) run.pop();
        return { ...provision, phrase: run.join(' ').slice(0, 300) };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(runs, { minLength: 3, maxLength: 3 }), async (drawn) => {
        const wordy = drawn.filter(({ phrase }) => exactPhrase(phrase).length > 0);
        const query = `query (${wordy.map((_, index) => `$p${index}: String!`).join(' ')}) { ${wordy.map(({ adoptedOn }, index) => `a${index}: phraseLineage(phrase: $p${index}, since: "${adoptedOn}", until: "${adoptedOn}", first: 500) { uses { symbol provision before words after } }`).join(' ')} }`;
        const data = await api.data<
          Record<
            string,
            { uses: { symbol: string; provision: string; before: string; words: string; after: string }[] }
          >
        >(query, Object.fromEntries(wordy.map(({ phrase }, index) => [`p${index}`, phrase])));
        for (const [index, { place, phrase }] of wordy.entries()) {
          const { uses } = data[`a${index}`]!;
          expect(
            uses.map(({ symbol, provision }) => `${symbol} ${provision}`),
            phrase,
          ).toContain(place);
          for (const { words } of uses) expect(`${squash(words)} `.replace(/^ /, '')).toContain(squash(phrase).trim());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts as many as a look at every text does', async () => {
    for (const phrase of [
      'the',
      'Council’s',
      'protection of civilians',
      "the Secretary-General's report",
      'in this regard',
      's',
      '2023',
      '1,500',
    ])
      expect([phrase, (await lineageOf(phrase, 'total')).total]).toEqual([phrase, within(phrase).length]);
  });

  it('names what stands with one word less, by the same words', async () => {
    const { variants } = await lineageOf('the harbour-master’s report (S/2023/987)', 'variants { phrase count }');
    expect(variants).toEqual([]);
    expect((await lineageOf('the old harbour-master’s report', 'variants { phrase count }')).variants).toEqual([
      { phrase: 'the harbour master’s report', count: 1 },
    ]);
    expect((await lineageOf('a ceiling of about 17,850 boats', 'variants { phrase count }')).variants).toEqual([
      { phrase: 'a ceiling of 17,850 boats', count: 1 },
    ]);
  });

  it('refuses what has no word, and says what is wanted', async () => {
    for (const phrase of ['', ' ', '…', '’', '"()"', '\u200B', '\u0301']) {
      expect(
        (await api.ask('query ($phrase: String!) { phraseLineage(phrase: $phrase) { total } }', { phrase })).errors,
      ).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^"phrase" /) as string,
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'phrase' }) as object,
        }),
      ]);
    }
  });

  it('says what to do about a database that lacks the index', async () => {
    await write('DROP INDEX poc_norms_phrases');
    const { errors } = await api.ask('{ phraseLineage(phrase: "harbour") { total } }');
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/lacks an index.*another version wrote it.*poc-norms load/) as string,
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      }),
    ]);
    await createConstraints(api.database, await readModelOnly());
    expect((await lineageOf('harbour-master’s report')).total).toBe(1);
  });

  it('says which texts of an older version it did not search, until their words are indexed', async () => {
    await write(
      "MATCH (d:PocNormsCouncilDocument {id: 's-res-9001-2031'})-[:HAS_PROVISION]->(p) REMOVE d._words, p._words",
    );
    const before = await lineageOf('harbour-master’s report');
    expect([before.total, before.notices]).toEqual([
      0,
      [
        expect.stringMatching(/see textsHeld/),
        expect.stringMatching(new RegExp(`^Another version imported 1 of ${texts.length} texts.*poc-norms load`)),
      ],
    ]);
    await indexWords(api.database, () => undefined);
    const after = await lineageOf('harbour-master’s report');
    expect([after.total, after.notices.length]).toEqual([1, 1]);
  });
});
