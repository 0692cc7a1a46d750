import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilText, Refusal } from '../../src/import/council-text.ts';
import { readCouncilFolder, type CouncilFolder } from '../../src/import/read-council-folder.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { akn, container, paragraph, plain } from './council-fixtures.ts';

const adopted = 'Adopted by the Security Council at its 12,001st meeting, on 3 March 2031';
const text = (head: string, { opening = 'The Security Council,', file = 'f.txt' } = {}): CouncilText | Refusal =>
  readCouncilText(
    file,
    Buffer.from(
      `${head}\n\n${opening}\n\nRecalling the tides of the harbour and its boats,\n\n1. Decides that the boats shall be counted;\n`,
    ),
  );
const folder = async (files: Record<string, Buffer>): Promise<CouncilFolder> => {
  const path = await mkdtemp(join(tmpdir(), 'identity-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(path, name), bytes);
  return (await readCouncilFolder(path)) as CouncilFolder;
};
const citing = (number: string, words: string): Buffer => plain(`Recalling ${words},\n1. Decides.`, { number });
const cited = ({ texts }: CouncilFolder, number: number): unknown[] =>
  texts
    .find((one) => one.number === number)!
    .provisions.flatMap(({ citations }) => citations.map(({ symbol, wrongYear }) => [symbol, wrongYear]));

describe('a text that poses as a resolution', () => {
  it.each([
    [
      'a text of the Assembly on the costs of a resolution',
      '64/107. Financing of the activities arising from Security Council resolution 9001 (2031)\n3 March 2031',
      { opening: 'The General Assembly,', file: 'S-RES-9001(2031).txt' },
      'OTHER_ORGAN',
      'A/RES/64/107',
    ],
    [
      'one of the Assembly without its opening words',
      'A/RES/64/107\n\nFollow-up to resolution 9001 (2031)\n3 March 2031',
      { opening: '' },
      'OTHER_ORGAN',
      'A/RES/64/107',
    ],
    [
      'one of the Economic and Social Council',
      `Resolution 9001 (2031)\n${adopted}`,
      { opening: 'The Economic and Social Council,' },
      'OTHER_ORGAN',
      undefined,
    ],
    [
      'a statement of the President',
      'S/PRST/2031/3\n\nStatement by the President of the Security Council\n3 March 2031',
      {},
      'OTHER_DOCUMENT',
      'S/PRST/2031/3',
    ],
    [
      'a letter with the resolution as its annex',
      `S/2031/110\n\nLetter dated 2 March 2031\n\nResolution 9001 (2031)\n${adopted}`,
      {},
      'OTHER_DOCUMENT',
      'S/2031/110',
    ],
    [
      'a letter without a symbol',
      `Letter dated 2 March 2031 from the Secretary-General\n\nResolution 9001 (2031)\n${adopted}`,
      {},
      'OTHER_DOCUMENT',
      undefined,
    ],
    [
      'a draft',
      'S/2031/97\n\nFrance: draft resolution\n2 March 2031',
      { file: 'S_RES_9001 (2031).txt' },
      'OTHER_DOCUMENT',
      'S/2031/97',
    ],
    [
      'a draft, by its heading alone',
      `Draft resolution 9001 (2031)\n\nResolution 9001 (2031)\n${adopted}`,
      {},
      'OTHER_DOCUMENT',
      undefined,
    ],
    [
      'a draft whose heading is wrapped',
      `Chad and United Kingdom of Great Britain and Northern Ireland: revised draft\nresolution\n\n${adopted}`,
      { file: 'S-RES-9001.txt' },
      'OTHER_DOCUMENT',
      undefined,
    ],
    [
      'a statement whose heading is wrapped',
      `Statement by the\nPresident of the Security Council\n\nResolution 9001 (2031)\n${adopted}`,
      {},
      'OTHER_DOCUMENT',
      undefined,
    ],
    [
      'a correction',
      `S/RES/9001 (2031)/Corr.1\n\nResolution 9001 (2031)\n${adopted}`,
      {},
      'OTHER_DOCUMENT',
      'S/RES/9001 (2031)/Corr.1',
    ],
    [
      'one whose symbol and heading differ',
      `S/RES/9002 (2031)\n\nResolution 9001 (2031)\n${adopted}`,
      {},
      'DISPUTED',
      undefined,
    ],
    [
      'one whose symbol, heading and name differ',
      `S/RES/9002 (2031)\n\nResolution 9001 (2031)\n${adopted}`,
      { file: 'S-RES-9003(2031).txt' },
      'DISPUTED',
      undefined,
    ],
    [
      'one of a year that its day of adoption contradicts',
      'Resolution 9001 (2030)\nAdopted by the Security Council at its 12,001st meeting, on 1 January 2031',
      {},
      'DISPUTED',
      'S/RES/9001 (2030)',
    ],
    [
      'one in a file that another document has its name from',
      `S/RES/9001 (2031)\n\n${adopted}`,
      { file: 'S_PRST_2031_22.txt' },
      'DISPUTED',
      'S/RES/9001 (2031)',
    ],
  ] as const)('is refused with what it is: %s', (_, head, options, reason, symbol) => {
    expect(text(head, options)).toMatchObject({ reason, ...(symbol !== undefined && { symbol }) });
    expect(text(head, options)).not.toHaveProperty('provisions');
  });

  it('is refused in Akoma Ntoso by its number, its opening words or its author', () => {
    const good = akn(container('Noting,'), paragraph('1.', 'Decides.')).toString();
    const assembly = good
      .replace('S/RES/9001 (2031)', '85/77.')
      .replace(/Resolution 9001 \(2031\) <inline>/, 'Financing of Security Council resolution 9001 (2031) <inline>');
    expect(readCouncilText('f.xml', Buffer.from(assembly))).toMatchObject({
      reason: 'OTHER_ORGAN',
      symbol: 'A/RES/85/77',
    });
    expect(
      readCouncilText('f.xml', Buffer.from(good.replace('The Security Council,', 'The General Assembly,'))),
    ).toMatchObject({ reason: 'OTHER_ORGAN' });
    const by = (author: string, xml: string): Buffer =>
      Buffer.from(xml.replace('<FRBRWork>', `<FRBRWork><FRBRauthor href="${author}" as="author"/>`));
    expect(readCouncilText('f.xml', by('ga', good.replace('The Security Council,', '')))).toMatchObject({
      reason: 'OTHER_ORGAN',
      problem: 'is marked as a text of the General Assembly, not of the Security Council.',
    });
    expect(readCouncilText('f.xml', by('sc', good))).toMatchObject({ certain: true, notices: [] });
    // Words and symbol outvote the mark.
    expect(readCouncilText('f.xml', by('ga', good))).toMatchObject({
      symbol: 'S/RES/9001 (2031)',
      notices: [expect.stringContaining('marked as a text of the General Assembly')],
    });
  });

  it('is known by its own number, whatever other resolution its heading names', () => {
    expect(
      text(`Extension of the mandate under resolution 8719 (2023)\n\nResolution 9001 (2031)\n${adopted}`),
    ).toMatchObject({ symbol: 'S/RES/9001 (2031)', certain: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8999 }),
        fc.integer({ min: 1946, max: 2030 }),
        fc.constantFrom(
          'Financing of the activities arising from',
          'Follow-up to Security Council',
          'Letter on',
          'Extension of',
        ),
        (number, year, words) => {
          const read = text(
            `S/RES/9001 (2031)\n\n${words} resolution ${number} (${year})\n\nResolution 9001 (2031)\n${adopted}`,
          );
          expect(read).toMatchObject({ symbol: 'S/RES/9001 (2031)' });
        },
      ),
    );
  });

  it('is read with a notice that names both where the file alone has another number, or one place is outvoted', () => {
    expect(
      text(`S/RES/9001 (2031)\n\nResolution 9001 (2031)\n${adopted}`, { file: 'S-RES-9002(2031).txt' }),
    ).toMatchObject({
      symbol: 'S/RES/9001 (2031)',
      certain: false,
      notices: [expect.stringMatching(/9001 \(2031\).*name of the file has 9002 \(2031\)/)],
    });
    expect(
      text(`S/RES/9002 (2031)\n\nResolution 9001 (2031)\n${adopted}`, { file: 'S-RES-9001(2031).txt' }),
    ).toMatchObject({ symbol: 'S/RES/9001 (2031)', certain: false });
  });

  it('keeps the year of its symbol when it was printed after New Year', () => {
    expect(
      text(
        'S/RES/9001 (2030)\nDistr.: General\n4 January 2031\n\nResolution 9001 (2030)\nAdopted by the Security Council at its 12,001st meeting, on 31 December 2030',
      ),
    ).toMatchObject({ symbol: 'S/RES/9001 (2030)', adoptedOn: '2030-12-31', certain: true });
  });
});

