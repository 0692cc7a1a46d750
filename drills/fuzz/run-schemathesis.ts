import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { own } from '../server/own-processes.ts';
import { makeHome } from '../server/serve.ts';

/**
 * Runs the fuzzing of schemathesis once, so many cases for each field of Query, invalid ones too or not, and answers
 * what it counts as server errors.
 */
export async function runSchemathesis(
  python: string,
  url: string,
  { seed, casesEach, mode }: { seed: number; casesEach: number; mode: 'all' | 'positive' },
): Promise<number> {
  const folder = await makeHome(); // It keeps notes where it runs.
  const child = own(
    spawn(
      python,
      [
        '-m',
        'schemathesis.cli',
        'run',
        url,
        '--checks',
        'not_a_server_error',
        '--phases',
        'fuzzing',
        '--seed',
        String(seed),
        '--max-examples',
        String(casesEach),
        '--mode',
        mode,
        '--continue-on-failure',
        '--no-shrink',
        '--suppress-health-check',
        'all',
        '--warnings',
        'off',
        '--request-timeout',
        '30',
      ],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    ),
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-20_000)));
  await once(child, 'close');
  await rm(folder, { recursive: true, force: true });
  if (!/\d+ generated/.test(printed)) throw new Error(`schemathesis did not run to its end:\n${printed.slice(-2_000)}`);
  return Number(/generated, (\d+) found/.exec(printed)?.[1] ?? 0);
}
