import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { entries } from 'bibtex-parse';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';
import { startApi, type Answer, type Api } from '../../support/api.ts';
import { ownDatabase } from '../../support/own-database.ts';

interface Ran {
  code: number | null;
  out: string;
  error: string;
}

const main = join(packageRoot, 'dist', 'cli', 'main.js');
let scratch: string;
let api: Api;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'poc-norms-questions-'));
  api = await startApi();
});
afterAll(async () => {
  await api.stop();
  await rm(scratch, { recursive: true, force: true });
});

async function run(args: string[], { stdin = '', ...environment }: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NEO4J_URI: '', ...environment } });
  child.stdin.end(stdin);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, out, error };
}

/** Asks the server of the tests. */
const ask = (args: string[], stdin = ''): Promise<Ran> => run([...args, '--url', `${api.url}/graphql`], { stdin });

/** Asks the database of the tests itself. */
const askDatabase = (args: string[], stdin = ''): Promise<Ran> => {
  const { uri, username, password, database } = ownDatabase.connection;
  return run(args, {
    stdin,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  });
};

const rowsOf = ({ out }: Ran): Record<string, string>[] => parse(out, { columns: true });

describe('a list that shows no more than the default number of rows', () => {
  const notice = /^Notice: "claims" shows 100 rows, and there are more, since the query sets no "limit"\. .*\n$/;
  const claims = '{ claims { id } }';

  it('is named on standard error beside a table and beside CSV, by the server and by the database', async () => {
    for (const { code, out, error } of [
      await ask(['query', '-'], claims),
      await ask(['query', '-', '--csv'], claims),
      await askDatabase(['query', '-', '--csv'], claims),
    ]) {
      expect([code, error]).toEqual([0, expect.stringMatching(notice)]);
      expect(out).not.toContain('Notice');
    }
    expect(rowsOf(await ask(['query', '-', '--csv'], claims))).toHaveLength(100);
  });

  it('is named within JSON, and there alone', async () => {
    const { out, error } = await ask(['query', '-', '--json'], claims);
    expect(error).toBe('');
    expect((JSON.parse(out) as Answer).extensions?.notices).toMatchObject([{ code: 'MORE_ROWS', path: ['claims'] }]);
  });

  it('is not named where the query says how many', async () =>
    expect((await ask(['query', '-', '--csv'], '{ claims(limit: 100) { id } }')).error).toBe(''));
});

describe('for reading', () => {
  it('fits into 100 columns where there is no terminal, without colours, and cuts nothing off', async () => {
    const { code, out } = await ask(['query', 'docs/examples/works-cited.graphql']);
    expect(code).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
    expect(out).not.toContain('\u001B');
    const data = JSON.parse(await readFile(join(packageRoot, 'docs/examples/works-cited.json'), 'utf8')) as unknown;
    const solid = out.replace(/[\s─]/g, '');
    const titles = [...JSON.stringify(data).matchAll(/"title":"((?:[^"\\]|\\.)*)"/g)].map((match) =>
      (JSON.parse(`"${match[1]!}"`) as string).replace(/\s/g, ''),
    );
    expect(titles.filter((title) => !solid.includes(title))).toEqual([]);
  });

  it('leaves out columns in a narrow terminal and says which on standard error', async () => {
    const { out, error } = await run(
      ['query', 'docs/examples/mandate-history.graphql', '--url', `${api.url}/graphql`],
      { COLUMNS: '80' },
    );
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^ +2014-12-15 {2}S\/RES\/2190 \(2014\) {2}OP 10\(a\)\(i\) {2}THREAT +true$/m);
    expect(error).toMatch(
      /80 columns have no room for action, forceAuthorized of mandateHistory\.provisions\. A wider terminal, --csv or --json shows all\.\n$/,
    );
  });

  it('names what an identifier was understood as, and the dataset that answered', async () => {
    const { code, out } = await ask(['lookup', 'UNSCR 1894']);
    expect(code).toBe(0);
    expect(out).toMatch(/^outcome +FOUND\nunderstood as +UN symbol S\/RES\/1894\nid +s-res-1894-2009\n/);
    expect(out).toMatch(/\n\nDataset \d+\.\d+\.\d+\+[0-9a-f]{12}\n$/);
  });

  it('traces any identifier, with what each node hangs on', async () => {
    const { code, out } = await ask([
      'trace',
      'MONUSCO',
      '--via',
      'succeeds,mandates',
      '--toward',
      'earlier',
      '--depth',
      '1',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ +1 +1999-11-30 +MISSION +MONUC +monuc$/m);
    expect(out).toMatch(/^ +monusco +SUCCEEDS \(RENAMES\) +monuc +OP 1 +s-res-1925-2010, OP 1$/m);
    expect(out).toContain('there is more');
  });

  it('shows evidence below its claim, the independent studies and what is not covered', async () => {
    const { code, out } = await ask(['evidence', '--claim', 'larger-forces-protect-better']);
    expect(code).toBe(0);
    expect(out).toMatch(/SUPPORTS +United Nations Peacekeeping and +2013 +39/);
    expect(out).toMatch(/QUALIFIES +Using Force to Protect Civilians: +2023 +40/);
    expect(out).toMatch(/^independent studies +2$/m);
    expect(out).toContain('nobody here has read the works');
  });

  it('takes characters that steer a terminal out of what a server says', async () => {
    await withServer(
      (_request, response) =>
        response.end(JSON.stringify({ data: { missions: [{ acronym: 'A\u001B[31mB\u0007\u009BC' }] } })),
      async (url) => {
        expect((await run(['query', '-', '--url', url], { stdin: '{ missions { acronym } }' })).out).toBe(
          'missions (1)\n  acronym\n  ───────\n  A[31mBC\n',
        );
      },
    );
  });
});

