import { citations } from './citations/citations.ts';
import { citeDocument } from './citations/cite-document.ts';
import { dataset } from './dataset/dataset.ts';
import { claimStatusAt } from './evidence/claim-status-at.ts';
import { evidenceFor } from './evidence/evidence-for.ts';
import { emergence } from './mandates/emergence.ts';
import { mandateDiff } from './mandates/mandate-diff.ts';
import { mandateHistory } from './mandates/mandate-history.ts';
import { phraseLineage } from './mandates/phrase-lineage.ts';
import { entities } from './nodes/entities.ts';
import { entityKinds } from './nodes/entity-kinds.ts';
import { resolveNode, type NodeRef } from './nodes/resolve-node.ts';
import { askedOnce } from './once.ts';
import { lookup, provisionsAt } from './search/lookup.ts';
import { search } from './search/search.ts';
import { asAt } from './time/as-at.ts';
import { timeline } from './time/timeline.ts';
import { lineage } from './walks/lineage.ts';
import { path } from './walks/path.ts';

/** Types that stand for a node: their own `id` and `kind` lead to it. */
const node = (parent: NodeRef, ...rest: [unknown, object, Parameters<typeof resolveNode>[3]]): Promise<unknown> =>
  resolveNode({ id: parent.id, kind: parent.kind }, ...rest);

/** The questions that the generated queries cannot ask. */
export const resolvers = {
  Query: {
    lookup: askedOnce('lookup', lookup),
    entities: askedOnce('entities', entities),
    search: askedOnce('search', search),
    lineage: askedOnce('lineage', lineage),
    path: askedOnce('path', path),
    timeline: askedOnce('timeline', timeline),
    evidenceFor: askedOnce('evidenceFor', evidenceFor),
    asAt: askedOnce('asAt', asAt),
    dataset: askedOnce('dataset', dataset),
    mandateDiff: askedOnce('mandateDiff', mandateDiff),
    phraseLineage: askedOnce('phraseLineage', phraseLineage),
    citations: askedOnce('citations', citations),
    emergence: askedOnce('emergence', emergence),
  },
  EntityKind: entityKinds,
  EntityRef: { node },
  Lookup: { provisions: provisionsAt },
  SearchHit: { node },
  LineageNode: { node },
  TimelineItem: { node },
  ClaimEvidence: { node },
  EvidenceSummary: { node },
  DoctrineAt: { node },
  MissionAt: { node },
  MandateProvision: { node },
  Claim: { status: claimStatusAt },
  Mission: { mandateHistory },
  Resolution: citeDocument,
  DoctrineDocument: citeDocument,
  Study: citeDocument,
  PublicDocument: citeDocument,
};
