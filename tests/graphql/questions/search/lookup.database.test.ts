import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../../src/package-root.ts';
import { startApi, type Api } from '../../../support/api.ts';
import { readSpellings } from '../../../support/spellings.ts';

interface Named {
  id: string;
  title: string;
  symbol: string | null;
  doi?: string | null;
  chicago: string;
  un: string;
  placed: string;
  cslJson: { URL?: string };
}
interface Answer {
  outcome: string;
  understoodAs: string;
  match: { id: string } | null;
  candidates: { id: string }[];
  pinpoint: string | null;
  notices: string[];
}

const AT_ONCE = 10;
let api: Api;
const all: Named[] = [];

beforeAll(async () => {
  api = await startApi();
  for (const list of ['resolutions', 'doctrineDocuments', 'studies', 'publicDocuments']) {
    const fields = `id title symbol ${list === 'studies' ? 'doi' : ''} chicago: citation un: citation(style: UN) placed: citation(pinpoint: "para. 4") cslJson`;
    for (let page: Named[] = [], offset = 0; offset === 0 || page.length === 100; offset += 100) {
      page = (
        await api.data<Record<string, Named[]>>(
          `{ ${list}(limit: 100, offset: ${offset}, sort: [{ id: ASC }]) { ${fields} } }`,
        )
      )[list]!;
      all.push(...page);
    }
  }
});
afterAll(() => api.stop());

/** The answers to many look-ups, some in each request. */
async function lookupAll(identifiers: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < identifiers.length; start += AT_ONCE) {
    const some = identifiers.slice(start, start + AT_ONCE);
    const query = `query (${some.map((_, index) => `$i${index}: String!`).join(', ')}) { ${some.map((_, index) => `a${index}: lookup(identifier: $i${index}) { outcome understoodAs match { id } candidates { id } pinpoint notices }`).join(' ')} }`;
    const data = await api.data<Record<string, Answer>>(
      query,
      Object.fromEntries(some.map((text, index) => [`i${index}`, text])),
    );
    answers.push(...some.map((_, index) => data[`a${index}`]!));
  }
  return answers;
}

/** What of all documents is not understood as the document itself. */
async function missed(
  spell: (document: Named) => string | null | undefined,
  isRight = (answer: Answer, { id }: Named): boolean => answer.match?.id === id,
): Promise<string[]> {
  const spelled = all.flatMap((document) => {
    const text = spell(document);
    return text ? [{ document, text }] : [];
  });
  const answers = await lookupAll(spelled.map(({ text }) => text));
  return spelled.flatMap(({ document, text }, index) =>
    isRight(answers[index]!, document)
      ? []
      : [
          `${document.id}: ${text} → ${answers[index]!.outcome} ${answers[index]!.match?.id ?? answers[index]!.candidates.map(({ id }) => id).join(' ')}`,
        ],
  );
}

describe('of every document the product', () => {
  it.each<[string, (document: Named) => string | null | undefined]>([
    ['prints a note of Chicago', ({ chicago }) => chicago.slice(0, 500)],
    ['prints a note with a place', ({ placed }) => (placed.length > 500 ? null : placed)],
    ['has an id', ({ id }) => id],
    ['has a symbol', ({ symbol }) => symbol],
    ['has a symbol in small letters', ({ symbol }) => symbol?.toLowerCase()],
    ['has a DOI', ({ doi }) => doi && `https://doi.org/${doi}.`],
    ['gives a link', ({ cslJson: { URL: url } }) => url],
  ])('%s, which lookup understands', async (_what, spell) => {
    expect((await missed(spell)).join('\n')).toEqual('');
  });

  it('prints the form of the United Nations and a title, and of several with one the latest is named first', async () => {
    const latestFirst = ({ outcome, match, candidates, notices }: Answer, { id }: Named): boolean =>
      match?.id === id || (outcome === 'AMBIGUOUS' && candidates.some((one) => one.id === id) && notices.length > 0);
    expect((await missed(({ un }) => un.slice(0, 500), latestFirst)).join('\n')).toEqual('');
    expect((await missed(({ title }) => title, latestFirst)).join('\n')).toEqual('');
  });
});