describe('for machines', () => {
  const questions = [
    ['query', 'docs/examples/first-mandate.graphql'],
    ['lookup', 'A/67/775'],
    ['lookup', 'nothing of the kind'],
    ['trace', 'poc-policy-2023', '--toward', 'both'],
    ['evidence', 'more peacekeepers', '--as-of', '2020-01-01'],
    ['evidence', 'more peacekeepers', '--first', '0'],
    ['trace', 'monusco', '--via', 'kinship'],
    ['query', '-'],
  ];
  for (const question of questions) {
    it(`prints the same by both ways: ${question.join(' ')}`, async () => {
      const wrong = '{ missions { acronimo } }';
      const [server, database] = [
        await ask([...question, '--json'], wrong),
        await askDatabase([...question, '--json'], wrong),
      ];
      expect(database).toEqual(server);
      const answer = JSON.parse(server.out) as Answer;
      expect(server.out).toBe(`${JSON.stringify(answer, null, 2)}\n`);
      expect(['data', 'errors', 'extensions'].filter((key) => key in answer)).toEqual(Object.keys(answer));
    });
  }

  it('prints the whole answer as JSON, as the API gave it', async () => {
    const query = '{ missions(limit: 3) { acronym startedOn } }';
    expect(JSON.parse((await ask(['query', '-', '--json'], query)).out)).toEqual(await api.ask(query));
  });

  it('prints rows as CSV that read back equal: one for every entry of a list within the list, plain lists joined', async () => {
    const query =
      '{ studies(where: { id: { eq: "hultman-2013-united" } }) { title authors evidence(sort: [{ endnote: ASC }]) { endnote summary work { year } } } }';
    const { data } = await api.ask(query);
    const [study] = (
      data as {
        studies: {
          title: string;
          authors: string[];
          evidence: { endnote: number; summary: string; work: { year: number } }[];
        }[];
      }
    ).studies;
    const printed = await ask(['query', '-', '--csv'], query);
    expect(printed.out.split('\r\n')[0]).toBe('title,authors,evidence.endnote,evidence.summary,evidence.work.year');
    expect(rowsOf(printed)).toEqual(
      study!.evidence.map((item) => ({
        title: study!.title,
        authors: study!.authors.join('; '),
        'evidence.endnote': String(item.endnote),
        'evidence.summary': item.summary,
        'evidence.work.year': String(item.work.year),
      })),
    );
  });

  it('prints the header of CSV when there are no rows, and a row for an entry whose inner list is empty', async () => {
    expect(
      (await ask(['query', '-', '--csv'], '{ missions(where: {id: {eq: "x"}}) { id countries { name } } }')).out,
    ).toBe('id,countries.name\r\n');
    expect(
      (
        await ask(
          ['query', '-', '--csv'],
          '{ missions(where: {id: {eq: "monuc"}}) { id formerIds claims(where: {id: {eq: "x"}}) { id } } }',
        )
      ).out,
    ).toBe('id,formerIds,claims.id\r\nmonuc,,\r\n');
  });

  it('prints every link of a lineage as a row of CSV', async () => {
    const printed = await ask(['trace', 'poc-policy-2023', '--csv']);
    const { data } = JSON.parse((await ask(['trace', 'poc-policy-2023', '--json'])).out) as {
      data: { lineage: { links: { later: string; earlier: string; via: string }[]; nodes: { id: string }[] } };
    };
    const key = ({ later, earlier, via }: Record<string, string>): string => `${later!} ${via!} ${earlier!}`;
    expect(rowsOf(printed).map(key).sort()).toEqual(data.lineage.links.map(key).sort());
    expect(new Set(rowsOf(printed).map(({ id }) => id))).toEqual(new Set(data.lineage.nodes.map(({ id }) => id)));
  });

  it('prints every piece of evidence and every node of a look-up as a row of CSV', async () => {
    expect(
      rowsOf(await ask(['evidence', '--claim', 'larger-forces-protect-better', '--csv'])).map(({ direction, work }) => [
        direction,
        work,
      ]),
    ).toEqual([
      ['SUPPORTS', 'hultman-2013-united'],
      ['QUALIFIES', 'kjeksrud-2023-using'],
    ]);
    expect(rowsOf(await ask(['lookup', 'monusco', '--csv']))).toEqual([
      {
        outcome: 'FOUND',
        understoodAs: 'an id, acronym or name',
        id: 'monusco',
        kind: 'MISSION',
        label: 'MONUSCO',
        date: '2010-07-01',
        pinpoint: '',
      },
    ]);
  });

  it('keeps a spreadsheet from running a text as a formula', async () => {
    await withServer(
      (_request, response) =>
        response.end(JSON.stringify({ data: { missions: [{ acronym: '=HYPERLINK("x")', year: -5 }] } })),
      async (url) => {
        expect((await run(['query', '-', '--csv', '--url', url], { stdin: '{ missions { acronym year } }' })).out).toBe(
          'acronym,year\r\n"\'=HYPERLINK(""x"")",-5\r\n',
        );
        expect(
          (await run(['query', '-', '--csv', '--raw', '--url', url], { stdin: '{ missions { acronym year } }' })).out,
        ).toBe('acronym,year\r\n"=HYPERLINK(""x"")",-5\r\n');
      },
    );
  });

  it('leaves BibTeX as it is, in CSV and raw, so that a file of it is a bibliography', async () => {
    const query = '{ studies(limit: 100, sort: [{ id: ASC }]) { bibtex } }';
    const wanted = ((await api.ask(query)).data as { studies: { bibtex: string }[] }).studies.map(
      ({ bibtex }) => bibtex,
    );
    expect(rowsOf(await ask(['query', '-', '--csv'], query)).map(({ bibtex }) => bibtex)).toEqual(wanted);
    const raw = await ask(['query', '-', '--raw'], query);
    expect(raw).toMatchObject({ code: 0, error: '' });
    expect(entries(raw.out).length).toBe(wanted.length);
    expect(raw.out).toBe(`${wanted.map((entry) => entry.trimEnd()).join('\n\n')}\n`);
  });

  it('prints the values of one field raw, a line each, of one object too; and says what to do about several', async () => {
    expect(
      (
        await ask(
          ['query', '-', '--raw'],
          '{ missions(where: { acronym: { in: ["MONUC", "UNMIS"] } }, sort: [{ acronym: ASC }]) { acronym } }',
        )
      ).out,
    ).toBe('MONUC\nUNMIS\n');
    expect(
      (await ask(['query', '-', '--raw'], '{ studies(where: { id: { eq: "hultman-2013-united" } }) { authors } }')).out,
    ).toBe('Lisa Hultman\nJacob Kathman\nMegan Shannon\n');
    expect(
      (
        await ask(
          ['query', '-', '--raw'],
          '{ lookup(identifier: "MONUC") { match { node { ... on Mission { name } } } } }',
        )
      ).out,
    ).toMatch(/^United Nations [^\n]+\n$/);
    expect(
      (await ask(['query', '-', '--raw'], '{ missions(where: { acronym: { eq: "MONUSCO" } }) { endedOn } }')).out,
    ).toBe('');
    expect(await ask(['lookup', 'MONUC', '--raw'])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringMatching(/one field, and the answer has 7: outcome.*\n.*--csv --raw/) as string,
    });
  });

  it('ends quietly when the reader has enough', async () => {
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        `"${process.execPath}" "${main}" query docs/examples/practices.graphql --url ${api.url}/graphql | head -1`,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect([await text(child.stdout), await text(child.stderr)]).toEqual([
      expect.stringMatching(/^concepts \(\d+\)\n$/),
      '',
    ]);
  });
});

