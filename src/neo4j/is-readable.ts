import type { Database } from './database.ts';
import { anyOfOurs } from './labels.ts';
import { tellsOfDamage } from './name-damage.ts';

const DEADLINE_MS = 30_000;
/** Every value of ours has to be read for it. */
const everything = `
  CALL () { MATCH (n:${anyOfOurs}) RETURN sum(size([key IN keys(n) WHERE n[key] IS NOT NULL])) AS ofNodes }
  CALL () { MATCH (:${anyOfOurs})-[e]->(:${anyOfOurs}) RETURN sum(size([key IN keys(e) WHERE e[key] IS NOT NULL])) AS ofEdges }
  RETURN ofNodes + ofEdges AS values`;

/** Whether a database can read all of ours that it holds; also true when that cannot be told at this moment. */
export async function isReadable(database: Database): Promise<boolean> {
  const session = database.reader();
  try {
    await session.run(everything, {}, { timeout: DEADLINE_MS });
    return true;
  } catch (error) {
    return !tellsOfDamage(error);
  } finally {
    void session.close().catch(() => undefined);
  }
}
