import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Api } from '../support/api.ts';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const ask = <T>(query: string, variables?: Record<string, unknown>): Promise<T> => api.data<T>(query, variables);

interface Mandated {
  resolutions: {
    title: string;
    adoptedOn: string;
    mandatesConnection: {
      edges: { properties: Record<string, unknown>; node: { acronym: string; countries: { name: string }[] } }[];
    };
  }[];
}

/** The paper counts sixteen and names fifteen in its notes 3 and 13 and its text; MINUJUSTH is the inferred one. */
const sixteen = [
  'MINUJUSTH',
  'MINURCAT',
  'MINUSCA',
  'MINUSMA',
  'MINUSTAH',
  'MONUC',
  'MONUSCO',
  'ONUB',
  'UNAMID',
  'UNAMSIL',
  'UNIFIL',
  'UNISFA',
  'UNMIL',
  'UNMIS',
  'UNMISS',
  'UNOCI',
];

describe('the founding queries', () => {
  it('name UNAMSIL twice for resolution 1270 (1999): OP 8 establishes it, OP 14 protects civilians', async () => {
    const { resolutions } = await ask<Mandated>(`{ resolutions(where: {symbol: {eq: "S/RES/1270 (1999)"}}) {
    title adoptedOn
    mandatesConnection { edges { properties { action protectsCivilians provision sourceId verification } node { acronym countries { name } } } } } }`);
    expect(resolutions).toHaveLength(1);
    expect(resolutions[0]).toMatchObject({ title: 'Security Council resolution 1270 (1999)', adoptedOn: '1999-10-22' });
    const unamsil = resolutions[0]!.mandatesConnection.edges.filter(({ node }) => node.acronym === 'UNAMSIL');
    expect(
      unamsil
        .map(({ properties }) => [
          properties.provision,
          properties.action,
          properties.protectsCivilians,
          properties.sourceId,
          properties.verification,
        ])
        .sort(),
    ).toEqual([
      ['OP 14', 'ADJUSTS', true, 's-res-1270-1999', 'VERIFIED'],
      ['OP 8', 'ESTABLISHES', false, 's-res-1270-1999', 'VERIFIED'],
    ]);
    expect(unamsil[0]!.node.countries).toEqual([{ name: 'Sierra Leone' }]);
  });

  it('answer what MONUSCO stands in succession to', async () => {
    const { missions } = await ask<{
      missions: {
        name: string;
        startedOn: string;
        succeeds: { acronym: string }[];
        mandatedBy: { symbol: string }[];
      }[];
    }>('{ missions(where: {acronym: {eq: "MONUSCO"}}) { name startedOn succeeds { acronym } mandatedBy { symbol } } }');
    expect(missions).toMatchObject([
      {
        name: 'United Nations Organization Stabilization Mission in the Democratic Republic of the Congo',
        startedOn: '2010-07-01',
        succeeds: [{ acronym: 'MONUC' }],
      },
    ]);
    expect(missions[0]!.mandatedBy.map(({ symbol }) => symbol)).toEqual(
      expect.arrayContaining(['S/RES/1925 (2010)', 'S/RES/2098 (2013)']),
    );
  });

  it('name the sixteen operations with a mandate to protect civilians, MINUJUSTH marked as inferred', async () => {
    const { missions } = await ask<{ missions: { acronym: string }[] }>(
      '{ missions(where: {kind: {eq: PEACEKEEPING}, mandatedByConnection: {some: {edge: {protectsCivilians: {eq: true}}}}}) { acronym } }',
    );
    expect(missions.map(({ acronym }) => acronym).sort()).toEqual(sixteen);
    const { inferred } = await ask<{ inferred: { verification: string; verificationNote: string }[] }>(
      '{ inferred: missions(where: {acronym: {eq: "MINUJUSTH"}}) { verification verificationNote } }',
    );
    expect(inferred).toMatchObject([{ verification: 'INFERRED' }]);
    expect(inferred[0]!.verificationNote).toMatch(/fifteen/i);
  });

  it('give doctrine in order with its chains', async () => {
    const { doctrineDocuments } = await ask<{
      doctrineDocuments: {
        title: string;
        issuedOn: string;
        succeeds: { title: string }[];
        issuedBy: { name: string }[];
      }[];
    }>(
      '{ doctrineDocuments(sort: [{issuedFrom: ASC}], limit: 100) { title kind issuedOn issuedBy { name } succeeds { title } succeededBy { title } basedOn { title } } }',
    );
    const days = doctrineDocuments.map(({ issuedOn }) => issuedOn).filter((day) => !day.includes('X'));
    expect(days.map((day) => day.slice(0, 4))).toEqual(days.map((day) => day.slice(0, 4)).sort());
    expect(doctrineDocuments.filter(({ succeeds }) => succeeds.length > 0).length).toBeGreaterThanOrEqual(10);
  });
});

