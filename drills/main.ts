import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Options, Verdict } from './part.ts';
import { parts } from './parts.ts';
import { printVerdicts } from './print-verdicts.ts';
import { endOwnWithThis } from './server/own-processes.ts';

// Tests what the server promises to the public: npm run test:public -- [PART…] [--full] [--seed N] [--json FILE]
// [--url URL]. Exit code 1 when a promise is not kept.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    url: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
const seed = Number(values.seed);
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  process.stderr.write(
    `Usage: npm run test:public -- [${parts.map(({ name }) => name).join(' | ')} …] [--full] [--seed N] [--json FILE] [--url URL]\n`,
  );
  process.exit(2);
}
endOwnWithThis();
const options: Options = {
  full: values.full,
  seed,
  ...(values.url !== undefined && { url: values.url }),
  progress: (message) => void process.stderr.write(`  ${message}\n`),
};
const asked = positionals.length === 0 ? parts : parts.filter(({ name }) => positionals.includes(name));
const verdicts: (Verdict & { part: string })[] = [];
for (const { name, run } of asked) {
  process.stderr.write(`${name}\n`);
  const found = await run(options).catch((error: unknown): Verdict[] => [
    {
      promise: `The part ${name} runs to its end`,
      how: 'itself',
      figure: 'it did not',
      ok: false,
      failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    },
  ]);
  verdicts.push(...found.map((each) => ({ part: name, ...each })));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(verdicts, null, 1)}\n`);
}
process.stdout.write(printVerdicts(verdicts));
process.exit(verdicts.some(({ ok }) => ok === false) ? 1 : 0);
