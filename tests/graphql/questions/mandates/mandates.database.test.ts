import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Api } from '../../../support/api.ts';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const ask = <T>(query: string, variables?: Record<string, unknown>): Promise<T> => api.data<T>(query, variables);
const refusal = (query: string, variables?: Record<string, unknown>): Promise<unknown> => api.refusal(query, variables);

interface History {
  complete: boolean;
  total: number;
  periods: { resolution: string; adoptedOn: string; from: string; until: string | null; daysToSpare: number | null }[];
  gaps: unknown[];
  notices: string[];
  provisions: {
    symbol: string;
    date: string;
    provision: string;
    action: string;
    protectsCivilians: boolean;
    formula: string | null;
    text: string | null;
    node: { adoptedOn: string };
  }[];
}

describe('Mission.mandateHistory', () => {
  const history = async (acronym: string, rest = ''): Promise<History> => {
    const { missions } = await ask<{ missions: { mandateHistory: History }[] }>(
      `{ missions(where: { acronym: { eq: "${acronym}" } }) { mandateHistory${rest} { complete total gaps { resolution } notices periods { resolution adoptedOn from until daysToSpare } provisions { symbol date provision action protectsCivilians formula text node { ... on Resolution { adoptedOn } } } } } }`,
    );
    return missions[0]!.mandateHistory;
  };

  it('holds every period of the operations that have ended, from the first day to the last', async () => {
    for (const acronym of [
      'UNAMSIL',
      'MONUC',
      'UNMIL',
      'UNOCI',
      'MINUSTAH',
      'ONUB',
      'UNMIS',
      'UNAMID',
      'MINURCAT',
      'MINUSMA',
      'MINUJUSTH',
    ]) {
      const { complete, gaps, periods } = await history(acronym);
      expect([acronym, complete, gaps]).toEqual([acronym, true, []]);
      expect(periods.map(({ adoptedOn }) => adoptedOn)).toEqual(periods.map(({ adoptedOn }) => adoptedOn).sort());
    }
  });

  it('stands in the order of adoption and of paragraphs, and leads to the resolutions', async () => {
    const { provisions } = await history('MONUSCO', '(protection: true, first: 500)');
    expect(provisions.map(({ date }) => date)).toEqual(provisions.map(({ date }) => date).sort());
    expect(provisions.every(({ date, node }) => node.adoptedOn === date)).toBe(true);
    expect(provisions.filter(({ symbol }) => symbol === 'S/RES/2098 (2013)').map(({ provision }) => provision)).toEqual(
      ['OP 12(a)(i)', 'OP 12(a)(iii)'],
    );
    expect(provisions.every(({ protectsCivilians, formula }) => protectsCivilians || formula !== null)).toBe(true);
  });

  it('has bullets as they stand, not by the alphabet', async () => {
    const { provisions } = await history('UNMISS', '(first: 500)');
    expect(
      provisions
        .filter(({ symbol }) => symbol === 'S/RES/2677 (2023)')
        .map(({ provision }) => provision)
        .filter((provision) => provision.startsWith('OP 3(a)')),
    ).toEqual([
      'OP 3(a)(i)',
      'OP 3(a)(i), first bullet',
      'OP 3(a)(i), third bullet',
      'OP 3(a)(i), fourth bullet',
      'OP 3(a)(ii)',
    ]);
  });

  it('knows nothing of what came after a day', async () => {
    const { provisions, periods } = await history('UNMISS', '(asOf: "2013-01-01", first: 500)');
    expect(provisions.every(({ date }) => date <= '2013-01-01')).toBe(true);
    expect(periods.at(-1)!.resolution).toBe('S/RES/2057 (2012)');
  });

  it('has no words of a text that nobody imported', async () =>
    expect((await history('UNMIL')).provisions.every(({ text }) => text === null)).toBe(true));

  it('says what is missing for a mission whose renewals are not held, and that a page is cut', async () => {
    const unpredep = await history('UNPREDEP');
    expect(unpredep.complete).toBe(false);
    expect(unpredep.notices.join(' ')).toMatch(/do not reach/);
    expect((await history('UNIFIL', '(first: 2)')).notices.join(' ')).toMatch(/There are \d+ provisions/);
  });

  it('refuses days that are none and pages out of bounds by name', async () => {
    expect(await refusal('{ missions(limit: 1) { mandateHistory(asOf: "2013-02-30") { total } } }')).toEqual([
      'BAD_USER_INPUT',
      'asOf',
    ]);
    expect(await refusal('{ missions(limit: 1) { mandateHistory(first: 0) { total } } }')).toEqual([
      'BAD_USER_INPUT',
      'first',
    ]);
  });
});

