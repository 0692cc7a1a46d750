/** MUST, SHOULD and MAY, as levels. */
export type Level = 'error' | 'warning' | 'notice';

/** One problem in one record, as a value: checking returns all of them and throws none. */
export interface Finding {
  /** The id of the rule that found it. */
  rule: string;
  level: Level;
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** The order in which findings are shown: by file, then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule);
}
