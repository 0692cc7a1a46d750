import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeReading, reportOf } from '../../src/cli/describe-import.ts';
import type { CouncilText } from '../../src/import/council-text.ts';
import { readCouncilFolder, type CouncilFolder } from '../../src/import/read-council-folder.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { toImportedText } from '../../src/import/to-imported-text.ts';
import { akn, container, paragraph, plain } from './council-fixtures.ts';

const good = akn(container('Noting the harbour,'), paragraph('1.', 'Decides.')).toString();
const counts = (xml: string): unknown =>
  (({ inFavour, against, abstaining }): unknown[] => [inFavour, against, abstaining])(
    (readCouncilText('f', Buffer.from(good.replace(/<voting>.*<\/voting>/s, `<voting>${xml}</voting>`))) as CouncilText)
      .votes ?? ({} as never),
  );
const count = (of: string, value: string): string => `<count refersTo="${of}" value="${value}"/>`;

describe('a vote', () => {
  it.each([
    [count('inFavour', '14') + count('against', '1'), [14, 1, 0]],
    [count('inFavour', '015'), [15, 0, 0]],
    // One member of fifteen took no part, or the file lost it: nobody knows.
    [count('inFavour', '14'), [14, undefined, undefined]],
    [count('inFavour', '12') + count('abstaining', ''), [12, undefined, undefined]],
    [count('inFavour', 'all') + count('against', '-1'), [undefined, undefined, undefined]],
    ['', [undefined, undefined, undefined]],
  ])('is counted as far as it was read: %s', (xml, expected) => {
    expect(counts(xml)).toEqual(expected);
  });

  it('is read of plain text from its own line alone, and what is not printed there is unknown', () => {
    const votes = (body: string): unknown =>
      (readCouncilText('f', plain(`Noting,\n1. Decides.\n${body}`)) as CouncilText).votes;
    expect(votes('Adopted at the 12,001st meeting by 9 votes to 2 (Chad and Fiji), with 4 abstentions.')).toEqual({
      inFavour: 9,
      against: 2,
      abstaining: 4,
      voters: [],
    });
    expect(votes('Adopted at the 12,001st meeting by 9 votes to 2.')).toEqual({
      inFavour: 9,
      against: 2,
      abstaining: undefined,
      voters: [],
    });
    expect(votes('Adopted at the 12,001st meeting by sundry votes to none.')).toEqual({
      inFavour: undefined,
      against: 0,
      abstaining: undefined,
      voters: [],
    });
    expect(votes('Adopted unanimously at the 12,001st meeting.')).toBeUndefined();
    expect(
      (readCouncilText('f', plain('Noting the plan that was adopted by 9 votes to 2,\n1. Decides.')) as CouncilText)
        .votes,
    ).toBeUndefined();
  });
});

describe('what was not read', () => {
  it('is no property of what is written, and is counted', async () => {
    const text = readCouncilText(
      'f',
      Buffer.from(good.replace(/<voting>.*<\/voting>/s, '').replace('at its 12001st meeting', '')),
    ) as CouncilText;
    expect(Object.keys(toImportedText(text).properties).sort()).toEqual([
      'file',
      'format',
      'language',
      'number',
      'symbol',
      'year',
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'not-read-'));
    await writeFile(
      join(folder, 'a.txt'),
      plain('Recalling resolution 8000 (2020),\n\n1. The boats shall be counted.'),
    );
    const report = reportOf((await readCouncilFolder(folder)) as CouncilFolder);
    expect(report).toMatchObject({ texts: 1, notRead: { language: 0, meeting: 0, votes: 1, verb: 1, year: 1 } });
    expect(describeReading(report)).toContain(
      'Could not be told, and is null: the votes of 1 texts, the meeting of 0, the language of 0; the verb of 1 of 2 paragraphs; whether 1 citations have the right year',
    );
  });
});

/** Beginnings of one text in the languages in which it is published. */
const editions = {
  Arabic: ['ara', 'إن مجلس الأمن،', 'إذ يشير إلى قراراته بشأن المرفأ،', 'يقرر عد القوارب؛'],
  Chinese: ['zho', '安全理事会，', '回顾其关于港口的各项决议，', '决定清点船只；'],
  English: ['eng', 'The Security Council,', 'Recalling its resolutions on the harbour,', 'Decides to count the boats;'],
  French: [
    'fra',
    'Le Conseil de sécurité,',
    'Rappelant ses résolutions sur le port et les bateaux,',
    'Décide de compter les bateaux du port;',
  ],
  German: [
    'deu',
    'Der Sicherheitsrat,',
    'unter Hinweis auf seine Resolutionen über den Hafen,',
    'beschließt, die Boote zu zählen;',
  ],
  Russian: ['rus', 'Совет Безопасности,', 'ссылаясь на свои резолюции о гавани,', 'постановляет пересчитать лодки;'],
  Spanish: [
    'spa',
    'El Consejo de Seguridad,',
    'Recordando sus resoluciones sobre el puerto y las barcas,',
    'Decide contar las barcas del puerto;',
  ],
} as const;
const edition = (name: keyof typeof editions): Buffer => {
  const [code, opening, first, second] = editions[name];
  return Buffer.from(
    akn(container(first), paragraph('1.', second))
      .toString()
      .replace('The Security Council,', opening)
      .replace('</FRBRWork>', `</FRBRWork><FRBRExpression><FRBRlanguage language="${code}"/></FRBRExpression>`),
  );
};

