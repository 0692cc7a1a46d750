import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readDataset, seedDirectory } from '../dataset/read-dataset.ts';
import { hashRun, runsOf } from '../records/own-words.ts';
import { printLines } from './print.ts';
import { readSource } from './read-source.ts';

/** Writes the hashed runs of words of a source, with which `check` compares records where no copy is held. */
export async function hashRuns({ source }: { source: string }): Promise<void> {
  const { graph } = await readDataset();
  const { id, copy } = await readSource(graph, source);
  const hashes = [...new Set([...runsOf(copy.text)].map(hashRun))].sort();
  const file = join(seedDirectory, `${id}.runs`);
  await writeFile(file, `${hashes.join('\n')}\n`);
  printLines([`${relative(process.cwd(), file)}: ${hashes.length} runs`]);
}
