import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { entries } from 'bibtex-parse';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../../../../src/dataset/read-sdl.ts';
import type { CslItem } from '../../../../src/export/csl-item.ts';
import { buildSchema } from '../../../../src/graphql/build-schema.ts';
import { readContext } from '../../../../src/neo4j/read-context.ts';
import { requestDeadline } from '../../../../src/neo4j/request-deadline.ts';
import { packageRoot } from '../../../../src/package-root.ts';
import { startApi, type Api } from '../../../support/api.ts';

interface Cited {
  id: string;
  symbol: string | null;
  citation: string;
  un: string;
  bibtex: string;
  cslJson: CslItem;
}

let api: Api;
const all: Cited[] = [];

const ask = <T>(query: string, variables?: Record<string, unknown>): Promise<T> => api.data<T>(query, variables);

beforeAll(async () => {
  api = await startApi();
  for (const list of ['resolutions', 'doctrineDocuments', 'studies', 'publicDocuments']) {
    for (let page: Cited[] = [], offset = 0; offset === 0 || page.length === 100; offset += 100) {
      page = (
        await ask<Record<string, Cited[]>>(
          `{ ${list}(limit: 100, offset: ${offset}, sort: [{ id: ASC }]) { id symbol citation un: citation(style: UN) bibtex cslJson } }`,
        )
      )[list]!;
      all.push(...page);
    }
  }
});
afterAll(() => api.stop());

const cited = (id: string): Cited => all.find((document) => document.id === id)!;

