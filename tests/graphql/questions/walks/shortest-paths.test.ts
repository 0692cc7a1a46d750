import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side, Step } from '../../../../src/graphql/questions/walks/neighbours.ts';
import {
  shortestPaths,
  type FoundPath,
  type PathSearch,
} from '../../../../src/graphql/questions/walks/shortest-paths.ts';

/** A link from a later to an earlier node. */
type Link = readonly [later: string, earlier: string, via: string];

function stepsFrom(node: string, sides: readonly Side[], links: readonly Link[]): Step[] {
  return links.flatMap(([later, earlier, via]) => [
    ...(later === node && sides.includes('EARLIER')
      ? [{ side: 'EARLIER' as const, from: node, to: earlier, via, day: '9' }]
      : []),
    ...(earlier === node && sides.includes('LATER')
      ? [{ side: 'LATER' as const, from: node, to: later, via, day: '9' }]
      : []),
  ]);
}

/** Every way of one length, by trying all of them. */
function allWays(
  { source, target, sides, throughCoCitation }: PathSearch,
  links: readonly Link[],
  length: number,
): FoundPath[] {
  const follow = (way: readonly Step[], at: string): FoundPath[] => {
    if (way.length === length)
      return at === target ? [{ nodes: [source, ...way.map(({ to }) => to)], vias: way.map(({ via }) => via) }] : [];
    const last = way.at(-1);
    return stepsFrom(at, sides, links)
      .filter(
        (step) =>
          throughCoCitation ||
          !(last?.via === 'CITES' && last.side === 'LATER' && step.via === 'CITES' && step.side === 'EARLIER'),
      )
      .flatMap((step) => follow([...way, step], step.to));
  };
  return follow([], source);
}

/** The shortest of all ways, in order, each once. */
function reference(search: PathSearch, links: readonly Link[]): string[] {
  for (let length = 1; length <= search.maxLength; length += 1) {
    const ways = [...new Set(allWays(search, links, length).map((way) => JSON.stringify([way.nodes, way.vias])))];
    if (ways.length > 0) return ways.sort().slice(0, search.first);
  }
  return [];
}

describe('the shortest paths', () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String);
  const link = fc.tuple(node, node, fc.constantFrom('CITES', 'BASED_ON')).filter(([a, b]) => a !== b);
  const sides = fc.constantFrom<readonly Side[]>(['EARLIER'], ['LATER'], ['EARLIER', 'LATER']);

  it('are those that trying every way finds, on any graph, in the order of their nodes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(link, { maxLength: 14 }),
        sides,
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        async (links, toward, throughCoCitation, maxLength) => {
          const search: PathSearch = {
            source: '0',
            target: '7',
            sides: toward,
            maxLength,
            first: 50,
            throughCoCitation,
          };
          const { paths, cutOff } = await shortestPaths(search, (frontier, ways) =>
            Promise.resolve({ steps: frontier.flatMap((from) => stepsFrom(from, ways, links)), cut: false }),
          );
          expect(cutOff).toBe(false);
          expect(paths.map(({ nodes, vias }) => JSON.stringify([nodes, vias]))).toEqual(reference(search, links));
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('come in the order of their nodes when two nodes are linked twice', async () => {
    const links: Link[] = [
      ['0', '2', 'BASED_ON'],
      ['0', '2', 'CITES'],
      ['2', '4', 'CITES'],
      ['2', '5', 'CITES'],
      ['4', '7', 'CITES'],
      ['5', '7', 'CITES'],
    ];
    const search: PathSearch = {
      source: '0',
      target: '7',
      sides: ['EARLIER'],
      maxLength: 3,
      first: 3,
      throughCoCitation: false,
    };
    const { paths } = await shortestPaths(search, (frontier, ways) =>
      Promise.resolve({ steps: frontier.flatMap((from) => stepsFrom(from, ways, links)), cut: false }),
    );
    expect(paths.map(({ nodes, vias }) => JSON.stringify([nodes, vias]))).toEqual(reference(search, links));
  });

  it('are no more than asked for, the first in order', async () => {
    const links: Link[] = ['1', '2', '3'].flatMap((middle): Link[] => [
      ['0', middle, 'CITES'],
      [middle, '7', 'CITES'],
    ]);
    const { paths } = await shortestPaths(
      { source: '0', target: '7', sides: ['EARLIER'], maxLength: 4, first: 2, throughCoCitation: false },
      (frontier, ways) =>
        Promise.resolve({ steps: frontier.flatMap((from) => stepsFrom(from, ways, links)), cut: false }),
    );
    expect(paths.map(({ nodes }) => nodes)).toEqual([
      ['0', '1', '7'],
      ['0', '2', '7'],
    ]);
  });

  it('are not said to be absent when a step was cut', async () => {
    expect(
      await shortestPaths(
        { source: '0', target: '7', sides: ['EARLIER'], maxLength: 4, first: 2, throughCoCitation: false },
        () => Promise.resolve({ steps: [], cut: true }),
      ),
    ).toEqual({ paths: [], cutOff: true });
  });
});
