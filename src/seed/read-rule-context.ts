import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hashRun } from '../records/own-words.ts';
import type { RuleContext } from '../records/rules/rule.ts';

/**
 * Reads the files beside the records in `seed/`: the ids of earlier releases, and the hashed runs of words of sources,
 * one a line.
 */
export async function readRuleContext(seedDirectory: string): Promise<RuleContext> {
  const names = await readdir(seedDirectory);
  const runs = new Set<string>();
  for (const name of names.filter((candidate) => candidate.endsWith('.runs'))) {
    for (const line of await readLines(join(seedDirectory, name))) runs.add(line);
  }
  const publishedIds = names.includes('published-ids.txt') ? await readLines(join(seedDirectory, 'published-ids.txt')) : [];
  return { publishedIds, isSourceRun: (run) => runs.has(hashRun(run)) };
}

async function readLines(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
}
