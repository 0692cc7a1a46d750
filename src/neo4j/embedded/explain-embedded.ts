import { PocNormsError } from '../../errors.ts';
import { tellsOfDamage } from '../name-damage.ts';
import { nameFullDisk } from './disk-room.ts';
import { storeDamaged } from './explain-start.ts';

/**
 * What went wrong with an embedded database that had started, named by the disk that is full or the store that is
 * damaged, with the way out; else as it came.
 */
export async function explainEmbedded(directory: string, error: unknown): Promise<unknown> {
  const named = error instanceof PocNormsError && error.code === 'NEO4J_STORE_DAMAGED';
  if (!named && !tellsOfDamage(error)) return nameFullDisk(directory, error);
  // A store that cannot be written for want of room says nearly the same.
  const refused = new PocNormsError('NEO4J_REFUSED', 'The embedded Neo4j cannot use its store.', '', error);
  const full = await nameFullDisk(directory, refused);
  return full === refused ? storeDamaged(directory, error) : full;
}
