import { contentHash } from '../model/content-hash.ts';
import type { Model } from '../model/model.ts';
import { createConstraints } from './create-constraints.ts';
import type { Database } from './database.ts';
import { loadGraph, type Dataset, type Progress } from './load-graph.ts';
import { namingDamage, notGivenBack } from './name-damage.ts';
import { readGraph } from './read-graph.ts';

/** An index may hold nodes that are lost. */
const whileMending = /^Neo\.(?:Database|Client)Error\./;

/**
 * Makes constraints and indexes, loads the records and makes sure that the database holds them. One that says so may
 * have lost some: Neo4j opens a store with damaged pages, and reads what was in them as if it had never been. Then
 * everything is written anew, and told. Returns whether anything was written. NEO4J_STORE_DAMAGED when the database
 * does not give back what it was given.
 */
export async function loadWhole(
  database: Database,
  model: Model,
  dataset: Dataset,
  progress: Progress,
  report: Progress,
): Promise<boolean> {
  const held = await namingDamage(async () => {
    await createConstraints(database, model);
    return !(await loadGraph(database, model, dataset, progress));
  });
  if (!held) return true;
  if (await isWhole(database, model, dataset)) return false;
  report(
    'The database has lost or changed what was loaded into it. All records are loaded anew; if texts of the Council were in it, import them again, which writes all of them, since its store may be damaged.',
  );
  await namingDamage(async () => {
    await forgetTexts(database);
    await loadGraph(database, model, { ...dataset, anew: true }, progress);
  }, whileMending);
  if (!(await isWhole(database, model, dataset))) throw notGivenBack();
  return true;
}

async function isWhole(database: Database, model: Model, { hash }: Dataset): Promise<boolean> {
  return contentHash(await namingDamage(() => readGraph(database, model))) === hash;
}

/**
 * A text may have lost words that nothing counts, so that the next import has to write all of them, though they look as
 * if they were held.
 */
async function forgetTexts(database: Database): Promise<void> {
  const session = database.writer();
  try {
    await session.run('MATCH (d:PocNormsCouncilDocument) REMOVE d._hash');
  } finally {
    await session.close();
  }
}
