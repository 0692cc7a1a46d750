import { PocNormsError } from '../errors.ts';
import type { Model } from '../model/model.ts';
import { contentHash } from '../records/content-hash.ts';
import type { Database } from './database.ts';
import { loadGraph, type Dataset, type Progress } from './load-graph.ts';
import { readGraph } from './read-graph.ts';

/**
 * Loads the records and makes sure that the database holds them. One that says so may have lost some: Neo4j opens a
 * store with damaged pages, and reads what was in them as if it had never been. Then everything is written anew, and
 * told. Returns whether anything was written. NEO4J_STORE_DAMAGED when the database does not give back what it was
 * given.
 */
export async function loadWhole(
  database: Database,
  model: Model,
  dataset: Dataset,
  progress: Progress,
  report: Progress,
): Promise<boolean> {
  if (await naming(loadGraph(database, model, dataset, progress), /^Neo\.DatabaseError\./)) return true;
  if (await isWhole(database, model, dataset)) return false;
  report(
    'The database has lost or changed what was loaded into it. All records are loaded anew; if texts of the Council were in it, import them again, which writes all of them, since its store may be damaged.',
  );
  await forgetTexts(database);
  // An index may hold nodes that are lost.
  await naming(loadGraph(database, model, { ...dataset, anew: true }, progress), /^Neo\.(?:Database|Client)Error\./);
  if (!(await isWhole(database, model, dataset))) throw damaged();
  return true;
}

async function isWhole(database: Database, model: Model, { hash }: Dataset): Promise<boolean> {
  return contentHash(await naming(readGraph(database, model), /^Neo\.DatabaseError\./)) === hash;
}

/**
 * A text may have lost words that nothing counts, so that the next import has to write all of them, though they look as
 * if they were held.
 */
async function forgetTexts(database: Database): Promise<void> {
  const session = database.writer();
  try {
    await naming(session.run('MATCH (d:PocNormsCouncilDocument) REMOVE d._hash'), /^Neo\.(?:Database|Client)Error\./);
  } finally {
    await session.close();
  }
}

/**
 * Names damage what the server says with one of these codes; those of transactions are of a full disk or of a server
 * that goes down.
 */
async function naming<Result>(task: Promise<Result>, codes: RegExp): Promise<Result> {
  try {
    return await task;
  } catch (error) {
    const { code = '' } = ((error instanceof PocNormsError ? error.cause : error) ?? {}) as { code?: string };
    if (codes.test(code) && !code.startsWith('Neo.DatabaseError.Transaction.')) throw damaged(error);
    throw error;
  }
}

function damaged(cause?: unknown): PocNormsError {
  return new PocNormsError(
    'NEO4J_STORE_DAMAGED',
    'The database does not give back what was loaded into it: its store is damaged.',
    'Put the folder `data` of POC_NORMS_HOME aside and start again, or, where NEO4J_URI is set, load into an empty database; then import your texts again.',
    cause,
  );
}