describe('the citations of the founding paper', () => {
  const selections = {
    'totalCount alone': 'totalCount',
    ids: 'totalCount edges { node { id } }',
    'types only': 'totalCount edges { node { __typename } }',
    'properties only': 'totalCount edges { properties { ... on CitesProperties { endnote } } }',
    'one property that repeats': 'totalCount edges { properties { ... on CitesProperties { part } } }',
    everything:
      'totalCount edges { properties { ... on CitesProperties { endnote locator } } node { __typename title symbol kind } }',
    'page information': 'totalCount pageInfo { hasNextPage } edges { cursor }',
  };

  for (const [name, selection] of Object.entries(selections)) {
    it(`count the same under the selection of ${name}`, async () => {
      const { studies } = await ask<{ studies: { citesConnection: { totalCount: number; edges?: unknown[] } }[] }>(
        `{ studies(where: {id: {eq: "taking-stock-2024"}}) { citesConnection(first: 100) { ${selection} } } }`,
      );
      expect(studies[0]!.citesConnection.totalCount).toBe(byHand.total);
      if (studies[0]!.citesConnection.edges) expect(studies[0]!.citesConnection.edges).toHaveLength(byHand.total);
    });
  }

  it('have an edge for every work of every note, counted by hand in the end notes', async () => {
    const { studies } = await ask<{
      studies: {
        notesWithoutWork: string[];
        citesConnection: { edges: { properties: { endnote: number | null } }[] };
      }[];
    }>(
      '{ studies(where: {id: {eq: "taking-stock-2024"}}) { notesWithoutWork citesConnection(first: 100) { edges { properties { ... on CitesProperties { endnote } } } } } }',
    );
    const counts = new Map<number, number>();
    for (const { properties } of studies[0]!.citesConnection.edges) {
      if (properties.endnote !== null) counts.set(properties.endnote, (counts.get(properties.endnote) ?? 0) + 1);
    }
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(64);
    for (let note = 1; note <= 56; note += 1)
      expect([note, counts.get(note) ?? 0]).toEqual([note, byHand.works[note] ?? 1]);
    const without = studies[0]!.notesWithoutWork.map((text) => Number(/^\d+/.exec(text)![0]));
    expect(without).toEqual(
      Object.entries(byHand.works)
        .filter(([, works]) => works === 0)
        .map(([note]) => Number(note)),
    );
  });
});

/** Works by note, counted in the paper's end notes; a note that is not listed cites one work. */
const works: Record<number, number> = {
  3: 0,
  4: 0,
  9: 2,
  13: 0,
  15: 2,
  20: 2,
  22: 3,
  30: 0,
  31: 3,
  38: 3,
  44: 0,
  45: 2,
  53: 2,
  55: 2,
  56: 2,
};
/**
 * Documents that the text itself names as such, section by section: two in the executive summary, two in 1, one in 2.1,
 * two in 2.2, one each in 2.3 and 2.5, two in 2.6, three in 4.5, two in 5.
 */
const named = 2 + 2 + 1 + 2 + 1 + 1 + 2 + 3 + 2;
const byHand = { works, total: 64 + named };