describe('asAt', () => {
  it('answers from renewals and says whether they are complete', async () => {
    const { asAt } = await ask<{
      asAt: {
        missions: {
          label: string;
          resolution: string;
          isFirst: boolean;
          mandateBy: string;
          mandateUntil: string;
          renewalsComplete: boolean;
        }[];
      };
    }>(
      '{ asAt(date: "2016-06-30", missionKinds: [PEACEKEEPING]) { missions { label resolution isFirst mandateBy mandateUntil renewalsComplete } } }',
    );
    expect(asAt.missions).toContainEqual({
      label: 'UNMISS',
      resolution: 'S/RES/2252 (2015)',
      isFirst: false,
      mandateBy: 'S/RES/2252 (2015)',
      mandateUntil: '2016-07-31',
      renewalsComplete: true,
    });
    expect(asAt.missions.every(({ renewalsComplete }) => renewalsComplete)).toBe(true);
  });
});

describe('mandateDiff', () => {
  it('says by the records what was added, dropped and changed, and that no text is held', async () => {
    const { mandateDiff } = await ask<{
      mandateDiff: {
        textsHeld: string[];
        paragraphs: unknown[];
        notices: string[];
        provisions: {
          change: string;
          fields: string[];
          earlier: { provision: string } | null;
          later: { provision: string } | null;
        }[];
      };
    }>(
      '{ mandateDiff(earlier: "s-res-1925-2010", later: "s-res-2098-2013", mission: "monusco") { textsHeld notices paragraphs { change } provisions { change fields earlier { provision } later { provision } } } }',
    );
    expect(mandateDiff.provisions).toContainEqual({
      change: 'CHANGED',
      fields: ['priority', 'component'],
      earlier: { provision: 'OP 12(a)' },
      later: { provision: 'OP 12(a)(i)' },
    });
    expect(mandateDiff.provisions).toContainEqual({
      change: 'CHANGED',
      fields: ['priority', 'component'],
      earlier: { provision: 'OP 12(f)' },
      later: { provision: 'OP 12(a)(iii)' },
    });
    expect([mandateDiff.textsHeld, mandateDiff.paragraphs]).toEqual([[], []]);
    expect(mandateDiff.provisions).toContainEqual({
      change: 'DROPPED',
      fields: [],
      earlier: { provision: 'OP 11' },
      later: null,
    });
    expect(mandateDiff.notices.join(' ')).toMatch(/a pairing.*import council/);
  });

  it('refuses what is no resolution, no mission, or the wrong way round', async () => {
    expect(
      await refusal('{ mandateDiff(earlier: "monusco", later: "s-res-2098-2013", mission: "monusco") { later } }'),
    ).toEqual(['BAD_USER_INPUT', 'earlier']);
    expect(
      await refusal(
        '{ mandateDiff(earlier: "s-res-1925-2010", later: "s-res-2098-2013", mission: "s-res-1925-2010") { later } }',
      ),
    ).toEqual(['BAD_USER_INPUT', 'mission']);
    expect(
      await refusal(
        '{ mandateDiff(earlier: "s-res-2098-2013", later: "s-res-1925-2010", mission: "monusco") { later } }',
      ),
    ).toEqual(['BAD_USER_INPUT', 'earlier']);
  });
});

