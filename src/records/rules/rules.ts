import { claimConcernsSomething } from './claim-concerns-something.ts';
import { doubtIsExplained } from './doubt-is-explained.ts';
import { edgeEndsExist } from './edge-ends-exist.ts';
import { evidenceFollowsNote } from './evidence-follows-note.ts';
import { evidenceIsWhole } from './evidence-is-whole.ts';
import { idIsFileName } from './id-is-file-name.ts';
import { laterRestsOnEarlier } from './later-rests-on-earlier.ts';
import { missionDatesInOrder } from './mission-dates-in-order.ts';
import { missionHasEstablishment } from './mission-has-establishment.ts';
import { passageHasAnchor } from './passage-has-anchor.ts';
import { preferredStatementHolds } from './preferred-statement-holds.ts';
import { protectionHasFormula } from './protection-has-formula.ts';
import { publishedIdsStay } from './published-ids-stay.ts';
import { recordIsReferredTo } from './record-is-referred-to.ts';
import { recordLiesInItsGroup } from './record-lies-in-its-group.ts';
import { resolutionNamesAgree } from './resolution-names-agree.ts';
import type { Rule } from './rule.ts';
import { sourceIsDocument } from './source-is-document.ts';
import { successionHasNoCycle } from './succession-has-no-cycle.ts';
import { textIsOwn } from './text-is-own.ts';
import { weightyEdgeHasSource } from './weighty-edge-has-source.ts';
import { workHasOneRecord } from './work-has-one-record.ts';

/** All rules over the graph, in the order of their ids; the same list is the command and the test suite. */
export const rules: readonly Rule[] = [
  idIsFileName,
  edgeEndsExist,
  sourceIsDocument,
  doubtIsExplained,
  weightyEdgeHasSource,
  resolutionNamesAgree,
  successionHasNoCycle,
  laterRestsOnEarlier,
  missionDatesInOrder,
  protectionHasFormula,
  workHasOneRecord,
  preferredStatementHolds,
  missionHasEstablishment,
  recordIsReferredTo,
  publishedIdsStay,
  evidenceIsWhole,
  evidenceFollowsNote,
  claimConcernsSomething,
  passageHasAnchor,
  textIsOwn,
  recordLiesInItsGroup,
];
