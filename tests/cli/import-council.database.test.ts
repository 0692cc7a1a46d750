import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTexts } from '../../drills/kills/write-texts.ts';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { packageRoot } from '../../src/package-root.ts';
import { akn, container, paragraph, plain } from '../import/council-fixtures.ts';
import { startApi, type Api } from '../support/api.ts';
import { ownDatabase } from '../support/own-database.ts';

const run = promisify(execFile);
let api: Api;
let folder: string;

beforeAll(async () => {
  api = await startApi();
  folder = await mkdtemp(join(tmpdir(), 'council-'));
  await writeFile(
    join(folder, 'first.xml'),
    akn(
      container('Recalling its resolution 8999 (2030),'),
      `${paragraph('1.', 'Decides that the mission shall guard the harbour under threat of high water;')}${paragraph('2.', 'Authorizes boats pursuant to resolution 8999 (2031);')}`,
    ),
  );
  await writeFile(
    join(folder, 'second.txt'),
    plain(
      'Recalling tides,\n1. Decides that the mission shall guard the harbour under sudden threat of high water;\n2. Decides to remain seized of the harbour.',
      { number: '8999', day: '1 February 2031' },
    ),
  );
  await writeFile(join(folder, 'again.txt'), plain('Recalling storms,\n1. Decides that the mission shall sail;'));
  await writeFile(join(folder, 'broken.xml'), '<akomaNtoso><statement>');
  // A text under the symbol of a curated resolution, in words of this test.
  await writeFile(
    join(folder, 'curated.txt'),
    plain('Recalling tides,\n1. Decides that boats are blue;\n2. Decides to protect the harbour by night;')
      .toString()
      .replaceAll('9001 (2031)', '1279 (1999)')
      .replace('3 March 2031', '30 November 1999'),
  );
  await writeFile(
    join(folder, 'later.txt'),
    plain('Recalling tides,\n1. Decides that kites are red;\n2. Decides to protect the harbour by night and by day;')
      .toString()
      .replaceAll('9001 (2031)', '1291 (2000)')
      .replace('3 March 2031', '24 February 2000'),
  );
});
afterAll(async () => {
  const session = api.database.writer();
  await session.run(
    'MATCH (n) WHERE n:PocNormsCouncilDocument OR n:PocNormsProvision OR n:PocNormsVote DETACH DELETE n',
  );
  await session.close();
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command against the database of the tests. */
async function importCouncil(...options: readonly string[]): Promise<Ran> {
  const { uri, username, password, database } = ownDatabase.connection;
  const environment = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  return run('node', [join(packageRoot, 'dist', 'cli', 'main.js'), 'import', 'council', ...options], {
    env: environment,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ran,
  );
}

/** The texts that the test of Ctrl-C writes and the database holds, with the number of their provisions. */
async function countHeld(): Promise<[symbol: string, provisions: number][]> {
  const session = api.database.reader();
  try {
    const { records } = await session.run(
      'MATCH (d:PocNormsCouncilDocument) WHERE d.held AND d.number > 6000 AND d.number < 7000 RETURN d.symbol AS symbol, COUNT { (d)-[:HAS_PROVISION]->() } AS count',
    );
    return records.map((row) => [row.get('symbol') as string, row.get('count') as number]);
  } finally {
    await session.close();
  }
}

const ask = <T>(query: string, variables?: Record<string, unknown>): Promise<T> => api.data<T>(query, variables);

describe('import council', () => {
  it('writes what can be read, names what cannot, and leaves the dataset what it is', async () => {
    const hash = async (): Promise<string> =>
      (await ask<{ dataset: { contentHash: string } }>('{ dataset { contentHash } }')).dataset.contentHash;
    const before = await hash();
    const { code, stdout } = await importCouncil(folder, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      texts: 4,
      written: 4,
      unchanged: 0,
      wrongYears: 1,
      votes: 1,
      duplicates: [{ file: 'again.txt', symbol: 'S/RES/9001 (2031)', readFrom: 'first.xml', reason: 'OTHER_WORDS' }],
      uncertain: [],
      replaced: [],
      passedOver: [],
      notRead: { language: 0, votes: 3 },
      refused: [
        {
          file: 'broken.xml',
          reason: 'UNREADABLE',
          problem: expect.stringMatching(/^is no well-formed XML/) as string,
        },
      ],
    });
    expect(await hash()).toBe(before);
  });

  it('gives null for what was not read', async () => {
    const { councilDocuments } = await ask<{
      councilDocuments: { language: string; votesInFavour: number | null; votesAgainst: number | null }[];
    }>('{ councilDocuments(where: { symbol: { eq: "S/RES/8999 (2031)" } }) { language votesInFavour votesAgainst } }');
    expect(councilDocuments).toEqual([{ language: 'eng', votesInFavour: null, votesAgainst: null }]);
  });

  it('names what it writes in place of another file, and what it passes over', async () => {
    const other = await mkdtemp(join(tmpdir(), 'council-'));
    await writeFile(join(other, 'first.txt'), plain('Recalling tides,\n1. Decides that boats are green;'));
    await writeFile(
      join(other, 'other.txt'),
      plain(
        'Recalling tides,\n1. Decides that the mission shall guard the harbour under sudden threat of high water;\n2. Decides to remain seized of the harbour.',
        { number: '8999', day: '1 February 2031' },
      ),
    );
    const { code, stdout } = await importCouncil(other, '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        written: 1,
        unchanged: 1,
        replaced: [{ symbol: 'S/RES/8999 (2031)', file: 'other.txt', formerFile: 'second.txt' }],
        passedOver: [{ symbol: 'S/RES/9001 (2031)', file: 'first.txt' }],
      },
    ]);
    await importCouncil(folder);
    await rm(other, { recursive: true, force: true });
  });

  it('passes over what is held when it runs again', async () => {
    const { stdout } = await importCouncil(folder);
    expect(stdout).toMatch(/^1 refused, since they cannot be read:\n {2}broken\.xml: is no well-formed XML/);
    expect(stdout).toMatch(
      /^1 hold a resolution that another file was read for:\n {2}again\.txt: has S\/RES\/9001 \(2031\) in other words than first\.xml, which was read/m,
    );
    expect(stdout).toMatch(/4 resolutions \(0 written, 4 held already\)/);
  });

  it('gives paragraphs their numbers, citations their verbs and years, and curated resolutions their text', async () => {
    const { councilDocuments, resolutions } = await ask<{
      councilDocuments: {
        votesInFavour: number;
        votes: { country: string; choice: string }[];
        citesConnection: { edges: { properties: unknown; node: { symbol: string } }[] };
        provisions: { number: string; verb: string }[];
      }[];
      resolutions: { text: { provisions: { number: string; text: string }[] } }[];
    }>(
      `{ councilDocuments(where: { symbol: { eq: "S/RES/9001 (2031)" } }) { votesInFavour votes { country choice } provisions(sort: [{ position: ASC }]) { number verb } citesConnection { edges { properties { part citedFrom verb wrongYear } node { symbol } } } }
         resolutions(where: { symbol: { eq: "S/RES/1279 (1999)" } }) { text { provisions(sort: [{ position: ASC }]) { number text } } } }`,
    );
    const [first] = councilDocuments;
    expect(first!.provisions).toEqual([
      { number: 'PP 1', verb: 'RECALLS' },
      { number: 'OP 1', verb: 'DECIDES' },
      { number: 'OP 2', verb: 'AUTHORIZES' },
    ]);
    expect(first!.citesConnection.edges.map(({ properties, node }) => [node.symbol, properties])).toEqual(
      expect.arrayContaining([
        ['S/RES/8999 (2031)', { part: 'PREAMBLE', citedFrom: 'PP 1', verb: 'RECALLS', wrongYear: true }],
        ['S/RES/8999 (2031)', { part: 'OPERATIVE', citedFrom: 'OP 2', verb: 'PURSUANT_TO', wrongYear: false }],
      ]),
    );
    expect([first!.votesInFavour, first!.votes]).toEqual([13, [{ country: 'Chad', choice: 'IN_FAVOUR' }]]);
    expect(resolutions[0]!.text.provisions.at(-1)).toEqual({
      number: 'OP 2',
      text: 'Decides to protect the harbour by night;',
    });
  });

  it('traces a phrase and what took over, over what is held', async () => {
    const { phraseLineage } = await ask<{
      phraseLineage: {
        total: number;
        textsHeld: { count: number };
        uses: { symbol: string; provision: string; before: string; words: string; after: string }[];
        variants: { phrase: string; count: number; firstOn: string }[];
      };
    }>(
      '{ phraseLineage(phrase: "under sudden threat of high water") { total textsHeld { count } uses { symbol provision before words after } variants { phrase count firstOn } } }',
    );
    expect(phraseLineage).toMatchObject({
      total: 1,
      textsHeld: { count: 4 },
      variants: [{ phrase: 'under threat of high water', count: 1, firstOn: '2031-03-03' }],
    });
    expect(phraseLineage.uses).toEqual([
      {
        symbol: 'S/RES/8999 (2031)',
        provision: 'OP 1',
        before: 'Decides that the mission shall guard the harbour ',
        words: 'under sudden threat of high water',
        after: ';',
      },
    ]);
  });

  it('compares two held texts word by word, only where they speak of protection unless asked otherwise', async () => {
    const diff = (rest: string): string =>
      `mandateDiff(earlier: "s-res-1279-1999", later: "s-res-1291-2000", mission: "monuc"${rest}) { textsHeld paragraphs { change earlierNumber laterNumber words { change text } } }`;
    const { some, all } = await ask<
      Record<
        'some' | 'all',
        {
          textsHeld: string[];
          paragraphs: {
            change: string;
            earlierNumber: string | null;
            laterNumber: string | null;
            words: { change: string; text: string }[];
          }[];
        }
      >
    >(`{ some: ${diff('')} all: ${diff(', protection: false')} }`);
    expect(some.textsHeld).toEqual(['S/RES/1279 (1999)', 'S/RES/1291 (2000)']);
    expect(some.paragraphs).toEqual([
      {
        change: 'CHANGED',
        earlierNumber: 'OP 2',
        laterNumber: 'OP 2',
        words: [
          { change: 'KEPT', text: 'Decides to protect the harbour by night ' },
          { change: 'ADDED', text: 'and by day' },
          { change: 'KEPT', text: ';' },
        ],
      },
    ]);
    expect(
      all.paragraphs.map(({ change, earlierNumber, laterNumber }) => [change, earlierNumber, laterNumber]),
    ).toEqual([
      ['DROPPED', 'OP 1', null],
      ['ADDED', null, 'OP 1'],
      ['CHANGED', 'OP 2', 'OP 2'],
    ]);
  });

  it('tells what cites a text in which way, also by the symbol of one that no record has', async () => {
    const { citations } = await ask<{ citations: { textsHeld: number; items: unknown[]; tally: unknown[] } }>(
      '{ citations(of: "S/RES/8999 (2031)", verb: "pursuant_to") { textsHeld items { citing origin part citedFrom verb } tally { part verb count } } }',
    );
    expect(citations.items).toEqual([
      { citing: 's-res-9001-2031', origin: 'IMPORTED', part: 'OPERATIVE', citedFrom: 'OP 2', verb: 'PURSUANT_TO' },
    ]);
    expect(citations.tally).toHaveLength(2);
  });

  it('gives the paragraphs that an identifier names, and a text that is only held or cited by any identifier', async () => {
    const { lookup, none, citations } = await ask<{
      lookup: { pinpoint: string; provisions: { number: string; text: string }[] };
      none: { provisions: unknown[] };
      citations: { total: number };
    }>(
      '{ lookup(identifier: "S/RES/1291, op. 2") { pinpoint provisions { number text } } none: lookup(identifier: "S/RES/1291, p. 2") { provisions { number } } citations(of: "https://undocs.org/S/RES/8999") { total } }',
    );
    expect(lookup).toEqual({
      pinpoint: 'OP 2',
      provisions: [{ number: 'OP 2', text: 'Decides to protect the harbour by night and by day;' }],
    });
    expect(none.provisions).toEqual([]);
    expect(citations.total).toBeGreaterThan(0);
  });

  it('keeps texts and their links when the records are loaded anew', async () => {
    const dataset = await readLoadableDataset();
    await loadGraph(api.database, dataset.model, { ...dataset, version: 'another' }, () => undefined);
    await loadGraph(api.database, dataset.model, dataset, () => undefined);
    const { resolutions } = await ask<{ resolutions: { text: { symbol: string } | null }[] }>(
      '{ resolutions(where: { symbol: { eq: "S/RES/1279 (1999)" } }) { text { symbol } } }',
    );
    expect(resolutions).toEqual([{ text: { symbol: 'S/RES/1279 (1999)' } }]);
  });

  it('ends at Ctrl-C between two transactions, says how many texts are held, and goes on where it stopped', async () => {
    const many = await mkdtemp(join(tmpdir(), 'council-'));
    const whole = await writeTexts(many, 6_001);
    const { uri, password } = ownDatabase.connection;
    const child = execFile('node', [join(packageRoot, 'dist', 'cli', 'main.js'), 'import', 'council', many], {
      env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
    });
    let said = '';
    child.stderr!.on('data', (chunk: string) => (said += chunk));
    const ended = once(child, 'close') as Promise<[number]>;
    while (child.exitCode === null && (await countHeld()).length === 0) await pause(10);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    const held = await countHeld();
    expect(said).toBe(
      `poc-norms: Ending after the texts that are being written. Once more ends it at once.\npoc-norms: The import was ended: ${held.length} of ${whole.size} texts are held, each whole, and ${whole.size - held.length} are not.\n  Import again: it goes on where it stopped.\n`,
    );
    expect(held.filter(([symbol, provisions]) => whole.get(symbol) !== provisions)).toEqual([]);
    expect((await importCouncil(many)).stdout).toContain(
      `(${whole.size - held.length} written, ${held.length} held already)`,
    );
    await rm(many, { recursive: true, force: true });
  });

  it('refuses folders that are none, and missions that nobody knows, and says what to do', async () => {
    const missing = await importCouncil(join(folder, 'nowhere'));
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringMatching(/nowhere does not exist\.\n {2}Name a folder/),
    ]);
    const unknown = await importCouncil(folder, '--draft-records', 'NOWHERE');
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringMatching(/No mission has the id or acronym "NOWHERE"/),
    ]);
  });

  it('prints drafts for a curator and writes nothing', async () => {
    await writeFile(
      join(folder, 'draft.txt'),
      plain('Recalling tides,\n1. Decides to extend the mandate of MONUSCO until 30 June 2032;', { number: '9003' }),
    );
    const { stdout, stderr } = await importCouncil(folder, '--draft-records', 'monusco');
    expect(stderr).toMatch(/^1 refused, since they cannot be read:\n {2}broken\.xml/);
    expect(stdout).toMatch(/action: EXTENDS[\s\S]*until: "2032-06-30"/);
    expect(stdout).toMatch(/verification: UNVERIFIED/);
    expect(
      (await ask<{ councilDocuments: unknown[] }>('{ councilDocuments(where: { number: { eq: 9003 } }) { id } }'))
        .councilDocuments,
    ).toEqual([]);
  });
});
