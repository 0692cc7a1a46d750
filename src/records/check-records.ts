import type { Model } from '../model/model.ts';
import { buildGraph } from './build-graph.ts';
import { withClaimStatus } from './claim-status.ts';
import { contentHash } from './content-hash.ts';
import { compareFindings, type Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import type { RawRecord } from './raw-record.ts';
import { emptyRuleContext, runRule, type RuleContext } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/** The result of checking: the graph may be loaded if no finding is an error. */
export interface Checked {
  graph: Graph;
  hash: string;
  findings: Finding[];
}

/** Checks records against the SDL and all rules. Pure: the same records give the same answer. */
export function checkRecords(
  model: Model,
  records: readonly RawRecord[],
  outside: RuleContext = emptyRuleContext,
): Checked {
  const { graph: built, findings } = buildGraph(model, records);
  const graph = withClaimStatus(built);
  for (const rule of rules) findings.push(...runRule(rule, graph, outside));
  return { graph, hash: contentHash(graph), findings: findings.sort(compareFindings) };
}
