import { describe, expect, it } from 'vitest';
import { generateGraph, generateRecords } from '../../bench/generate-graph.ts';
import { checkRecords } from '../../src/records/check-records.ts';
import { countGraph } from '../../src/records/graph.ts';
import { ownModel } from '../support/records.ts';

const model = await ownModel();

describe('the generated graph', () => {
  it('breaks no rule', () => {
    const { findings } = checkRecords(model, generateRecords(2_000, 1));
    expect(findings.filter(({ level }) => level === 'error').slice(0, 5)).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    const hashes = [1, 1, 2].map((seed) => generateGraph(model, 1_000, seed).hash);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('has as many nodes as were asked for, and about five edges to each', () => {
    const { graph } = generateGraph(model, 10_000);
    expect(graph.nodes.size).toBe(10_000);
    expect(graph.edges.length / 10_000).toBeGreaterThan(4.5);
    expect(graph.edges.length / 10_000).toBeLessThan(5.5);
  });

  it('has chains of sixty editions, and hubs that many documents cite', () => {
    const { graph } = generateGraph(model, 10_000);
    const older = new Map(
      graph.edges
        .filter(
          ({ relationship, record }) => relationship.type === 'SUCCEEDS' && record.folder === 'doctrine-documents',
        )
        .map(({ from, to }) => [from, to]),
    );
    const length = (id: string): number => 1 + (older.has(id) ? length(older.get(id)!) : 0);
    expect(Math.max(...[...older.keys()].map(length))).toBe(60);
    const cited = new Map<string, number>();
    for (const { relationship, to } of graph.edges)
      if (relationship.type === 'CITES') cited.set(to, (cited.get(to) ?? 0) + 1);
    const counts = [...cited.values()].sort((a, b) => b - a);
    expect(counts[0]!).toBeGreaterThan(20 * counts[Math.floor(counts.length / 2)]!);
    expect(countGraph(graph).edges.CITES).toBeGreaterThan(15_000);
  });
});
