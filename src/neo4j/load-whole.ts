import type { Model } from '../model/model.ts';
import { contentHash } from '../records/content-hash.ts';
import { bringAlong, readIds } from './bring-along.ts';
import { createConstraints } from './create-constraints.ts';
import type { Database } from './database.ts';
import { isReadable } from './is-readable.ts';
import { anyText } from './labels.ts';
import { loadGraph, type Dataset, type Progress } from './load-graph.ts';
import { damagedWhileWriting, namingDamage, notGivenBack } from './name-damage.ts';
import { readGraph } from './read-graph.ts';
import { findChangedTexts } from './text-sums.ts';

const NODES_AT_ONCE = 2_000;
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
  const wrote = await namingDamage(async () => {
    await createConstraints(database, model);
    return loadGraph(database, model, dataset, progress);
  }, damagedWhileWriting);
  const whole = wrote || (await isWhole(database, model, dataset));
  if (!whole) {
    report(
      'The database has lost or changed what was loaded into it. All records are loaded anew; if texts of the Council were in it, import them again, which writes all of them, since its store may be damaged.',
    );
    await namingDamage(async () => {
      await forgetTexts(database);
      await loadGraph(database, model, { ...dataset, anew: true }, progress);
    }, whileMending);
    if (!(await isWhole(database, model, dataset))) throw notGivenBack();
  }
  await keepWholeTexts(database, report);
  return wrote || !whole;
}

async function isWhole(database: Database, model: Model, { hash }: Dataset): Promise<boolean> {
  return contentHash(await namingDamage(() => readGraph(database, model))) === hash;
}

/**
 * Takes out all imported texts, and tells, when one is not any more what was imported; NEO4J_STORE_DAMAGED when one
 * cannot be read.
 */
async function keepWholeTexts(database: Database, report: Progress): Promise<void> {
  if (!(await isReadable(database))) throw notGivenBack();
  const changed = await namingDamage(() => findChangedTexts(database));
  if (changed.length === 0) return;
  report(
    `The database has lost or changed words of ${changed.length} texts of the Council. All texts are taken out: import them again; its store may be damaged.`,
  );
  await namingDamage(() => takeOutTexts(database), whileMending);
}

async function takeOutTexts(database: Database): Promise<void> {
  const ids = await readIds(database, `MATCH (n:${anyText}) RETURN elementId(n) AS id`);
  await bringAlong(database, ids, {
    batch: NODES_AT_ONCE,
    report: () => undefined,
    async write(transaction, batch) {
      await transaction.run(`MATCH (n:${anyText}) WHERE elementId(n) IN $batch DETACH DELETE n`, { batch });
    },
    refusal: 'Texts that are not whole could not be taken out.',
  });
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
