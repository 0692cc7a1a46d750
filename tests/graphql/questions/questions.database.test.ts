import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Api } from '../../support/api.ts';
import { phrases } from '../../support/phrases.ts';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const ask = <T>(query: string, variables?: Record<string, unknown>): Promise<T> => api.data<T>(query, variables);
const refusal = (query: string, variables?: Record<string, unknown>): Promise<unknown> => api.refusal(query, variables);

describe('lookup', () => {
  interface Found {
    lookup: {
      outcome: string;
      understoodAs: string;
      match: { id: string } | null;
      candidates: { id: string }[];
      pinpoint: string | null;
      notices: string[];
    };
  }
  const lookup = (identifier: string): Promise<Found> =>
    ask(
      'query ($identifier: String!) { lookup(identifier: $identifier) { outcome understoodAs match { id } candidates { id } pinpoint notices } }',
      { identifier },
    );

  it.each([
    ['S/RES/1894(2009)', 's-res-1894-2009'],
    ['s/res/1894 (2009)', 's-res-1894-2009'],
    ['UNSCR 1894', 's-res-1894-2009'],
    ['SCR 1894', 's-res-1894-2009'],
    ['resolution 1894', 's-res-1894-2009'],
    ['1894 (2009)', 's-res-1894-2009'],
    ['A/RES/67/287', 'a-res-67-287'],
    ['A/67/775-S/2013/110', 'hrddp-2013'],
    ['A/67/775', 'hrddp-2013'],
    ['S/2013/110', 'hrddp-2013'],
    ['10.1111/ajps.12036', 'hultman-2013-united'],
    ['https://doi.org/10.1111/AJPS.12036', 'hultman-2013-united'],
    ['monusco', 'monusco'],
    ['MONUSCO', 'monusco'],
    ['cod', 'COD'],
    ['United Nations Organization Stabilization Mission in the Democratic Republic of the Congo', 'monusco'],
    ['\u202Es/res/1894', 's-res-1894-2009'],
  ])('%s is %s', async (identifier, id) => {
    const found = await lookup(identifier);
    expect(found.lookup).toMatchObject({ outcome: 'FOUND', match: { id } });
  });

  it('tells candidates when a name is that of several, and prefers none', async () => {
    const { lookup: found } = await lookup('The Protection of Civilians in United Nations Peacekeeping');
    expect(found.outcome).toBe('AMBIGUOUS');
    expect(found.candidates.map(({ id }) => id)).toEqual(['poc-policy-2023', 'poc-policy-2019', 'poc-policy-2015']);
    expect(found.notices).toEqual([
      '3 nodes can be meant, and the latest document is named first. Add a year, or use an id.',
    ]);
  });

  it('says how it understood what is not here, and the nearest', async () => {
    const { lookup: found } = await lookup('S/RES/1894 (2010)');
    expect(found).toMatchObject({
      outcome: 'NOT_IN_THIS_GRAPH',
      understoodAs: 'UN symbol S/RES/1894 (2010)',
      match: null,
    });
    expect(found.candidates.map(({ id }) => id)).toContain('s-res-1894-2009');
    expect((await lookup('monsuco mission congo')).lookup.outcome).toBe('NOT_IN_THIS_GRAPH');
  });

  it.each([
    ['UNMISSS', ['unmiss']],
    ['monsuco', ['monusco']],
    ['poc-policy-2021', ['poc-policy-2023', 'poc-policy-2019', 'poc-policy-2015']],
    ['Kigali Principles 2016', ['kigali-principles-2015']],
    ['Implementation of resolution 1325', ['s-res-1325-2000']],
    ['nonsense-id', []],
    ['completely unrelated words', []],
  ])('%s has near %j', async (identifier, ids) => {
    const { lookup: found } = await lookup(identifier);
    expect([found.outcome, found.candidates.map(({ id }) => id)]).toEqual(['NOT_IN_THIS_GRAPH', ids]);
  });

  it('names the place, and why a year or a link is not believed', async () => {
    expect((await lookup('S.C. Res. 1894, ¶ 19, U.N. Doc. S/RES/1894 (Nov. 11, 2009)')).lookup).toMatchObject({
      outcome: 'FOUND',
      match: { id: 's-res-1894-2009' },
      pinpoint: 'OP 19',
    });
    expect((await lookup('S/RES/1894 (2010)')).lookup.notices).toEqual([
      'Resolution 1894 of the Security Council is S/RES/1894 (2009), not of 2010.',
    ]);
    expect((await lookup('https://example.org/S/RES/1894(2009)')).lookup).toMatchObject({
      outcome: 'NOT_IN_THIS_GRAPH',
      candidates: [{ id: 's-res-1894-2009' }],
      notices: [expect.stringContaining('example.org')],
    });
  });

  it('refuses what is empty or endless', async () => {
    expect(await refusal('{ lookup(identifier: " ") { outcome } }')).toEqual(['BAD_USER_INPUT', 'identifier']);
    expect(await refusal('query ($i: String!) { lookup(identifier: $i) { outcome } }', { i: 'x'.repeat(501) })).toEqual(
      ['BAD_USER_INPUT', 'identifier'],
    );
  });
});