describe('the citations of all documents', () => {
  it('are CSL-JSON that the schema of CSL allows', async () => {
    const validate = new Ajv({ strictTypes: false }).compile(
      JSON.parse(await readFile(join(packageRoot, 'tests', 'export', 'csl-data.json'), 'utf8')) as object,
    );
    validate(all.map(({ cslJson }) => cslJson));
    expect(validate.errors).toBeNull();
  });

  it('are BibTeX that another parser reads, with id, symbol and year', () => {
    const parsed = entries(all.map(({ bibtex }) => bibtex).join('\n'));
    expect(parsed.map(({ key }) => key)).toEqual(all.map(({ id }) => id));
    expect(all.filter(({ symbol }, place) => symbol !== null && parsed[place]!.NUMBER !== symbol)).toEqual([]);
    expect(parsed.filter(({ YEAR }) => !YEAR)).toEqual([]);
  });

  it('name every author once and no symbol twice, and leave no doubled marks', () => {
    for (const { id, symbol, citation, un } of all) {
      for (const text of [citation, un]) {
        expect(text, id).not.toMatch(/\.\.|,,|, \.|\( |undefined|null|\uE000|\uE001|<span|Pub\. L\./);
        if (symbol) expect(text.replace(/https?:\S+/, '').split(symbol).length, id).toBeLessThanOrEqual(2);
      }
      expect(citation, id).toMatch(/\.$/);
    }
  });

  it('print titles in the capitals of the work', () => {
    for (const {
      cslJson: { title },
      citation,
    } of all)
      expect(citation.replace(/[“”‘’"']|,(?=”)/g, '')).toContain(title.replace(/[“”‘’"']/g, ''));
  });
});

describe('a citation', () => {
  it.each([
    [
      's-res-1270-1999',
      'United Nations Security Council, Resolution 1270 (1999), S/RES/1270 (1999), https://undocs.org/S/RES/1270(1999).',
      'Security Council resolution 1270 (1999)',
    ],
    [
      'a-res-67-287',
      'United Nations General Assembly, Resolution 67/287, A/RES/67/287 (2013), https://undocs.org/A/RES/67/287.',
      'General Assembly resolution 67/287',
    ],
    [
      'paddon-rhoads-2016-taking',
      'Emily Paddon Rhoads, Taking Sides in Peacekeeping: Impartiality and the Future of the United Nations (Oxford: Oxford University Press, 2016).',
      undefined,
    ],
    [
      'poc-policy-2023',
      'United Nations Department of Peace Operations, The Protection of Civilians in United Nations Peacekeeping, policy DPO Ref. 2023.05 (2023).',
      undefined,
    ],
    [
      'kobler-2014-building',
      'Martin Kobler, “Building on the momentum,” United Nations, March 14, 2014.',
      'Martin Kobler, “Building on the momentum”, United Nations, 14 March 2014',
    ],
  ])('of %s is as the founding paper and the manuals have it', (id, chicago, un) => {
    expect(cited(id).citation).toBe(chicago);
    if (un !== undefined) expect(cited(id).un).toBe(un);
  });

  it('takes apart the names of persons only', () => {
    expect(cited('unu-nonmilitary-poc-2015').cslJson.author).toEqual([{ family: 'von Einsiedel', given: 'Sebastian' }]);
    expect(cited('paddon-2014-peacekeeping').cslJson).toMatchObject({
      author: [{ family: 'Paddon', given: 'Emily' }],
      editor: [{ literal: 'Alexander Betts' }, { literal: 'Phil Orchard' }],
    });
    expect(cited('human-rights-watch-2014-power').cslJson.author).toEqual([{ literal: 'Human Rights Watch' }]);
  });

  it('works through the interface and inside of an answer', async () => {
    const { studies, lookup } = await ask<{ studies: { cites: Cited[] }[]; lookup: unknown }>(`{
      studies(where: { id: { eq: "taking-stock-2024" } }) { cites(limit: 100) { id citation(style: UN, pinpoint: "paras. 127 and 130") } }
      lookup(identifier: "10.1111/ajps.12036") { match { node { ... on Study { citation(style: UN, pinpoint: "p. 880") } } } }
    }`);
    expect(studies[0]!.cites).toContainEqual({ id: 'c34-report-2024', citation: 'A/78/19, paras. 127 and 130' });
    expect(lookup).toEqual({
      match: {
        node: {
          citation:
            'Lisa Hultman, Jacob Kathman and Megan Shannon, “United Nations Peacekeeping and Civilian Protection in Civil War”, American Journal of Political Science, vol. 57, No. 4 (2013), p. 880',
        },
      },
    });
  });

  it('does not depend on what is selected beside it', async () => {
    const { studies } = await ask<{ studies: Cited[] }>(
      '{ studies(where: { id: { eq: "unu-nonmilitary-poc-2015" } }) { id title: volume authors: doi authoredBy(where: { id: { eq: "nobody" } }) { id } citation } }',
    );
    expect(studies[0]!.citation).toBe(cited('unu-nonmilitary-poc-2015').citation);
  });

  it('costs one more round trip for a whole list', async () => {
    const context = readContext(api.database, requestDeadline(5_000));
    let trips = 0;
    const counted = {
      ...context,
      executionContext: {
        run: (...statement: Parameters<typeof context.executionContext.run>) => {
          trips += 1;
          return context.executionContext.run(...statement);
        },
      },
    };
    const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
    const { errors } = await execute({
      schema,
      document: parse('{ resolutions(limit: 50) { citation bibtex cslJson } }'),
      contextValue: counted,
    });
    expect(errors).toBeUndefined();
    expect(trips).toBe(2);
  });

  it.each([['" "'], [`"${'x'.repeat(201)}"`]])('refuses the pinpoint %s', async (pinpoint) => {
    const { errors } = await api.ask(`{ resolutions(limit: 1) { citation(pinpoint: ${pinpoint}) } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'pinpoint' });
  });

  it('is nothing to filter or sort by', async () => {
    for (const question of [
      'studies(where: { citation: { eq: "x" } }) { id }',
      'studies(sort: [{ bibtex: ASC }]) { id }',
      'documentsConnection(where: { citation: { eq: "x" } }) { totalCount }',
    ]) {
      expect((await api.ask(`{ ${question} }`)).errors?.[0]?.extensions).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
  });
});