describe('of one text in seven languages', () => {
  it.each([
    ['in folders named by language', (name: string): string => name],
    ['with English last', (name: string): string => (name === 'English' ? 'z' : 'a') + name],
    ['with English first', (name: string): string => (name === 'English' ? 'a' : 'z') + name],
  ])('the English one is read and the others are refused by name: %s', async (_, place) => {
    const folder = await mkdtemp(join(tmpdir(), 'languages-'));
    for (const name of Object.keys(editions) as (keyof typeof editions)[]) {
      await mkdir(join(folder, place(name)));
      await writeFile(join(folder, place(name), 'S_RES_9001-X.xml'), edition(name));
    }
    const { texts, refusals, duplicates } = (await readCouncilFolder(folder)) as CouncilFolder;
    expect(texts).toMatchObject([
      { symbol: 'S/RES/9001 (2031)', language: 'eng', file: `${place('English')}/S_RES_9001-X.xml` },
    ]);
    expect(duplicates).toEqual([]);
    expect(refusals.map(({ reason, symbol, problem }) => `${reason} ${symbol!} ${problem}`).sort()).toEqual(
      Object.keys(editions)
        .filter((name) => name !== 'English')
        .map((name) => `OTHER_LANGUAGE S/RES/9001 (2031) is in ${name}; only English is read.`),
    );
  });

  it('is told by the words where nothing is marked, and disputed where mark and words differ', () => {
    for (const name of Object.keys(editions) as (keyof typeof editions)[]) {
      const unmarked = edition(name)
        .toString()
        .replace(/<FRBRExpression>.*<\/FRBRExpression>/, '');
      expect(readCouncilText('f', Buffer.from(unmarked))).toMatchObject(
        name === 'English'
          ? { language: 'eng' }
          : { reason: 'OTHER_LANGUAGE', problem: expect.stringContaining(name) as string },
      );
      const [, opening, first, second] = editions[name];
      const inText = readCouncilText(
        'S-RES-9001(2031).txt',
        Buffer.from(`S/RES/9001 (2031)\n\n${opening}\n\n${first}\n\n1. ${second}\n\n3 March 2031`),
      );
      expect(inText).toMatchObject({ reason: name === 'English' ? 'NO_DAY' : 'OTHER_LANGUAGE' });
      const mismarked = edition(name)
        .toString()
        .replace(/language="..."/, 'language="en"');
      if (name !== 'English')
        expect(readCouncilText('f', Buffer.from(mismarked))).toMatchObject({
          reason: 'DISPUTED',
          problem: expect.stringContaining(name) as string,
        });
    }
    // What the file says decides, even against its words.
    expect(
      readCouncilText('f', Buffer.from(edition('English').toString().replace('language="eng"', 'language="fre"'))),
    ).toMatchObject({ reason: 'OTHER_LANGUAGE', problem: 'is in French; only English is read.' });
  });
});

describe('a report of thousands of files', () => {
  it('says how many of each reason there are and names the first', () => {
    const refused = Array.from({ length: 3_000 }, (_, index) => ({
      file: `${index}.xml`,
      reason: index % 2 === 0 ? ('OTHER_LANGUAGE' as const) : ('NO_DAY' as const),
      problem: 'is in French; only English is read.',
    }));
    const lines = describeReading({
      texts: 0,
      provisions: 0,
      citations: 0,
      votes: 0,
      wrongYears: 0,
      notRead: { language: 0, meeting: 0, votes: 0, verb: 0, year: 0 },
      uncertain: [],
      duplicates: [],
      otherFiles: 0,
      refused,
    });
    expect(lines.length).toBeLessThan(30);
    expect(lines).toEqual(
      expect.arrayContaining([
        '1500 refused, since they are in another language:',
        '1500 refused, since they name no day of adoption:',
        '  and 1490 more; --json names all',
        '3000 files refused, 0 duplicates, 0 are neither XML nor text',
      ]),
    );
  });
});

it.each([
  ['French', 'Résolution 9001 (2031)\n3 mars 2031\n\nLe Conseil de sécurité,\n\n1. Décide de compter.'],
  ['Spanish', 'Resolución 9001 (2031)\n3 de marzo de 2031\n\nEl Consejo de Seguridad,\n\n1. Decide contar.'],
])('a short plain text in %s is refused by its language, not for its day', (language, text) => {
  expect(readCouncilText('S-RES-9001(2031).txt', Buffer.from(text))).toMatchObject({
    reason: 'OTHER_LANGUAGE',
    problem: `is in ${language}; only English is read.`,
  });
});