describe('search', () => {
  interface Found {
    search: {
      total: number;
      endCursor: string | null;
      hits: {
        id: string;
        kind: string;
        score: number;
        snippet: string;
        node: { __typename: string; statement?: string };
      }[];
    };
  }
  const search = (phrase: string, rest = ''): Promise<Found> =>
    ask(
      `query ($phrase: String!) { search(phrase: $phrase ${rest}) { total endCursor hits { id kind score snippet node { __typename ... on Claim { statement } } } } }`,
      { phrase },
    );

  it('puts an exact identifier first', async () => {
    const { search: found } = await search('S/RES/1265 (1999)');
    expect(found.hits[0]!.id).toBe('s-res-1265-1999');
    expect(found.hits[0]!.score).toBeGreaterThan(found.hits[1]!.score);
  });

  it.each([
    ['TCC', 'troop contributing countries'],
    ['JPTs', 'joint protection teams'],
    ['Force Intervention Brigade', 'intervention brigade'],
  ])('finds %s by its other name', async (acronym, words) => {
    const [short, long] = await Promise.all([search(acronym, 'first: 100'), search(words, 'first: 100')]);
    const common = short.search.hits.filter(({ id }) => long.search.hits.some((hit) => hit.id === id));
    expect(common.length).toBeGreaterThan(0);
  });

  it('finds nothing among no kinds', async () => {
    expect(await search('protection', 'kinds: []')).toMatchObject({ search: { total: 0, hits: [] } });
  });

  it('marks the words in a snippet of our own text, whatever their ending', async () => {
    const { search: found } = await search('mediating', 'kinds: [CLAIM]');
    expect(found.hits.length).toBeGreaterThan(0);
    expect(found.hits.some(({ snippet }) => /\*\*mediat\w*\*\*/i.test(snippet))).toBe(true);
  });

  it('keeps all hits of a kind and leads to the nodes, page by page, without a hit twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { search: page }: Found = await search(
        'protection',
        `kinds: [CLAIM], first: 40 ${after ? `, after: "${after}"` : ''}`,
      );
      for (const hit of page.hits)
        expect([hit.kind, hit.node.__typename, typeof hit.node.statement]).toEqual(['CLAIM', 'Claim', 'string']);
      seen.push(...page.hits.map(({ id }) => id));
      after = page.endCursor;
      if (after === null) expect(seen).toHaveLength(page.total);
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    '/',
    ':',
    '~',
    '-',
    '"',
    '"unbalanced',
    '*',
    '(',
    ')))',
    'a:b:c',
    'AND',
    'a AND OR NOT b',
    '\\',
    '{}',
    '[x TO y]',
    'a^',
    '🕊',
    'حماية المدنيين',
    '\u0000',
    'x'.repeat(10_000),
    'word '.repeat(2_000),
  ])('is safe for %j', async (phrase) => {
    const { errors, data } = await api.ask(
      'query ($phrase: String!) { search(phrase: $phrase) { total hits { id } } }',
      { phrase },
    );
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });

  it('reads any phrase, and answers hits or that the phrase is empty', async () => {
    await fc.assert(
      fc.asyncProperty(phrases, async (phrase) => {
        const { errors, data } = await api.ask(
          'query ($phrase: String!) { search(phrase: $phrase, first: 3) { total hits { id snippet } } }',
          { phrase },
        );
        if (phrase.trim() === '')
          expect(errors).toEqual([
            expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'phrase' } }),
          ]);
        else
          expect([errors, (data as unknown as Found).search.hits.length]).toEqual([
            undefined,
            Math.min(3, (data as unknown as Found).search.total),
          ]);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses an empty phrase, bad pages and bad cursors by name', async () => {
    expect(await refusal('{ search(phrase: "  ") { total } }')).toEqual(['BAD_USER_INPUT', 'phrase']);
    for (const first of [0, -1, 101, 2_147_483_647])
      expect(await refusal(`{ search(phrase: "a", first: ${first}) { total } }`)).toEqual(['BAD_USER_INPUT', 'first']);
    expect(await refusal('{ search(phrase: "a", after: "zzz") { total } }')).toEqual(['BAD_USER_INPUT', 'after']);
  });
});

