import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

/** Runs a script of package.json, given as its words; prints what it said when it ends, and returns whether it held. */
async function run(script: string): Promise<boolean> {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', ...script.split(' ')], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, error, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  process.stdout.write(
    `${code === 0 ? 'ok' : 'FAILED'}: npm run ${script} (${((performance.now() - begun) / 1_000).toFixed(1)} s)\n`,
  );
  if (code !== 0) process.stdout.write(`${out}${error}`);
  return code === 0;
}

/** Runs scripts side by side, as many at once as there are cores and two at least; ends with 1 when one fails. */
const left = process.argv.slice(2);
const held: boolean[] = [];
await Promise.all(
  Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
    for (let script = left.shift(); script !== undefined; script = left.shift()) held.push(await run(script));
  }),
);
process.exitCode = held.includes(false) ? 1 : 0;
