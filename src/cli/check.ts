import { readDataset, type CheckedDataset } from '../dataset/read-dataset.ts';
import { compareFindings, type Finding } from '../records/finding.ts';
import { runsOf } from '../records/own-words.ts';
import { runRule } from '../records/rules/rule.ts';
import { textIsOwn } from '../records/rules/text-is-own.ts';
import { printJson, printLines } from './print.ts';
import { readSource, type HeldSource } from './read-source.ts';

/**
 * Prints every finding as `file:line:col`, or all as JSON; exit code 1 when one is an error. With a copy of a source,
 * words are compared with it, else with committed hashes.
 */
export async function check({ json, source }: { json: boolean; source?: string }): Promise<void> {
  const begun = performance.now();
  const dataset = await readDataset();
  const held = source === undefined ? undefined : await readSource(dataset.graph, source);
  const findings = held ? withHeldWords(dataset, held) : dataset.findings;
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  const words = held ? `the copy ${held.file} of ${held.id}` : 'hashes of the runs of words of its sources';
  if (json) {
    printJson({ records: dataset.records, errors, warnings, wordsComparedWith: held ? held.id : 'hashes', findings });
  } else {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    printLines([
      ...findings.flatMap(format),
      `Words were compared with ${words}.`,
      `${dataset.records} records: ${errors} errors, ${warnings} warnings (${seconds} s)`,
    ]);
  }
  if (errors > 0) process.exitCode = 1;
}

/** The findings with those about words taken from the copy of a source, in place of those from hashes. */
function withHeldWords({ graph, outside, findings }: CheckedDataset, { copy }: HeldSource): Finding[] {
  const runs = new Set(runsOf(copy.text));
  const taken = runRule(textIsOwn, graph, { ...outside, isSourceRun: (run) => runs.has(run) });
  return [...findings.filter(({ rule }) => rule !== textIsOwn.id), ...taken].sort(compareFindings);
}

function format({ file, line, column, level, message, hint, rule }: Finding): string[] {
  return [`${file}:${line}:${column}  ${level}  ${message}  [${rule}]`, `    ${hint}`];
}
