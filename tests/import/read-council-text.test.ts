import { describe, expect, it } from 'vitest';
import type { CouncilText, Refusal } from '../../src/import/council-text.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { akn, container, paragraph, plain } from './council-fixtures.ts';

const read = (bytes: Buffer, file = 'file'): CouncilText => {
  const text = readCouncilText(file, bytes);
  if ('problem' in text) throw new Error(text.problem);
  return text;
};
const numbers = (bytes: Buffer): string[] => read(bytes).provisions.map(({ number }) => number);
const problem = (bytes: Buffer, file = 'file'): string => (readCouncilText(file, bytes) as Refusal).problem;

describe('a resolution in either format', () => {
  const preamble = [
    'Recalling its resolutions 1265 (1999) and 1296 (2000),',
    'Acting under Chapter VII of the Charter,',
  ];
  const inXml = akn(
    preamble.map(container).join(''),
    paragraph('1.', 'Decides to extend the mandate until 30 June 2032;') +
      paragraph('2.', 'Decides that the mission shall:') +
      paragraph('(a)', 'Protect civilians;') +
      paragraph('(i)', 'In towns;') +
      paragraph('(b)', 'Report;') +
      paragraph('3.', 'Decides to remain seized of the matter.'),
  );
  const inText = plain(
    `${preamble.join('\n')}\n1. Decides to extend the mandate until 30 June 2032;\n2. Decides that the mission shall:\n(a) Protect civilians;\n(i) In towns;\n(b) Report;\n3. Decides to remain seized of the matter.`,
  );

  it('has the same paragraphs, verbs and citations', () => {
    expect(read(inXml).provisions).toEqual(read(inText).provisions);
    expect(numbers(inXml)).toEqual(['PP 1', 'PP 2', 'OP 1', 'OP 2', 'OP 2(a)', 'OP 2(a)(i)', 'OP 2(b)', 'OP 3']);
    expect(read(inXml).provisions[0]!.citations).toEqual([
      { symbol: 'S/RES/1265 (1999)', printed: '1265 (1999)', verb: 'RECALLS' },
      { symbol: 'S/RES/1296 (2000)', printed: '1296 (2000)', verb: 'RECALLS' },
    ]);
  });

  it('has symbol, day, meeting and votes', () => {
    expect(read(inXml)).toMatchObject({
      symbol: 'S/RES/9001 (2031)',
      adoptedOn: '2031-03-03',
      meeting: 12001,
      votes: { inFavour: 13, against: 0, abstaining: 2, voters: [{ country: 'Chad', vote: 'IN_FAVOUR' }] },
    });
    expect(read(inText)).toMatchObject({
      symbol: 'S/RES/9001 (2031)',
      adoptedOn: '2031-03-03',
      meeting: 12001,
      notices: [],
    });
  });

  it('keeps section letters and titles out of the numbers', () => {
    const sections =
      'Noting the facts,\nA\n1. Demands peace;\nProtection of civilians\n2. Decides to act;\nB\nReaffirming the law,\n3. Calls upon all to respect it.';
    expect(numbers(plain(sections))).toEqual([
      'PP 1',
      'PP 1, heading',
      'OP 1',
      'OP 1, heading',
      'OP 2',
      'OP 2, heading',
      'PP 2',
      'OP 3',
    ]);
  });

  it('counts operative paragraphs that bear no numbers, and says so', () => {
    const one = read(plain('Having considered the report,\nRecommends that the State be admitted.'));
    expect(one.provisions.map(({ number }) => number)).toEqual(['PP 1', 'OP 1']);
    expect(one.notices).toEqual(['The one operative paragraph bears no number; it is OP 1 here.']);
    expect(
      numbers(
        akn(
          container('Noting the report,'),
          paragraph('', 'Decides to extend;') + paragraph('', 'Decides to remain seized.'),
        ),
      ),
    ).toEqual(['PP 1', 'OP 1', 'OP 2']);
    expect(
      numbers(plain('Recalling its resolutions,\nDecides:\n(a) To call upon the parties;\n(b) To renew the mandate.')),
    ).toEqual(['PP 1', 'OP 1', 'OP 1(a)', 'OP 1(b)']);
  });

  it('gives the items of an enumeration in the run of a paragraph their own place', () => {
    const run =
      'Noting,\n1. Decides that the mission will: (a) Contribute to peace; and (b) Provide help (i) soon;\n2. Recalls rules (a) and (b) of it;\n3. Demands respect for (i) the law, (ii) people.\n4. (a) Decides that arms stay out;\n(b) Decides that it reports.';
    expect(numbers(plain(run))).toEqual([
      'PP 1',
      'OP 1',
      'OP 1(a)',
      'OP 1(b)',
      'OP 2',
      'OP 3',
      'OP 4',
      'OP 4(a)',
      'OP 4(b)',
    ]);
  });

  it('takes a text apart that a copy has run into one line', () => {
    expect(
      numbers(
        plain(
          'Recalling its resolutions, Determined to help, Acting under Chapter VII,\n1. Decides, in paragraph 2. above, to act; 2. Welcomes the States Members, States parties and others.',
        ),
      ),
    ).toEqual(['PP 1', 'PP 2', 'PP 3', 'OP 1', 'OP 2']);
  });

  it('leaves out what pages repeat', () => {
    const paged =
      'Noting the facts of the\n31-01234 (E)\n*3101234*\n\f\nS/RES/9001 (2031)\ncase,\n* Reissued for technical reasons on 4 March 2031.\n2 31-01234 Welcoming the report,\n1. Decides to act.\n3\n2/2 31-01234';
    expect(read(plain(paged)).provisions.map(({ text }) => text)).toEqual([
      'Noting the facts of the case,',
      'Welcoming the report,',
      'Decides to act.',
    ]);
  });

  it('reads (i) as a letter after (h) and as a numeral after a letter that opens a list', () => {
    const letters = Array.from('abcdefghij', String)
      .map((letter) => `(${letter}) Item;`)
      .join('\n');
    expect(numbers(plain(`Noting,\n1. Decides:\n${letters}`)).slice(-2)).toEqual(['OP 1(i)', 'OP 1(j)']);
    expect(numbers(plain('Noting,\n1. Decides:\n(a) Items:\n(i) One;\n(ii) Two;\n(b) More.')).slice(2)).toEqual([
      'OP 1(a)',
      'OP 1(a)(i)',
      'OP 1(a)(ii)',
      'OP 1(b)',
    ]);
  });

  it('takes what follows the heading of an annex, and a second body, for the annex', () => {
    expect(numbers(plain('Noting,\n1. Decides.\nAnnex\n1. The committee shall meet.'))).toEqual(
      ['PP 1', 'OP 1', 'Annex', 'Annex, 1'].map((number) => (number === 'Annex' ? 'Annex, continued' : number)),
    );
    const second = `<attachments><attachment><doc name="annex"><mainBody>${paragraph('1.', 'The committee shall meet.')}</mainBody></doc></attachment></attachments>`;
    expect(numbers(akn(container('Noting,'), paragraph('1.', 'Decides.'), { after: second }))).toEqual([
      'PP 1',
      'OP 1',
      'Annex, 1',
    ]);
    expect(
      numbers(
        akn(container('Noting,'), paragraph('1.', 'Decides.'), {
          after: `<mainBody>${paragraph('1.', 'The committee shall meet.')}</mainBody>`,
        }),
      ),
    ).toEqual(['PP 1', 'OP 1', 'Annex, 1']);
  });

  it('goes by the day of the heading where the mark is none, and by most where they differ', () => {
    expect(read(akn('', paragraph('1.', 'Decides.'), { day: '0001-01-01' }))).toMatchObject({
      adoptedOn: '2031-03-03',
      notices: ['The file is marked with a day that is none.'],
    });
    expect(read(plain('Noting,\n1. Decides.', { day: '3 March 1831' }), 'S-RES-9001(2031).txt')).toMatchObject({
      adoptedOn: '2031-03-03',
      notices: ['The heading says 1831-03-03; it is 2031-03-03 here.'],
    });
  });

  it('reads UTF-16 with a mark, Windows-1252 and accents apart from their letters', () => {
    const text = plain('Noting Côte d’Ivoire,\n1. Decides.').toString();
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text.normalize('NFD')),
      Buffer.from(text.replace('’', '\u0092'), 'latin1'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ]) {
      expect(read(bytes).provisions[0]!.text).toBe('Noting Côte d’Ivoire,');
    }
  });
});