describe('variables', () => {
  it('of every example are taken from the file beside it, by the command that is printed, and standard error says so', async () => {
    const folder = join(packageRoot, 'docs', 'examples');
    const files = await readdir(folder);
    for (const file of files.filter((name) => name.endsWith('.graphql'))) {
      const beside = file.replace('.graphql', '.variables.json');
      const ran = await ask(['query', `docs/examples/${file}`, '--json']);
      expect([file, ran.code, ran.error]).toEqual([
        file,
        0,
        files.includes(beside)
          ? expect.stringMatching(new RegExp(`^poc-norms: variables of docs/examples/${beside}: \\{.+\\}\n$`))
          : '',
      ]);
    }
  });

  it('that are given take the place of those in the file', async () => {
    const { out, error } = await ask([
      'query',
      'docs/examples/works-of-an-author.graphql',
      '--variables',
      '{"name": "Nobody At All"}',
      '--json',
    ]);
    expect([error, JSON.parse(out)]).toEqual(['', expect.objectContaining({ data: { people: [] } })]);
  });

  it('of other operations of the file may stand in it, unknown ones are refused with those that there are', async () => {
    await writeFile(
      join(scratch, 'two.graphql'),
      'query A($id: ID!) { entities(ids: [$id]) { id } } query B($acronym: String!) { missions(where: { acronym: { eq: $acronym } }) { id } }',
    );
    await writeFile(join(scratch, 'two.variables.json'), '{ "id": "monuc", "acronym": "UNMIS" }');
    expect((await ask(['query', join(scratch, 'two.graphql'), '--operation', 'B', '--raw'])).out).toBe('unmis\n');
    await writeFile(join(scratch, 'two.variables.json'), '{ "acronym": "UNMIS", "acronim": "UNMIS" }');
    expect(await ask(['query', join(scratch, 'two.graphql'), '--operation', 'B'])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringMatching(
        /two\.variables\.json has "acronim" \(did you mean "acronym"\?\).*\n.*takes \$acronym:/,
      ) as string,
    });
  });
});

