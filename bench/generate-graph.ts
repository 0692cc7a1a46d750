import type { Model } from '../src/model/model.ts';
import type { Dataset } from '../src/neo4j/load-graph.ts';
import { buildGraph } from '../src/records/build-graph.ts';
import { withClaimStatus } from '../src/records/claim-status.ts';
import { contentHash } from '../src/records/content-hash.ts';
import type { RawRecord } from '../src/records/raw-record.ts';
import { drawCitations } from './generate/draw-citations.ts';
import { planGraph } from './generate/plan.ts';
import { writeClaims } from './generate/write-claims.ts';
import { writeDocuments } from './generate/write-documents.ts';
import { writeMissions } from './generate/write-missions.ts';
import { writeThings } from './generate/write-things.ts';

/**
 * Records of so many invented things, in proportions like those of the curated ones; about five edges to a node. The
 * same seed gives the same records.
 */
export function generateRecords(size: number, seed: number): RawRecord[] {
  const plan = planGraph(size, seed);
  const cites = drawCitations(plan);
  return [...writeMissions(plan, cites), ...writeDocuments(plan, cites), ...writeClaims(plan), ...writeThings(plan)];
}

/** The same as a dataset that can be loaded, without the rules: tests/bench holds that none objects. */
export function generateGraph(model: Model, size: number, seed = 1): Dataset {
  const { graph: built, findings } = buildGraph(model, generateRecords(size, seed));
  if (findings[0])
    throw new Error(`The generator writes what the SDL refuses: ${findings[0].file}: ${findings[0].message}`);
  const graph = withClaimStatus(built);
  const description = {
    title: 'Generated for measuring; nothing in it is true',
    licence: 'CC0-1.0',
    factsUntil: '2026-10-31',
    coverage: ['Not at all: everything is invented.'],
  };
  return { graph, hash: contentHash(graph), version: `generated-${size}-${seed}`, description };
}
