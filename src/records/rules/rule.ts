import type { Finding } from '../finding.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';

/** Reports a problem at a key of a node's record, or at the place where a record writes an edge. */
export type Report = (
  subject: GraphNode | GraphEdge,
  message: string,
  hint: string,
  at?: readonly (string | number)[],
) => void;

/** Facts beside the records that rules read. */
export interface RuleContext {
  /** Ids of earlier releases. */
  publishedIds: readonly string[];
  /** Tells whether a run of eight words stands in a source; see own-words.ts. */
  isSourceRun: (run: string) => boolean;
}

/** Nothing published yet, no source at hand. */
export const emptyRuleContext: RuleContext = { publishedIds: [], isSourceRun: () => false };

/** A rule over the whole graph. The first word of its name is its severity: MUST error, SHOULD warning, MAY notice. */
export interface Rule {
  id: string;
  name: `${'MUST' | 'SHOULD' | 'MAY'} ${string}`;
  check(graph: Graph, report: Report, outside: RuleContext): void;
}

const levels = { MUST: 'error', SHOULD: 'warning', MAY: 'notice' } as const;

/** Runs one rule and returns all that it found. */
export function runRule(rule: Rule, graph: Graph, outside: RuleContext): Finding[] {
  const findings: Finding[] = [];
  const level = levels[rule.name.split(' ', 1)[0] as keyof typeof levels];
  rule.check(
    graph,
    (subject, message, hint, at = []) => {
      const path = 'path' in subject ? [...subject.path, ...at] : at;
      findings.push({ rule: rule.id, level, file: subject.record.file, ...subject.record.place(path), message, hint });
    },
    outside,
  );
  return findings;
}
