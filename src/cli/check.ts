import type { Finding } from '../model/finding.ts';
import { readChecked } from './read-checked.ts';

/** Prints every finding as `file:line:col`, or all as JSON; exit code 1 when one is an error. */
export async function check({ json }: { json: boolean }): Promise<void> {
  const begun = performance.now();
  const { findings, records } = await readChecked();
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const warnings = findings.filter((finding) => finding.level === 'warning').length;
  if (json) {
    process.stdout.write(`${JSON.stringify({ records, errors, warnings, findings }, null, 2)}\n`);
  } else {
    for (const finding of findings) process.stdout.write(format(finding));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${records} records: ${errors} errors, ${warnings} warnings (${seconds} s)\n`);
  }
  if (errors > 0) process.exitCode = 1;
}

function format({ file, line, column, level, message, hint, rule }: Finding): string {
  return `${file}:${line}:${column}  ${level}  ${message}  [${rule}]\n    ${hint}\n`;
}