it('answers on the database as the spellings have it', async () => {
  const spellings = readSpellings(
    readFileSync(join(packageRoot, 'tests', 'domain', 'identify', 'spellings.tsv'), 'utf8'),
  );
  const answers = await lookupAll(spellings.map(({ text }) => text));
  expect(
    spellings.flatMap(({ text, expected }, index) => {
      const { outcome, match, candidates } = answers[index]!;
      const [kind, first] = expected.split(' ');
      const right =
        kind === 'FOUND'
          ? match?.id === first
          : kind === 'AMBIGUOUS'
            ? outcome === 'AMBIGUOUS' && candidates[0]?.id === first
            : outcome === 'NOT_IN_THIS_GRAPH';
      return right ? [] : [`${text}: ${expected}, not ${outcome} ${match?.id}`];
    }),
  ).toEqual([]);
});

it('refuses what is none, whatever it is made of', async () => {
  const texts = [
    ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), 100),
    ...fc.sample(
      fc.string({
        unit: fc.constantFrom(
          'S',
          '/',
          'RES',
          ' ',
          '(',
          '~',
          '"',
          '\\',
          ':',
          '*',
          'OR',
          'AND',
          '2009',
          '-',
          '١',
          '\u202E',
          '决议',
          'Ѕ',
        ),
        minLength: 1,
        maxLength: 60,
      }),
      200,
    ),
    'OR~OR',
    '١"-١"*-',
    'force force',
    'constructor',
    '__proto__',
    'toString report',
    'a OR b',
    'id:*',
    '" OR "',
    '\\',
    '~2',
    'x'.repeat(500),
    'АВС/1234',
    '\u202EsesalCS/RES/1894',
  ].filter((text) => text.trim() !== '' && !text.includes('\u0000'));
  for (const { outcome, match } of await lookupAll(texts))
    expect(outcome === 'FOUND' ? match?.id : outcome).toMatch(/^(?:NOT_IN_THIS_GRAPH|AMBIGUOUS|s-res-2009|[A-Z]{3})/);
  expect(
    await api.refusal('query ($i: String!) { lookup(identifier: $i) { outcome } }', { i: 'S/RES/1894 '.repeat(909) }),
  ).toEqual(['BAD_USER_INPUT', 'identifier']);
});

it('takes in every question what lookup takes', async () => {
  const answer = await api.data<
    Record<
      string,
      { nodes?: { id: string }[]; origin?: { id: string }; total?: number; later?: string; paths?: object[] }
    >
  >(`{
    lineage(id: "2023 POC policy") { origin { id } }
    path(source: "C-34 report 2009", target: "DPO 2023.05") { paths { length } }
    citations(of: "UN Doc. S/RES/1265 (1999)") { total }
    byLink: citations(of: "https://undocs.org/en/S/RES/1265(1999)") { total }
    mandateDiff(earlier: "UNSCR 1925", later: "Résolution 2098 (2013) du Conseil de sécurité", mission: "MONUSCO") { later }
  }`);
  expect(answer.lineage!.origin!.id).toBe('poc-policy-2023');
  expect(answer.path!.paths!.length).toBeGreaterThan(0);
  expect(answer.citations!.total).toBeGreaterThan(0);
  expect(answer.byLink!.total).toBe(answer.citations!.total);
  expect(answer.mandateDiff!.later).toBe('S/RES/2098 (2013)');
});

it.each([
  ['{ lineage(id: "UNMISSS") { truncated } }', 'id', 'The nearest: unmiss.'],
  [
    '{ path(source: "S/RES/1894 (2010)", target: "monusco") { explanation } }',
    'source',
    'Resolution 1894 of the Security Council is S/RES/1894 (2009), not of 2010. The nearest: s-res-1894-2009.',
  ],
  [
    '{ citations(of: "POC policy") { total } }',
    'of',
    'which 3 nodes bear: poc-policy-2023, poc-policy-2019, poc-policy-2015.',
  ],
  [
    '{ mandateDiff(earlier: "MONUSCO", later: "UNSCR 2098", mission: "monusco") { later } }',
    'earlier',
    'names monusco, which is a Mission.',
  ],
])('%s says what is near', async (query, argument, message) => {
  const { errors } = await api.ask(query);
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(message) as string,
      extensions: { code: 'BAD_USER_INPUT', argument },
    }),
  ]);
});
