import type { Model, NodeType } from '../model/model.ts';
import { recordLabel } from './labels.ts';
import type { Database } from './database.ts';

/** Creates every constraint and index that the SDL asks for, and waits until they answer; those that exist stay. */
export async function createConstraints(database: Database, model: Model): Promise<void> {
  const session = database.writer();
  try {
    // Asking once for what is there spares a hundred statements at every start but the first.
    const there = new Set((await session.run('SHOW INDEXES YIELD name')).records.map((record) => String(record.get('name'))));
    const missing = constraintStatements(model).filter((statement) => !there.has(nameIn(statement)));
    for (const statement of missing) await session.run(statement);
    if (missing.length > 0) await session.run('CALL db.awaitIndexes(60)');
  } finally {
    await session.close();
  }
}

/** One index over all kinds: the kind is indexed too, so that a search over some kinds loses no hits to the others. */
const fullText = `CREATE FULLTEXT INDEX poc_norms_text IF NOT EXISTS FOR (n:${recordLabel}) ON EACH [n._text, n._kind] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'english'}}`;

/** The statements, in a stable order. Names of labels and properties come from the SDL only. */
export function constraintStatements(model: Model): string[] {
  const types = [...model.nodes.values()];
  const own = types.flatMap((type) => statementsFor(type.name, type, true));
  const shared = types.flatMap((type) => type.interfaces.flatMap((label) => statementsFor(label, type, false)));
  return [...new Set([unique(recordLabel, 'id'), unique('PocNormsDataset', 'id'), unique('PocNormsLoad', 'id'), index(recordLabel, '_from'), fullText, ...own, ...shared])];
}

function statementsFor(label: string, type: NodeType, isOwn: boolean): string[] {
  return type.fields
    .filter((field) => field.unique || field.indexed)
    .map((field) => (field.unique && isOwn ? unique(label, field.name) : index(label, field.name)));
}

function unique(label: string, property: string): string {
  return `CREATE CONSTRAINT unique_${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
}

function index(label: string, property: string): string {
  return `CREATE INDEX range_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

/** The name of the constraint or index that a statement creates; a constraint's index bears the same. */
function nameIn(statement: string): string {
  return /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\S+)/.exec(statement)![1]!;
}