describe('a filter by how many a connection holds', () => {
  type Found = { mandatedByConnection: { edges: { node: { id: string } }[] } }[];
  const mandated = async (count: string): Promise<Found> =>
    (
      await ask<{ missions: Found }>(
        `{ missions(limit: 100, where: { mandatedByConnection: { aggregate: { count: ${count} } } }) { mandatedByConnection(first: 100) { edges { node { id } } } } }`,
      )
    ).missions;
  const counts = {
    edges: ({ mandatedByConnection: { edges } }: Found[number]) => edges.length,
    nodes: ({ mandatedByConnection: { edges } }: Found[number]) => new Set(edges.map(({ node }) => node.id)).size,
  };

  it.each<[keyof typeof counts, string, (count: number) => boolean]>([
    ['nodes', 'gte: 20', (count) => count >= 20],
    ['nodes', 'lt: 20', (count) => count < 20],
    ['nodes', 'eq: 18', (count) => count === 18],
    ['edges', 'gt: 60', (count) => count > 60],
    ['edges', 'lte: 60', (count) => count <= 60],
  ])('finds those whose %s are %s and no other', async (counted, comparison, holds) => {
    const [found, all] = await Promise.all([
      mandated(`{ ${counted}: { ${comparison} } }`),
      mandated('{ nodes: { gte: 0 } }'),
    ]);
    const sizes = (missions: Found): number[] => missions.map(counts[counted]).sort((a, b) => a - b);
    expect(sizes(found).length).toBeGreaterThan(0);
    expect(sizes(found)).toEqual(sizes(all).filter(holds));
  });

  it('says that there is no list of counts', async () => {
    expect(
      (
        await api.ask(
          '{ missions(where: { mandatedByConnection: { aggregate: { count: { nodes: { in: [1] } } } } }) { id } }',
        )
      ).errors,
    ).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('Field "in" is not defined by type "CountFilters"') as string,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ]);
  });
});

describe('a filter by the type of what a node is linked to', () => {
  it('goes by the connection, and the schema offers no other way', async () => {
    const { concepts } = await ask<{ concepts: { introducedBy: { __typename: string }[] }[] }>(
      '{ concepts(limit: 100, where: { introducedByConnection: { some: { node: { typename: [DoctrineDocument] } } } }) { introducedBy { __typename } } }',
    );
    expect(concepts.length).toBeGreaterThan(0);
    for (const { introducedBy } of concepts) expect(introducedBy).toContainEqual({ __typename: 'DoctrineDocument' });
    for (const where of ['typename: [Study]', 'AND: [{ typename: [Study] }]']) {
      expect((await api.ask(`{ concepts(where: { introducedBy: { some: { ${where} } } }) { id } }`)).errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('Field "typename" is not defined by type "RelatedDocumentWhere"') as string,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        }),
      ]);
    }
  });
});

