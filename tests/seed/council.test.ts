import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { parseSymbol, slugOfSymbol } from '../../src/domain/un-symbol.ts';
import type { CouncilText } from '../../src/import/council-text.ts';
import { readCouncilFolder, type CouncilFolder } from '../../src/import/read-council-folder.ts';
import type { Graph } from '../../src/records/graph.ts';
import { councilTexts, councilTextsAreHere } from '../support/council.ts';

/** How titles name each mission, besides its acronym. */
const missions: Record<string, string> = {
  UNAMSIL: 'UN Mission in Sierra Leone', MONUC: 'UN Organization Mission in the Democratic Republic of the Congo', UNMIL: 'UN Mission in Liberia', UNOCI: 'UN Operation in C', MINUSTAH: 'UN Stabilization Mission in Haiti',
  ONUB: 'UN Operation in Burundi', UNMIS: 'UN Mission in (?:the )?Sudan', UNIFIL: 'UN Interim Force in Lebanon', UNAMID: 'Hybrid Operation in Darfur', MINURCAT: 'Central African Republic and Chad',
  MONUSCO: 'Stabilization Mission in the Democratic', UNISFA: 'Interim Security Force for Abyei', UNMISS: 'UN Mission in (?:the Republic of )?South Sudan', MINUSMA: 'Stabilization Mission in Mali',
  MINUSCA: 'Stabilization Mission in the Central African', MINUJUSTH: 'Justice Support in Haiti',
};
const doing = /mandate|establish|authoriz|terminat|withdraw|increase|reduc|extension|renewal|ceiling|strength/i;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Where titles and texts differ, as the texts were read. */
const titlesThatErr = new Set([
  '1501 MONUC', // It authorizes another force, in support of the mission.
  '2350 MINUJUSTH', // The day is that of the mission before it.
  '2695 UNIFIL', // 13 August for 31 August.
]);
/** Extensions that no title says. */
const untitled = new Set([
  '1594 UNOCI', // The title names MINUCI, as the text does.
  '2808 MONUSCO', // The data have no title yet.
]);
/** Files whose text names another day than the Council adopted the resolution on. */
const misprintedDays = new Set(['s-res-687-1991']);

interface Title {
  symbol?: string;
  resolution_title?: string;
}

/** An edge of the records from a resolution to a mission. */
interface Edge {
  resolution: string;
  number: number;
  mission: string;
  action: string;
  component: boolean;
  until: string | undefined;
  provision: string;
}

/** What is read once, where it is at hand. */
interface Beside {
  graph: Graph;
  held: ReadonlyMap<string, CouncilText>;
  edges: readonly Edge[];
  /** What titles say, each for one of the missions. */
  said: readonly { number: number; mission: string; title: string }[];
}

const idOf = (symbol: string): string => slugOfSymbol(parseSymbol(symbol)!);

async function readBeside(): Promise<Beside> {
  const { graph } = await readLoadableDataset();
  const { texts } = (await readCouncilFolder(councilTexts)) as CouncilFolder;
  const directory = join(councilTexts, 'akn4un', 'data_extract');
  const lines = await Promise.all((await readdir(directory)).filter((name) => name.endsWith('.json')).map((name) => readFile(join(directory, name), 'utf8')));
  const titles = lines.flatMap((text) => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Title));
  return {
    graph,
    held: new Map(texts.map((text) => [idOf(text.symbol), text])),
    edges: graph.edges.filter(({ relationship }) => relationship.type === 'MANDATES').map(({ from, to, properties }): Edge => ({
      resolution: from, number: Number(graph.nodes.get(from)!.properties.number), mission: String(graph.nodes.get(to)!.properties.acronym), action: String(properties.action), component: properties.component !== undefined,
      until: properties.until === undefined ? undefined : String(properties.until), provision: String(properties.provision),
    })),
    said: titles.flatMap(({ symbol = '', resolution_title: title = '' }) => Object.entries(missions)
      .filter(([acronym, name]) => new RegExp(`\\b${acronym}\\b|${name}`).test(title) && doing.test(title))
      .map(([mission]) => ({ number: Number(/\d{3,4}/.exec(symbol)?.[0]), mission, title }))),
  };
}

describe.runIf(councilTextsAreHere)('beside the texts of the Council, where they are at hand, the records', () => {
  let graph: Graph;
  let held: Beside['held'];
  let edges: Beside['edges'];
  let said: Beside['said'];
  beforeAll(async () => ({ graph, held, edges, said } = await readBeside()), 120_000);

  it('have every resolution of which a title says that it does something to one of the sixteen missions', () => {
    const missed = said.filter(({ number, mission }) => !edges.some((edge) => edge.number === number && edge.mission === mission)).map(({ number, mission }) => `${number} ${mission}`);
    expect(missed.filter((key) => !titlesThatErr.has(key))).toEqual([]);
    expect(said.length).toBeGreaterThan(250);
  });

  it('extend a mandate until the day that the title says', () => {
    const differing = said.flatMap(({ number, mission, title }) => {
      const [, day, month, year] = /mandate.*?until (\d{1,2}) (\w{3})\w*\.? (\d{4})/.exec(title) ?? [];
      if (day === undefined) return [];
      const until = `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
      return edges.some((edge) => edge.number === number && edge.mission === mission && edge.until === until) ? [] : [`${number} ${mission}`];
    });
    expect(differing.filter((key) => !titlesThatErr.has(key))).toEqual([]);
  });

  it('extend no mandate from 2000 on that no title says is extended', () => {
    const unsaid = edges.filter(({ action, component, until, mission, number }) => action === 'EXTENDS' && !component && until !== undefined && number > 1284 && mission in missions)
      .filter(({ number, mission }) => !said.some((title) => title.number === number && title.mission === mission)).map(({ number, mission }) => `${number} ${mission}`);
    expect([...new Set(unsaid)].filter((key) => !untitled.has(key))).toEqual([]);
  });

  it('give each resolution the day on which its text says it was adopted', () => {
    const differing = [...graph.nodes.values()].filter(({ type, id, properties }) => type.name === 'Resolution' && held.has(id) && held.get(id)!.adoptedOn !== properties.adoptedOn).map(({ id }) => id);
    expect(differing.filter((id) => !misprintedDays.has(id))).toEqual([]);
  });

  it('name operative paragraphs that stand in the text', () => {
    const named = edges.filter(({ resolution, provision }) => held.has(resolution) && /^OP \d[^, ]*$/.test(provision));
    const absent = named.filter(({ resolution, provision }) => !held.get(resolution)!.provisions.some(({ number }) => number === provision));
    expect(absent.map(({ resolution, provision }) => `${resolution} ${provision}`)).toEqual([]);
    expect(named.length).toBeGreaterThan(900);
  });

  it('cite what the text cites, in the same part', () => {
    const cites = graph.edges.filter(({ relationship, from, to }) => relationship.type === 'CITES' && held.has(from) && graph.nodes.get(to)!.type.name === 'Resolution');
    const absent = cites.filter(({ from, to, properties }) => !held.get(from)!.provisions.some(({ part, citations }) => part === properties.part && citations.some(({ symbol }) => idOf(symbol) === to)));
    expect(absent.map(({ from, to }) => `${from} ${to}`)).toEqual([]);
    expect(cites.length).toBeGreaterThan(300);
  });
});
