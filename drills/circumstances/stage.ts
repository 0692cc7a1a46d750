import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTexts } from '../kills/write-texts.ts';
import type { Options } from '../part.ts';
import type { Stage } from './drill.ts';
import { run } from './run.ts';

const FIRST = { held: 4_001, others: 5_001 } as const;

/** Makes what all drills share, lets them use it, and removes all of it. */
export async function withStage<Result>(
  { full, progress }: Options,
  use: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const scratch = await mkdtemp(join(tmpdir(), 'poc-norms-drills-'));
  try {
    const [whole, held, others] = ['whole', 'held', 'others'].map((name) => join(scratch, name)) as [
      string,
      string,
      string,
    ];
    const { size } = await writeTexts(held, FIRST.held);
    await writeTexts(others, FIRST.others);
    progress('a data directory with records and texts');
    for (const args of [['load'], ['import', 'council', held]]) {
      const { code, text } = await run(args, whole);
      if (code !== 0) throw new Error(`poc-norms ${args.join(' ')} ended with ${code}: ${text.slice(0, 600)}`);
    }
    const { milliseconds: usual } = await run(['load'], whole);
    const makeFolder = (): Promise<string> => mkdtemp(join(scratch, 'drill-'));
    return await use({
      texts: { held, others },
      count: size,
      usual,
      full,
      makeFolder,
      progress: (message) => progress(`  ${message}`),
      async copyHome(to) {
        const home = to ?? join(await makeFolder(), 'home');
        await cp(whole, home, { recursive: true, preserveTimestamps: true });
        return home;
      },
    });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