describe('lineage and path', () => {
  it('leads the policy of 2023 back over its editions to the request of the Special Committee', async () => {
    const { lineage } = await ask<{
      lineage: {
        nodes: { id: string; depth: number; side: string }[];
        links: { via: string; manner: string; later: string; earlier: string; sourceId: string }[];
      };
    }>('{ lineage(id: "poc-policy-2023") { nodes { id depth side } links { via manner later earlier sourceId } } }');
    const depth = new Map(lineage.nodes.map(({ id, depth: steps }) => [id, steps]));
    expect([
      depth.get('poc-policy-2019'),
      depth.get('poc-policy-2015'),
      depth.get('poc-operational-concept-2010'),
    ]).toEqual([1, 2, 3]);
    expect(lineage.links).toContainEqual({
      via: 'SUCCEEDS',
      manner: 'UPDATES',
      later: 'poc-policy-2019',
      earlier: 'poc-policy-2015',
      sourceId: 'dpo-poc-newsletter-2023',
    });
    expect(lineage.nodes.map(({ depth: steps }) => steps)).toEqual(
      lineage.nodes.map(({ depth: steps }) => steps).sort((a, b) => a - b),
    );
  });

  it('takes the resolution for the earlier end of a mandate', async () => {
    const { lineage } = await ask<{ lineage: { nodes: { id: string; side: string }[] } }>(
      '{ lineage(id: "monusco", toward: BOTH, via: [SUCCEEDS, MANDATES], maxDepth: 1) { nodes { id side } } }',
    );
    expect(lineage.nodes).toEqual(
      expect.arrayContaining([
        { id: 'monuc', side: 'EARLIER' },
        { id: 's-res-1925-2010', side: 'EARLIER' },
      ]),
    );
  });

  it('explains how the report of 2009 led to the policy of 2023, hop by hop, the same way in time', async () => {
    const { path } = await ask<{
      path: {
        explanation: string;
        paths: { length: number; nodes: { id: string }[]; hops: { later: string; earlier: string }[] }[];
      };
    }>(
      '{ path(source: "c34-report-2009", target: "poc-policy-2023") { explanation paths { length nodes { id } hops { later earlier } } } }',
    );
    expect(path.paths.length).toBeGreaterThan(0);
    for (const { length, nodes, hops } of path.paths) {
      expect([nodes.length, hops.length, nodes[0]!.id, nodes.at(-1)!.id]).toEqual([
        length + 1,
        length,
        'c34-report-2009',
        'poc-policy-2023',
      ]);
      expect(hops.map(({ later, earlier }) => [earlier, later])).toEqual(
        hops.map((_, index) => [nodes[index]!.id, nodes[index + 1]!.id]),
      );
    }
  });

  it('does not take a work that merely cites both ends for a path, unless asked to', async () => {
    const way = 'path(source: "hultman-2013-united", target: "kjeksrud-2023-using", monotone: false';
    const { plain, through } = await ask<Record<'plain' | 'through', { explanation: string; paths: unknown[] }>>(
      `{ plain: ${way}) { explanation paths { length } } through: ${way}, throughCoCitation: true) { explanation paths { length } } }`,
    );
    expect(plain.paths).toEqual([]);
    expect(plain.explanation).toMatch(/^No path within 8 hops/);
    expect(through.paths).toContainEqual({ length: 2 });
  });

  it('refuses unknown ids and bounds out of range by the name of the argument', async () => {
    expect(await refusal('{ lineage(id: "nothing") { truncated } }')).toEqual(['BAD_USER_INPUT', 'id']);
    expect(await refusal('{ lineage(id: "POC policy") { truncated } }')).toEqual(['BAD_USER_INPUT', 'id']);
    expect(await refusal(`{ lineage(id: "${'x'.repeat(10_000)}") { truncated } }`)).toEqual(['BAD_USER_INPUT', 'id']);
    expect(await refusal('{ lineage(id: "monusco", maxDepth: 1000) { truncated } }')).toEqual([
      'BAD_USER_INPUT',
      'maxDepth',
    ]);
    expect(await refusal('{ lineage(id: "monusco", via: []) { truncated } }')).toEqual(['BAD_USER_INPUT', 'via']);
    expect(await refusal('{ path(source: "monusco", target: "nothing") { explanation } }')).toEqual([
      'BAD_USER_INPUT',
      'target',
    ]);
    expect(await refusal('{ path(source: "monusco", target: "monuc", maxLength: 0) { explanation } }')).toEqual([
      'BAD_USER_INPUT',
      'maxLength',
    ]);
  });
});

describe('timeline', () => {
  it('places partial dates by the days that they cover, and says what it leaves out', async () => {
    const { timeline } = await ask<{
      timeline: {
        total: number;
        undated: number;
        items: { id: string; date: string; earliest: string; latest: string; whollyInRange: boolean }[];
      };
    }>(
      '{ timeline(since: "2009-06-01", until: "2009-12-31", kinds: [STUDY, RESOLUTION, PUBLIC_DOCUMENT]) { total undated items { id date earliest latest whollyInRange } } }',
    );
    expect(timeline.items.find(({ id }) => id === 'holt-taylor-2009')).toMatchObject({
      date: '2009',
      earliest: '2009-01-01',
      latest: '2009-12-31',
      whollyInRange: false,
    });
    expect(timeline.items.find(({ id }) => id === 's-res-1894-2009')).toMatchObject({ whollyInRange: true });
    const days = timeline.items.map(({ earliest, latest, id }) => `${earliest} ${latest} ${id}`);
    expect(days).toEqual([...days].sort());
    expect(timeline.undated).toBeGreaterThan(0);
  });

  it.each([
    ['since: "2013-02-30"', 'since'],
    ['until: "July"', 'until'],
    ['since: "2014-01-01", until: "2013-01-01"', 'since'],
  ])('refuses %s', async (range, argument) => {
    expect(await refusal(`{ timeline(${range}) { total } }`)).toEqual(['BAD_USER_INPUT', argument]);
  });
});

