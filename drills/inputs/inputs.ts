import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import { readRules, type Rules } from '../answers/read-rules.ts';
import { verdict, type Options, type Part, type Verdict } from '../part.ts';
import { memoryOf } from '../server/memory-of.ts';
import type { Served } from '../server/serve.ts';
import { serves } from '../server/serves.ts';
import { withServer } from '../server/with-server.ts';
import type { Case } from './case.ts';
import { attacks } from './cases/attacks.ts';
import { documents } from './cases/documents.ts';
import { http } from './cases/http.ts';
import { questions } from './cases/questions.ts';
import { values } from './cases/values.ts';
import { countForgotten, leaveEarly, leftRequests } from './leave-early.ts';
import { sendCase, type Sent } from './send-case.ts';
import { brokenRequests, sendSlowly, slowRequests } from './slow-requests.ts';

const groups: readonly { promise: string; how: string; cases: readonly Case[] }[] = [
  {
    promise: 'Requests that are no GraphQL over HTTP get JSON with a code',
    how: 'bodies, types, methods, paths',
    cases: http,
  },
  {
    promise: 'Documents that are no question get a code',
    how: 'parsing, validation, operation names',
    cases: documents,
  },
  {
    promise: 'Values that no answer can be for are refused',
    how: 'pages, offsets, cursors, days, numbers, nulls',
    cases: values,
  },
  { promise: 'Whatever people search for gets an answer', how: 'phrases, identifiers, ids', cases: questions },
];
const MEMORY_MAY_GROW = 256 * 2 ** 20;
const CLIENTS_THAT_LEAVE = 40;

/** What nobody should send. */
export const inputs: Part = {
  name: 'inputs',
  run: (options) =>
    withServer(async (server) => {
      const rules = await readRules(server);
      const verdicts: Verdict[] = [];
      for (const group of groups) verdicts.push(await sendGroup(server, group, rules, options));
      verdicts.push(
        await attack(server, rules, options),
        await sendBroken(server, rules, options),
        await leave(server, options),
      );
      return verdicts;
    }),
};

async function sendGroup(
  { url }: Served,
  { promise, how, cases }: (typeof groups)[number],
  rules: Rules,
  { progress }: Options,
): Promise<Verdict> {
  progress(`${cases.length} cases: ${how}`);
  const sent = await sendAll(url, cases, rules);
  return verdict(
    promise,
    how,
    `${cases.length} cases, ${broken(sent)} with a wrong answer; slowest ${slowest(cases, sent)}`,
    [...sent.flatMap(({ failures }) => failures), ...(await unwell(url))],
  );
}

async function attack(server: Served, rules: Rules, { progress }: Options): Promise<Verdict> {
  progress(`${attacks.length} attacks`);
  const database = (await findHolder(server.home))?.database?.pid;
  const pids = [server.pid, ...(database === undefined ? [] : [database])];
  const memory = (): number => pids.reduce((sum, pid) => sum + memoryOf(pid), 0);
  const before = memory();
  const sent = await sendAll(server.url, attacks, rules);
  const grown = memory() - before;
  const amplified = sent.map(({ sent: bytes, received }) => received / bytes);
  const most = amplified.indexOf(Math.max(...amplified));
  return verdict(
    'No small question costs much',
    `${attacks.length} attacks`,
    `${broken(sent)} with a wrong answer; slowest ${slowest(attacks, sent)}; largest answer for what was sent: ${Math.round(amplified[most]!)} times (${attacks[most]!.name}, ${Math.round(sent[most]!.received / 1_000)} kB); memory ${grown < 0 ? '' : '+'}${Math.round(grown / 2 ** 20)} MB`,
    [
      ...sent.flatMap(({ failures }) => failures),
      ...(grown > MEMORY_MAY_GROW ? [`memory grew by ${Math.round(grown / 2 ** 20)} MB`] : []),
      ...(await unwell(server.url)),
    ],
  );
}

async function sendBroken({ url }: Served, { sayable }: Rules, { progress }: Options): Promise<Verdict> {
  progress('requests that never end');
  const all = [...slowRequests, ...brokenRequests];
  const results = await Promise.all(all.map((request) => sendSlowly(url, request, sayable)));
  const longest = Math.max(...results.map(({ closedAfter }) => closedAfter));
  return verdict(
    'Requests that never end, or are no HTTP, are closed',
    `${all.length} raw connections`,
    `the last closed after ${Math.round(longest / 1_000)} s`,
    [...results.flatMap(({ failures }) => failures), ...(await unwell(url))],
  );
}

async function leave({ url }: Served, { progress }: Options): Promise<Verdict> {
  progress('clients that go away');
  await Promise.all(
    Array.from({ length: CLIENTS_THAT_LEAVE }, (_, index) =>
      leaveEarly(url, leftRequests[index % leftRequests.length]!.sent),
    ),
  );
  const count = await countForgotten(url);
  return verdict(
    'Clients that go away leave nothing behind',
    `${CLIENTS_THAT_LEAVE} connections: ${leftRequests.map(({ name }) => name).join(', ')}`,
    `${count} requests under way afterwards`,
    [...(count === 0 ? [] : [`${count} requests count as under way`]), ...(await unwell(url))],
  );
}

async function sendAll(url: string, cases: readonly Case[], rules: Rules): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const each of cases) sent.push(await sendCase(url, each, rules));
  return sent;
}

const broken = (sent: readonly Sent[]): number => sent.filter(({ failures }) => failures.length > 0).length;

/** The slowest of those that had 200 ms, and the slowest of all. */
function slowest(cases: readonly Case[], sent: readonly Sent[]): string {
  const most = (all: readonly Sent[]): string =>
    `${Math.round(Math.max(0, ...all.map(({ milliseconds }) => milliseconds)))} ms`;
  const marked = sent.filter((_, index) => cases[index]!.within !== undefined);
  return `${most(sent.filter((_, index) => cases[index]!.within === undefined))}${marked.length > 0 ? `, of the ${marked.length} that may take longer ${most(marked)}` : ''}`;
}

async function unwell(url: string): Promise<string[]> {
  return (await serves(url)) ? [] : ['afterwards the server does not answer'];
}
