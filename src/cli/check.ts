import type { Finding } from '../model/finding.ts';
import { runsOf } from '../model/own-words.ts';
import { readChecked } from './read-checked.ts';
import { readSource } from './read-source.ts';

/** Prints every finding as `file:line:col`, or all as JSON; exit code 1 when one is an error. With a copy of a source, words are compared with it, else with committed hashes. */
export async function check({ json, source }: { json: boolean; source?: string }): Promise<void> {
  const begun = performance.now();
  const held = source === undefined ? undefined : await readSource((await readChecked()).graph, source);
  const runs = held && new Set(runsOf(held.copy.text));
  const { findings, records } = await readChecked(runs && { isSourceRun: (run) => runs.has(run) });
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  const words = held ? `the copy ${held.file} of ${held.id}` : 'hashes of the runs of words of its sources';
  if (json) {
    process.stdout.write(`${JSON.stringify({ records, errors, warnings, wordsComparedWith: held ? held.id : 'hashes', findings }, null, 2)}\n`);
  } else {
    for (const finding of findings) process.stdout.write(format(finding));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`Words were compared with ${words}.\n${records} records: ${errors} errors, ${warnings} warnings (${seconds} s)\n`);
  }
  if (errors > 0) process.exitCode = 1;
}

function format({ file, line, column, level, message, hint, rule }: Finding): string {
  return `${file}:${line}:${column}  ${level}  ${message}  [${rule}]\n    ${hint}\n`;
}