it('refuses days that no calendar has in generated filters too', async () => {
  for (const day of ['2013-02-30', '2013-13-01', '2013-1-1', '2013-01-01T00:00:00Z', 'July']) {
    const { errors } = await api.ask(`{ resolutions(where: {adoptedOn: {gt: "${day}"}}) { id } }`);
    expect(errors![0]!.message).toContain('A day is written as YYYY-MM-DD and exists');
  }
});

describe('asAt', () => {
  it('names the missions with a protection mandate on 2 July 2013, a first mandate never as the current wording', async () => {
    const { asAt } = await ask<{
      asAt: {
        missions: { label: string; resolution: string | null; isFirst: boolean | null; renewalsComplete: boolean }[];
        notices: string[];
      };
    }>('{ asAt(date: "2013-07-02") { missions { label resolution isFirst renewalsComplete } notices } }');
    const protecting = asAt.missions.filter(({ resolution }) => resolution !== null).map(({ label }) => label);
    expect(protecting).toEqual(
      expect.arrayContaining([
        'MINUSMA',
        'MINUSTAH',
        'MONUSCO',
        'UNAMID',
        'UNIFIL',
        'UNISFA',
        'UNMIL',
        'UNMISS',
        'UNOCI',
      ]),
    );
    expect(protecting).not.toEqual(expect.arrayContaining(['MONUC']));
    expect(protecting).not.toContain('MINUSCA');
    expect(asAt.missions.find(({ label }) => label === 'MONUSCO')).toMatchObject({
      resolution: 'S/RES/2098 (2013)',
      isFirst: false,
    });
    for (const { label, renewalsComplete } of asAt.missions.filter(
      (mission) => protecting.includes(mission.label) && mission.label !== 'French forces in Côte d’Ivoire',
    ))
      expect([label, renewalsComplete]).toEqual([label, true]);
    expect(asAt.missions.find(({ label }) => label === 'UNOL')!.renewalsComplete).toBe(false);
    expect(asAt.notices.join(' ')).toMatch(/Where renewals are not complete/);
  });

  it('shows a revised policy as revised, and says when the day lies after the facts', async () => {
    const { asAt } = await ask<{
      asAt: { doctrine: { id: string; status: string; because: string | null }[]; notices: string[] };
    }>(
      '{ asAt(date: "2030-01-01", kinds: [POLICY, SECRETARY_GENERAL_REPORT]) { doctrine { id status because } notices } }',
    );
    expect(asAt.doctrine.find(({ id }) => id === 'poc-policy-2015')).toMatchObject({ status: 'REVISED' });
    expect(asAt.doctrine.find(({ id }) => id === 'poc-policy-2023')!.status).not.toBe('REVISED');
    expect(asAt.notices.join(' ')).toMatch(/lies after 2026-/);
    expect(asAt.notices.join(' ')).toMatch(/never in force/);
  });
});

