import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PacedContext } from '../pacing/pace-fields.ts';
import { packageRoot } from '../../package-root.ts';

/** What a question needs to run a statement; the serving stage makes it. */
export interface QuestionContext extends PacedContext {
  executionContext: { run(cypher: string, parameters: Record<string, unknown>): Promise<{ records: readonly { toObject(): object }[] }> };
}

const statements = new Map<string, string>();

/** Runs one of the statements in neo4j/queries/ and answers its rows. */
export async function ask<Row extends object>(context: QuestionContext, name: string, parameters: Record<string, unknown>): Promise<Row[]> {
  let cypher = statements.get(name);
  if (cypher === undefined) statements.set(name, (cypher = readFileSync(join(packageRoot, 'neo4j', 'queries', `${name}.cypher`), 'utf8')));
  const { records } = await context.executionContext.run(cypher, parameters);
  return records.map((record) => record.toObject() as Row);
}