describe('a number', () => {
  it('stays short and unique whatever marks a file prints', () => {
    for (const marks of [['(a)'], ['(b)'], ['(c)', '(b)'], ['(A)', '1)', 'x.'], ['(?)']]) {
      const all = numbers(
        akn('', Array.from({ length: 3_000 }, (_, index) => paragraph(marks[index % marks.length]!, 'Item;')).join('')),
      );
      expect(new Set(all).size).toBe(3_000);
      expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(40);
    }
  });
});

describe('what is no resolution', () => {
  const good = akn(container('Noting,'), paragraph('1.', 'Decides.')).toString();

  it.each([
    ['nothing', Buffer.alloc(0), 'is empty.'],
    ['truncated XML', Buffer.from(good.slice(0, -40)), /^is no well-formed XML/],
    ['malformed XML', Buffer.from(good.replace('</content>', '')), /^is no well-formed XML/],
    ['an unknown entity', Buffer.from(good.replace('Noting,', '&xxe;')), /^is no well-formed XML/],
    [
      'an entity bomb',
      Buffer.from(
        good
          .replace('<akomaNtoso', '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><akomaNtoso')
          .replace('Noting', '&b;'),
      ),
      /^declares a document type/,
    ],
    [
      'an external entity',
      Buffer.from(
        good
          .replace('<akomaNtoso', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><akomaNtoso')
          .replace('Noting', '&x;'),
      ),
      /^declares a document type/,
    ],
    [
      'nesting without end',
      Buffer.from(good.replace('<p>Noting,</p>', `${'<p>'.repeat(300)}${'</p>'.repeat(300)}`)),
      'is nested more than 200 elements deep.',
    ],
    [
      'an annex only',
      akn('', '', {
        after: `<attachments><attachment><mainBody>${paragraph('1.', 'The committee.')}</mainBody></attachment></attachments>`,
      }),
      'holds an annex only.',
    ],
    ['no paragraph', akn('', ''), 'holds no paragraph.'],
    [
      'a statement of the President',
      akn(container('Noting,'), paragraph('1.', 'Decides.'), {
        title: 'Statement by the President of the Security Council',
      }),
      'is a statement of the President, not a resolution.',
    ],
    [
      'HTML',
      Buffer.from('<!doctype html><html><body>The Security Council,</body></html>'),
      'is XML or HTML, but not Akoma Ntoso.',
    ],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]), 'is not text.'],
    [
      'another text',
      Buffer.from('Milk, eggs and bread.'),
      'names no resolution of the Security Council in its heading or name.',
    ],
    ['no day', plain('Noting,\n1. Decides.', { day: 'a fine day' }), 'names no day of adoption.'],
    [
      'a day of year 1 only',
      akn('', paragraph('1.', 'Decides.'), { day: '0001-01-01', title: '' }),
      'names no day of adoption.',
    ],
  ])('is refused with the reason: %s', (_, bytes, reason) => {
    expect(problem(bytes)).toMatch(reason);
  });

  it.each([
    ['a million paragraphs of XML', () => akn('', '<paragraph/>'.repeat(1_000_000)), /more than 20000 paragraphs/],
    ['a million lines', () => plain('(a) b;\n'.repeat(1_000_000)), /more than 20000 paragraphs/],
    ['a line of ten megabytes', () => plain('Noting '.repeat(1_400_000)), /a line of 9799999 characters/],
    [
      'a million citations',
      () => akn(container('1265 (1999), '.repeat(1_000_000)), paragraph('1.', 'Decides.')),
      /a paragraph of more than 200000 characters/,
    ],
    ['more than twenty megabytes', () => Buffer.alloc(20_000_001, 32), /has 20000001 bytes/],
  ])('is refused within two seconds of work: %s', (_, make, reason) => {
    const bytes = make();
    const start = process.cpuUsage();
    expect(problem(bytes)).toMatch(reason);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