describe('citations of others', () => {
  const assembly = Buffer.from(
    '64/107. Financing of the activities arising from Security Council resolution 8719 (2023)\n3 March 2031\n\nThe General Assembly,\n\nRecalling its resolutions,\n\n1. Decides to pay.\n',
  );
  const held = (number: string, year: number): Buffer =>
    Buffer.from(plain('Noting,\n1. Decides.', { number }).toString().replaceAll('2031', String(year)));

  it('stay where they are when another organ, or a second text of the number, has the number too', async () => {
    const one = await folder({
      'a.txt': held('8719', 2023),
      'b.txt': citing('9001', 'resolution 8719 (2023) and resolution 8719'),
      'c.txt': assembly,
    });
    expect(cited(one, 9001)).toEqual([
      ['S/RES/8719 (2023)', false],
      ['S/RES/8719 (2023)', undefined],
    ]);
    const two = await folder({
      'a.txt': held('8719', 2023),
      'b.txt': citing('9001', 'resolution 8719 (2023) and resolution 8719'),
      'c.txt': held('8719', 2030),
    });
    expect(cited(two, 9001)).toEqual([
      ['S/RES/8719 (2023)', undefined],
      ['S/RES/8719', undefined],
    ]);
    expect(two.texts.filter(({ number }) => number === 8719)).toMatchObject([
      { certain: false, notices: [expect.stringContaining('S/RES/8719 (2030) (c.txt)')] },
      { certain: false },
    ]);
  });

  it('stay when the year of the cited text does not fit among its neighbours, or its own places differ', async () => {
    const out = await folder({
      '0.txt': held('8717', 2023),
      'a.txt': held('8718', 2023),
      'b.txt': held('8719', 2020),
      'c.txt': held('8720', 2023),
      'd.txt': citing('9001', 'resolution 8719 (2023)'),
    });
    expect(cited(out, 9001)).toEqual([['S/RES/8719 (2023)', undefined]]);
    expect(out.texts.filter(({ certain }) => !certain).map(({ number, notices }) => [number, notices.at(-1)])).toEqual([
      [8719, 'Its year does not fit that of S/RES/8717 (2023) (0.txt); numbers go with time.'],
    ]);
    const misnamed = await folder({
      'S-RES-8719(2024).txt': held('8719', 2023),
      'd.txt': citing('9001', 'resolution 8719 (2024)'),
    });
    expect(cited(misnamed, 9001)).toEqual([['S/RES/8719 (2024)', undefined]]);
  });

  it('take the year of a text that is certain', async () => {
    expect(
      cited(await folder({ 'a.txt': held('8719', 2023), 'd.txt': citing('9001', 'resolution 8719 (2024)') }), 9001),
    ).toEqual([['S/RES/8719 (2023)', true]]);
  });
});

describe('of several files of one resolution', () => {
  it('the one counts whose places agree, and the others are named with how they differ', async () => {
    const other = plain('Noting storms,\n1. Decides.');
    const { texts, duplicates } = await folder({
      'S-RES-9002(2031).txt': other,
      'z.txt': plain('Noting,\n1. Decides.'),
      'zz.txt': plain('Noting,\n\n1.  Decides.'),
    });
    expect(texts.map(({ file }) => file)).toEqual(['z.txt']);
    expect(duplicates).toEqual([
      { file: 'S-RES-9002(2031).txt', symbol: 'S/RES/9001 (2031)', readFrom: 'z.txt', reason: 'OTHER_WORDS' },
      { file: 'zz.txt', symbol: 'S/RES/9001 (2031)', readFrom: 'z.txt', reason: 'SAME_WORDS' },
    ]);
  });
});
