import { asAt } from './as-at.ts';
import { citations } from './citations.ts';
import { claimStatusAt } from './claim-status-at.ts';
import { dataset } from './dataset.ts';
import { documentCitations } from './document-citations.ts';
import { emergence } from './emergence.ts';
import { entities } from './entities.ts';
import { entityKinds } from './entity-kinds.ts';
import { evidenceFor } from './evidence-for.ts';
import { lineage } from './lineage.ts';
import { lookup, provisionsAt } from './lookup.ts';
import { mandateDiff } from './mandate-diff.ts';
import { mandateHistory } from './mandate-history.ts';
import { askedOnce } from './once.ts';
import { path } from './path.ts';
import { phraseLineage } from './phrase-lineage.ts';
import { resolveNode, type NodeRef } from './resolve-node.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';

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
    citations: askedOnce('citations', documentCitations),
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
  Resolution: citations,
  DoctrineDocument: citations,
  Study: citations,
  PublicDocument: citations,
};
