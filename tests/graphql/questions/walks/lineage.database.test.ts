import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLoadableDataset, type CheckedDataset } from '../../../../src/dataset/read-dataset.ts';
import { loadGraph } from '../../../../src/neo4j/load-graph.ts';
import { startApi, type Api } from '../../../support/api.ts';
import { checkTexts, description } from '../../../support/records.ts';

let api: Api;
let real: CheckedDataset;
beforeAll(async () => {
  api = await startApi();
  real = await readLoadableDataset();
});
afterAll(async () => {
  await loadGraph(api.database, real.model, real, () => undefined);
  await api.stop();
});

/** Works that cite one another as a list of pairs says; each is its own source. */
async function loadCitations(size: number, cites: readonly (readonly [number, number])[]): Promise<void> {
  const texts = Object.fromEntries(
    Array.from({ length: size }, (_, n) => {
      const cited = cites
        .filter(([from]) => from === n)
        .map(([, to]) => `  - { id: w${to}, part: BODY, source: { id: w${n}, verification: VERIFIED } }\n`)
        .join('');
      return [
        `studies/w${n}`,
        `id: w${n}\ntitle: Work ${n}\nkind: BOOK\nissuedOn: "2000"\nauthors: [Author ${n}]\n${cited && `cites:\n${cited}`}source: { id: w${n}, verification: VERIFIED }\n`,
      ];
    }),
  );
  const { graph, hash, findings } = checkTexts(real.model, texts);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  await loadGraph(api.database, real.model, { graph, hash, version: 'citations', description }, () => undefined);
}

/** Breadth first over pairs, as a reference. */
function reference(
  start: number,
  cites: readonly (readonly [number, number])[],
  maxDepth: number,
): Map<string, number> {
  const depths = new Map([[start, 0]]);
  const queue = [start];
  for (const node of queue) {
    if ((depths.get(node) ?? 0) >= maxDepth) continue;
    for (const [from, to] of cites) {
      if (from !== node || depths.has(to)) continue;
      depths.set(to, depths.get(node)! + 1);
      queue.push(to);
    }
  }
  return new Map([...depths].filter(([node]) => node !== start).map(([node, depth]) => [`w${node}`, depth]));
}

async function lineageOf(id: string, maxDepth: number): Promise<{ depths: Map<string, number>; truncated: boolean }> {
  const { data, errors } = await api.ask(
    'query ($id: ID!, $maxDepth: Int!) { lineage(id: $id, via: [CITES], maxDepth: $maxDepth, first: 500) { truncated nodes { id depth } } }',
    { id, maxDepth },
  );
  expect(errors).toBeUndefined();
  const { nodes, truncated } = data!.lineage as { truncated: boolean; nodes: { id: string; depth: number }[] };
  return { truncated, depths: new Map(nodes.map((node) => [node.id, node.depth])) };
}

describe('lineage equals a reference breadth-first search', () => {
  it('on a chain of 60', async () => {
    const chain = Array.from({ length: 59 }, (_, n) => [n, n + 1] as const);
    await loadCitations(60, chain);
    for (const depth of [1, 30, 58, 59, 100]) {
      const { depths, truncated } = await lineageOf('w0', depth);
      expect(depths).toEqual(reference(0, chain, depth));
      expect(truncated).toBe(depth < 59);
    }
  });

  it('on a citation graph with cycles', async () => {
    let state = 7;
    const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const edges = new Map(
      Array.from({ length: 140 }, () => [random(50), random(50)] as const)
        .filter(([a, b]) => a !== b)
        .map((edge) => [edge.join(' '), edge]),
    );
    const cites = [...edges.values()];
    await loadCitations(50, cites);
    for (const start of [0, 7, 23])
      for (const depth of [1, 2, 3, 10])
        expect((await lineageOf(`w${start}`, depth)).depths).toEqual(reference(start, cites, depth));
  });
});