describe('evidence', () => {
  it('gives both sides of a claim, and counts studies that share authors once', async () => {
    const { evidenceFor } = await ask<{
      evidenceFor: {
        independentStudies: number;
        leftOut: number;
        claims: { status: string; evidence: { direction: string; work: { id: string } }[] }[];
      };
    }>(
      '{ evidenceFor(claim: "presence-linked-to-fewer-civilian-casualties") { independentStudies leftOut claims { status evidence { direction work { id } } } } }',
    );
    expect(evidenceFor.claims[0]!.status).toBe('QUALIFIED');
    expect(evidenceFor.claims[0]!.evidence.map(({ direction, work }) => `${direction} ${work.id}`)).toEqual([
      'SUPPORTS fjelde-2019-protection',
      'SUPPORTS hultman-2013-united',
      'SUPPORTS hultman-2014-beyond',
      'QUALIFIES fjelde-2019-protection',
    ]);
    expect(evidenceFor.independentStudies).toBe(1); // All three have Hultman among their authors.
  });

  it('leaves out what came later than the day, and says how much', async () => {
    const { evidenceFor } = await ask<{
      evidenceFor: { leftOut: number; claims: { status: string; evidence: unknown[] }[] };
    }>(
      '{ evidenceFor(claim: "larger-forces-protect-better", asOf: "2015-12-31") { leftOut claims { status evidence { id } } } }',
    );
    expect(evidenceFor).toMatchObject({
      leftOut: 1,
      claims: [{ status: 'SUPPORTED', evidence: [{ id: 'larger-forces-protect-better-hultman-2013' }] }],
    });
  });

  it('gives the status of a claim now and on a day', async () => {
    const { claims } = await ask<{ claims: unknown[] }>(
      '{ claims(where: {id: {eq: "larger-forces-protect-better"}, currentStatus: {eq: QUALIFIED}}) { currentStatus status { status supports qualifies leftOut } then: status(asOf: "2015-12-31") { status supports qualifies leftOut } } }',
    );
    expect(claims).toEqual([
      {
        currentStatus: 'QUALIFIED',
        status: { status: 'QUALIFIED', supports: 1, qualifies: 1, leftOut: 0 },
        then: { status: 'SUPPORTED', supports: 1, qualifies: 0, leftOut: 1 },
      },
    ]);
  });

  it('gives that status by everything, whatever is selected beside it and under whatever names', async () => {
    const beside = [
      '',
      'evidence(limit: 1) { id }',
      'evidence: missions { id }',
      'evidence(where: { direction: { eq: SUPPORTS } }) { direction work { issuedTo: issuedOn } }',
    ];
    for (const selection of beside) {
      const { claims } = await ask<{ claims: unknown[] }>(
        `{ claims(where: {id: {eq: "larger-forces-protect-better"}}) { status { status supports qualifies background leftOut } ${selection} } }`,
      );
      expect(claims).toMatchObject([{ status: { status: 'QUALIFIED', supports: 1, qualifies: 1, leftOut: 0 } }]);
    }
  });

  it('wants exactly one of claim and phrase, and a claim that is one', async () => {
    expect(await refusal('{ evidenceFor { independentStudies } }')).toEqual(['BAD_USER_INPUT', 'claim']);
    expect(await refusal('{ evidenceFor(claim: "monusco") { independentStudies } }')).toEqual([
      'BAD_USER_INPUT',
      'claim',
    ]);
  });
});

describe('dataset and entities', () => {
  it('say what answers and what it covers', async () => {
    const { dataset } = await ask<{
      dataset: {
        version: string;
        contentHash: string;
        licence: string;
        coverage: string[];
        nodes: { kind: string; count: number }[];
      };
    }>('{ dataset { version contentHash licence coverage nodes { kind count } } }');
    expect(dataset).toMatchObject({
      licence: 'CC0-1.0',
      version: expect.stringContaining(dataset.contentHash.slice(0, 12)) as string,
    });
    expect(dataset.nodes.find(({ kind }) => kind === 'Mission')!.count).toBeGreaterThan(40);
    expect(dataset.coverage.some((text) => text.startsWith('Not held'))).toBe(true);
  });

  it('come in the order asked for, as deep as selected, with fragments, aliases and variables', async () => {
    const { entities } = await ask<{ entities: unknown[] }>(
      `query ($ids: [ID!]!, $deep: Boolean! = true) { entities(ids: $ids) { id kind node { ...Name ... on Mission @include(if: $deep) { short: acronym succeeds { acronym } mandatedByConnection(first: 1, where: {node: {number: {eq: 1925}}}) { totalCount } } } } }
       fragment Name on Resolution { symbol }`,
      { ids: ['monusco', 'nothing', 's-res-1270-1999'] },
    );
    expect(entities).toEqual([
      {
        id: 'monusco',
        kind: 'MISSION',
        node: {
          short: 'MONUSCO',
          succeeds: [{ acronym: 'MONUC' }],
          mandatedByConnection: { totalCount: expect.any(Number) as number },
        },
      },
      { id: 's-res-1270-1999', kind: 'RESOLUTION', node: { symbol: 'S/RES/1270 (1999)' } },
    ]);
  });
});
