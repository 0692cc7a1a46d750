import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { verdict, type Options, type Part, type Verdict } from '../part.ts';
import { groups, type Group } from './groups.ts';

const LEAST = 85;

/**
 * One small change after the other is made to a group of our source; its unit tests have to notice nearly all of them.
 */
export const mutants: readonly Part[] = groups.map((group) => ({
  name: `mutants-${group.name}`,
  run: async (options) => [await mutate(group, options)],
}));

async function mutate({ name, source, tests }: Group, { progress }: Options): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'poc-norms-mutants-'));
  try {
    process.env.MUTANTS_TESTS = tests.join(',');
    const results = await new Stryker({ mutate: [...source], tempDirName: join(folder, 'sandbox') }).runMutationTest();
    const killed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const alive = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const score = (100 * killed) / (killed + alive.length);
    const survivors = alive.map(
      ({ fileName, location: { start }, mutatorName, replacement }) =>
        `${relative('.', fileName)}:${start.line}:${start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`,
    );
    for (const survivor of survivors) progress(survivor);
    return verdict(
      `The tests would notice a defect in the ${name}`,
      'StrykerJS',
      `${killed} of ${killed + alive.length} changes noticed, ${score.toFixed(1)} %`,
      score >= LEAST ? [] : survivors,
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
