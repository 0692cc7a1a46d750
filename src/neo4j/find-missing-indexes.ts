import type { Model } from '../model/model.ts';
import type { Database } from './database.ts';
import { describeIndex, indexesOf, isSameIndex, readIndexes, type HeldIndex, type Index } from './indexes.ts';

/**
 * Returns the indexes of the SDL that the database lacks, each with the reason: missing, not online, or another index
 * of that name.
 */
export async function findMissingIndexes(database: Database, model: Model): Promise<string[]> {
  const session = database.reader();
  try {
    const there = await readIndexes(session);
    return indexesOf(model).flatMap((index) => whatIsWrong(index, there.get(index.name)) ?? []);
  } finally {
    await session.close();
  }
}

function whatIsWrong(index: Index, held: HeldIndex | undefined): string | undefined {
  if (!held) return `${index.name} is missing`;
  if (!isSameIndex(index, held)) return `${index.name} is another one, on ${describeIndex(held)}`;
  return held.state === 'ONLINE' ? undefined : `${index.name} is ${held.state.toLowerCase()}`;
}
