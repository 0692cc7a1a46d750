import { setTimeout as pause } from 'node:timers/promises';
import type { CheckedDataset } from '../../dataset/read-dataset.ts';
import type { Model } from '../../model/model.ts';
import { findFormerTexts } from '../../neo4j/adopt-texts.ts';
import { countOthers } from '../../neo4j/count-others.ts';
import type { Database } from '../../neo4j/database.ts';
import { readDatasetState } from '../../neo4j/dataset-state.ts';
import { findMissingIndexes } from '../../neo4j/find-missing-indexes.ts';
import { findOutdated } from '../../neo4j/index-words.ts';
import { isReadable } from '../../neo4j/is-readable.ts';
import { notGivenBack } from '../../neo4j/name-damage.ts';
import { readServerVersion } from '../../neo4j/open-database.ts';
import { readGraph } from '../../neo4j/read-graph.ts';
import { findChangedTexts } from '../../neo4j/text-sums.ts';
import { contentHash } from '../../records/content-hash.ts';
import { describeDifference } from './describe-difference.ts';
import { ok, problem, type Verdict } from './verdict.ts';

/** How long a load may take to commit. */
const COMMITS_WITHIN_MS = 5_000;

/**
 * What a database that was reached holds. Without records that hold it is only compared with what it says of itself.
 */
export async function checkDatabase(
  database: Database,
  model: Model,
  records: CheckedDataset | undefined,
): Promise<Verdict[]> {
  return [
    ok('Neo4j', await readServerVersion(database)),
    await checkIndexes(database, model),
    await checkSequence(database),
    await checkTexts(database),
    await checkContent(database, model, records),
    await checkOthers(database),
  ];
}

async function checkIndexes(database: Database, model: Model): Promise<Verdict> {
  const missing = await findMissingIndexes(database, model);
  if (missing.length === 0) return ok('indexes', 'all constraints and indexes are there and answer');
  return problem(
    'indexes',
    list(missing),
    'Run: poc-norms load. It makes those that are missing; of those that do not answer drop them first.',
  );
}

/** Odd is right only while a load commits. */
async function checkSequence(database: Database): Promise<Verdict> {
  const end = performance.now() + COMMITS_WITHIN_MS;
  for (;;) {
    const { sequence } = await readDatasetState(database);
    if (sequence % 2 === 0) return ok('sequence', `${sequence}, even: no load is under way`);
    if (performance.now() > end)
      return problem(
        'sequence',
        `${sequence}, odd: a load was killed while it committed, and questions wait for it`,
        'Run: poc-norms load. A start of the server mends it too.',
      );
    await pause(200);
  }
}

/** Texts are what was imported, and phrases are found in those whose words are indexed as this version reads them. */
async function checkTexts(database: Database): Promise<Verdict> {
  if (!(await isReadable(database))) throw notGivenBack();
  const changed = await findChangedTexts(database);
  if (changed.length > 0)
    return problem(
      'texts',
      `${changed.length} texts of the Council have lost or changed words`,
      'Run: poc-norms load. It takes out all texts; then import them again.',
    );
  const length = (await findOutdated(database)).length + (await findFormerTexts(database)).length;
  return length === 0
    ? ok('texts', 'every text that is held can be searched for phrases')
    : problem(
        'texts',
        `another version imported ${length} texts, in which no phrase is found`,
        'Run: poc-norms load. A start of the server mends it too.',
      );
}

/** The promise of the loader: what is there is what the records say, node by node, edge by edge. */
async function checkContent(database: Database, model: Model, records: CheckedDataset | undefined): Promise<Verdict> {
  const check = 'content';
  for (;;) {
    const before = await readDatasetState(database);
    const content = await readGraph(database, model);
    const { hash, version, sequence } = await readDatasetState(database);
    if (sequence !== before.sequence) continue; // A load came in between.
    if (hash === null) return problem(check, 'the database holds no dataset', 'Run: poc-norms load');
    const found = contentHash(content);
    if (found === hash && (!records || hash === records.hash))
      return ok(
        check,
        `dataset ${version ?? ''}: ${content.nodes.length} nodes and ${content.edges.length} edges have the hash ${found}${records ? ', as the records have' : ''}`,
      );
    if (found === hash)
      return problem(
        check,
        `the database holds dataset ${version ?? ''}, whole, and the records are ${records!.version}`,
        'Run: poc-norms load. Or start the server again.',
      );
    return problem(
      check,
      `what the database holds is not the dataset ${version ?? ''} that it names${records ? `: ${describeDifference(records.graph, content)}` : ''}`,
      'Run: poc-norms load --anew',
    );
  }
}

/** What else the database holds; it is neither published nor changed, so that nothing is wrong with it. */
async function checkOthers(database: Database): Promise<Verdict> {
  const { nodes, edges } = await countOthers(database);
  if (nodes <= 0) return ok('other nodes', 'none: the database holds nothing but what is ours');
  return ok(
    'other nodes',
    `${nodes} of other applications, which are left alone${edges > 0 ? `; ${edges} edges join them to ours` : ''}`,
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}