describe('wrong questions', () => {
  const two = 'query A($id: ID!) { entities(ids: [$id]) { id } } query B { dataset { version } }';
  const cases: [string, string[], string, number, RegExp][] = [
    ['an unknown option', ['query', '-', '--tables'], '{ __typename }', 2, /unknown option '--tables'/],
    ['two formats at once', ['lookup', 'x', '--json', '--csv'], '', 2, /cannot be used with/],
    ['a number that is none', ['trace', 'monusco', '--depth', 'deep'], '', 2, /A whole number is meant/],
    ['a file that is not there', ['query', 'nothing.graphql'], '', 2, /There is no file nothing\.graphql/],
    ['a query in place of a file', ['query', '{ missions { id } }'], '', 2, /That looks like a query/],
    ['an empty input', ['query', '-'], ' \n', 2, /Standard input is empty/],
    [
      'variables that are no JSON',
      ['query', '-', '--variables', '{"id":\n monusco}'],
      two,
      2,
      /no JSON: invalid symbol at line 2, column 2/,
    ],
    ['variables that are no object', ['query', '-', '--variables', '[1]'], two, 2, /is no JSON object/],
    [
      'variables in a file that is not there',
      ['query', '-', '--variables', '@nothing.json'],
      two,
      2,
      /There is no file nothing\.json/,
    ],
    [
      'a variable that the query does not take',
      ['query', '-', '--operation', 'A', '--variables', '{"id": "monuc", "idd": 1}'],
      two,
      2,
      /--variables has "idd" \(did you mean "id"\?\).*\n.*takes \$id:/,
    ],
    ['two formats, one raw', ['query', '-', '--json', '--raw'], two, 2, /cannot be used with/],
    ['no operation named of two', ['query', '-'], two, 2, /Name an operation of the file with --operation/],
    [
      'a query that does not parse',
      ['query', '-'],
      '{ missions {',
      2,
      /Syntax Error.*line 1, column 13\)\n +GRAPHQL_PARSE_FAILED/,
    ],
    [
      'fields that there are not',
      ['query', '-'],
      '{ missions { acronimo } studies { titel } }',
      2,
      /Did you mean "acronym"\?.*\n.*Did you mean "title"/,
    ],
    [
      'a variable that is missing',
      ['query', '-', '--operation', 'A'],
      two,
      2,
      /"\$id" of required type "ID!" was not provided/,
    ],
    ['a mutation', ['query', '-'], 'mutation { deleteStudies { nodesDeleted } }', 2, /read-only/],
    [
      'an argument beyond its bounds',
      ['trace', 'monusco', '--depth', '1000'],
      '',
      2,
      /"maxDepth" of "lineage" must be from 1 to 100\.\n +BAD_USER_INPUT: correct --depth\./,
    ],
    [
      'a value that there is not',
      ['evidence', 'x', '--directions', 'maybe'],
      '',
      2,
      /"MAYBE" does not exist.*\n.*correct --directions/,
    ],
    ['a day that there is not', ['evidence', 'x', '--as-of', '2013-02-30'], '', 2, /correct --as-of/],
    ['neither phrase nor claim', ['evidence'], '', 2, /one of them/],
    ['a claim that is a mission', ['evidence', '--claim', 'monusco'], '', 2, /which is a Mission/],
    ['an identifier that nothing bears', ['trace', 'no-such-id'], '', 1, /Nothing in this graph bears "no-such-id"/],
    ['CSV of no list', ['query', '-', '--csv'], '{ dataset { version } }', 2, /holds no list/],
    [
      'CSV of lists side by side',
      ['query', '-', '--csv'],
      '{ missions { id countries { id } succeeds { id } } }',
      2,
      /side by side \(missions\.countries, missions\.succeeds\)/,
    ],
    [
      'a list beyond its bounds',
      ['query', '-'],
      '{ studies(limit: 0) { id } }',
      2,
      /"limit" of "studies" must be from 1 to 100\..*\n +BAD_USER_INPUT: correct the argument or variable limit\./,
    ],
    [
      'more than one request may ask for',
      ['query', '-'],
      '{ themes(limit: 100) { claims { themes { claims { id } } } } }',
      2,
      /themes\.claims\.themes\.claims: .*at most 60,000/,
    ],
  ];
  for (const [name, args, stdin, code, pattern] of cases) {
    it(`get one message and an exit code: ${name}`, async () => {
      const ran = await ask(args, stdin);
      expect(ran.error).toMatch(pattern);
      expect([ran.code, ran.out]).toEqual([code, '']);
      expect(ran.error).not.toMatch(/^\s+at |Neo\.|node_modules/m);
    });
  }

  it('that the API cannot answer are a defect of the API', async () => {
    const errors = [
      {
        message: 'The server could not answer. Please report incident 1.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ];
    await withServer(
      (_request, response) => response.end(JSON.stringify({ errors })),
      async (url) => {
        expect(await run(['query', '-', '--url', url], { stdin: '{ __typename }' })).toMatchObject({
          code: 70,
          error: expect.stringContaining('Please report incident 1') as string,
        });
      },
    );
  });

  it('that find nothing have exit code 1 and say so', async () => {
    expect(await ask(['lookup', 'no such thing'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('NOT_IN_THIS_GRAPH') as string,
    });
    expect(await ask(['evidence', 'zebra unicorn'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('does not mean') as string,
    });
    expect(await ask(['trace', 'COD'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^nodes +none$/m) as string,
    });
  });
});

describe('where to ask', () => {
  const stdin = '{ missions(where: {id: {eq: "monuc"}}) { id } }';

  it('says when nothing answers there, or something else', async () => {
    expect(await run(['query', '-', '--url', 'http://127.0.0.1:9/graphql'], { stdin })).toMatchObject({
      code: 3,
      error: expect.stringContaining('No server answers') as string,
    });
    expect(await run(['query', '-', '--url', 'nonsense'], { stdin })).toMatchObject({
      code: 2,
      error: expect.stringContaining('no address of a server') as string,
    });
    expect(await run(['query', '-', '--url', 'http://me:secret@127.0.0.1/'], { stdin })).toMatchObject({
      code: 2,
      error: expect.not.stringContaining('secret') as string,
    });
    expect(await run(['query', '-', '--url', `${api.url}/other`], { stdin })).toMatchObject({
      code: 3,
      error: expect.stringContaining('Name the GraphQL endpoint') as string,
    });
    await withServer(
      (_request, response) => void response.setHeader('content-type', 'text/html').end('<html>'),
      async (url) => {
        const ran = await run(['query', '-', '--url', url], { stdin });
        expect(ran).toMatchObject({
          code: 3,
          error: expect.stringMatching(
            /does not answer GraphQL \(status 200, text\/html\)\.\n.*Did you mean .*\/graphql\?/,
          ) as string,
        });
      },
    );
  });

  it('refuses a database without a dataset rather than write to it', async () => {
    const session = api.database.writer();
    const held = await session.run('MATCH (d:PocNormsDataset) WITH d, d.hash AS hash REMOVE d.hash RETURN hash');
    try {
      expect(await askDatabase(['query', '-'], stdin)).toMatchObject({
        code: 3,
        out: '',
        error: expect.stringContaining('poc-norms load') as string,
      });
    } finally {
      await session.run('MATCH (d:PocNormsDataset) SET d.hash = $hash', {
        hash: held.records[0]!.get('hash') as string,
      });
      await session.close();
    }
  });

  describe('on one data directory', { concurrent: false, timeout: 180_000 }, () => {
    let home: string;
    beforeAll(() => (home = join(scratch, 'home')));

    it('starts the embedded database, loads the records, answers and ends it, and a second question at the same time waits', async () => {
      const both = await Promise.all([
        run(['query', '-', '--csv'], { stdin, POC_NORMS_HOME: home }),
        run(['query', '-', '--csv'], { stdin, POC_NORMS_HOME: home }),
      ]);
      expect(both).toEqual(Array(2).fill({ code: 0, out: 'id\r\nmonuc\r\n', error: '' }));
      expect(await readdir(home)).not.toContain('lock.json');
    });

    it('asks the server that runs on it, which notes its address for as long as it runs', async () => {
      const server = spawn(process.execPath, [main, 'start'], {
        env: { ...process.env, NEO4J_URI: '', PORT: '0', POC_NORMS_HOME: home },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(server.stdout, 'data');
      const noted = JSON.parse(await readFile(join(home, 'lock.json'), 'utf8')) as { server: string };
      expect(noted.server).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(await run(['query', '-', '--csv'], { stdin, POC_NORMS_HOME: home })).toEqual({
        code: 0,
        out: 'id\r\nmonuc\r\n',
        error: '',
      });
      server.kill('SIGINT');
      await once(server, 'exit');
      expect(await readdir(home)).not.toContain('lock.json');
    });

    it('takes the database along on Ctrl-C', async () => {
      const child = spawn(process.execPath, [main, 'lookup', 'monuc'], {
        env: { ...process.env, NEO4J_URI: '', POC_NORMS_HOME: home },
        stdio: 'ignore',
      });
      let jvm: number | undefined;
      while (jvm === undefined) {
        await pause(50);
        const lock = await readFile(join(home, 'lock.json'), 'utf8').catch(() => '{}');
        jvm = (JSON.parse(lock || '{}') as { database?: { pid: number } }).database?.pid;
      }
      child.kill('SIGINT');
      await once(child, 'exit');
      const end = Date.now() + 8_000;
      while (Date.now() < end) {
        await pause(50);
        const stat = await readFile(`/proc/${jvm}/stat`, 'utf8').catch(() => '');
        if (stat === '' || stat.includes(') Z ')) return;
      }
      throw new Error(`The database ${jvm} still runs.`);
    });
  });
});

async function withServer(answer: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}