describe('citations', () => {
  it('are found by symbol, with their part and what evidence says of a note', async () => {
    const { paper, council } = await ask<
      Record<
        'paper' | 'council',
        { total: number; items: { citing: string; part: string; citedFrom: string | null; function: string | null }[] }
      >
    >(
      '{ paper: citations(of: "hultman-2013-united") { total items { citing part citedFrom function } } council: citations(of: "S/RES/1738 (2006)", part: PREAMBLE) { total items { citing part citedFrom function } } }',
    );
    expect(paper.items).toContainEqual({
      citing: 'taking-stock-2024',
      part: 'NOTE',
      citedFrom: 'end note 39',
      function: 'CITES_AS_EVIDENCE',
    });
    expect(council.items.map(({ citing }) => citing)).toContain('s-res-1894-2009');
    expect(council.items.every(({ part }) => part === 'PREAMBLE')).toBe(true);
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        citations,
      }: { citations: { total: number; endCursor: string | null; items: { citing: string; citedFrom: string }[] } } =
        await ask(
          `{ citations(of: "s-res-1325-2000", first: 3${after ? `, after: "${after}"` : ''}) { total endCursor items { citing citedFrom } } }`,
        );
      seen.push(...citations.items.map(({ citing, citedFrom }) => `${citing} ${citedFrom}`));
      after = citations.endCursor;
      if (after === null) expect(seen).toHaveLength(citations.total);
    } while (after !== null);
  });

  it('refuse an id that nothing has', async () =>
    expect(await refusal('{ citations(of: "S/RES/9999 (2099)") { total } }')).toEqual(['BAD_USER_INPUT', 'of']));
});

describe('emergence', () => {
  it('gives first use, first words and the days between, and says what is not known', async () => {
    const { emergence } = await ask<{
      emergence: {
        practice: { label: string; date: string };
        norm: { label: string; provision: string };
        doctrine: null;
        daysFromPracticeToNorm: number;
        approximate: boolean;
        notices: string[];
      };
    }>(
      '{ emergence(concept: "joint-protection-teams") { practice { label date } norm { label provision } doctrine { label } daysFromPracticeToNorm approximate notices } }',
    );
    expect(emergence).toMatchObject({
      practice: { label: 'MONUC', date: '2009-02' },
      norm: { label: 'S/RES/1906 (2009)', provision: 'OP 9' },
      doctrine: null,
      daysFromPracticeToNorm: 325,
      approximate: true,
    });
    expect(emergence.notices).toEqual(['No doctrine that introduces it or builds on it is recorded here.']);
  });

  it('refuses what is no concept', async () =>
    expect(await refusal('{ emergence(concept: "monusco") { approximate } }')).toEqual(['BAD_USER_INPUT', 'concept']));
});

describe('phraseLineage', () => {
  it('says that no text is held rather than that nothing was found', async () => {
    const { phraseLineage } = await ask<{
      phraseLineage: { total: number; textsHeld: { count: number }; notices: string[] };
    }>('{ phraseLineage(phrase: "imminent threat of physical violence") { total textsHeld { count } notices } }');
    expect([phraseLineage.total, phraseLineage.textsHeld.count]).toEqual([0, 0]);
    expect(phraseLineage.notices[0]).toMatch(/No text of the Council is held/);
  });

  it('refuses phrases without words or beyond its bounds, unknown missions and turned ranges by name', async () => {
    expect(await refusal('{ phraseLineage(phrase: "…") { total } }')).toEqual(['BAD_USER_INPUT', 'phrase']);
    expect(await refusal(`{ phraseLineage(phrase: "${'a '.repeat(151)}") { total } }`)).toEqual([
      'BAD_USER_INPUT',
      'phrase',
    ]);
    expect(await refusal('{ phraseLineage(phrase: "a", mission: "nowhere") { total } }')).toEqual([
      'BAD_USER_INPUT',
      'mission',
    ]);
    expect(await refusal('{ phraseLineage(phrase: "a", since: "2013-01-01", until: "2012-01-01") { total } }')).toEqual(
      ['BAD_USER_INPUT', 'since'],
    );
  });
});
