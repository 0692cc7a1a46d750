import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PacedContext } from '../pacing/pace-fields.ts';
import { packageRoot } from '../../package-root.ts';
import { oncePerRequest } from './once.ts';

/** What a question needs to run a statement; the serving stage makes it. */
export interface QuestionContext extends PacedContext {
  executionContext: {
    run(cypher: string, parameters: Record<string, unknown>): Promise<{ records: readonly { toObject(): object }[] }>;
  };
}

const directory = join(packageRoot, 'neo4j', 'queries');
const statements = new Map<string, string>();

/** Reads all statements, so that none has to be read while somebody waits. */
export async function readStatements(): Promise<void> {
  for (const file of await readdir(directory))
    statements.set(basename(file, '.cypher'), await readFile(join(directory, file), 'utf8'));
}

/**
 * Runs one of the statements in neo4j/queries/ and returns its rows, which are not to be changed: whoever asks the same
 * in one request gets the same ones. What is done with them at once is a step of its own.
 */
export async function ask<Row extends object>(
  context: QuestionContext,
  name: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> {
  const rows = await oncePerRequest(context, JSON.stringify([name, parameters]), async () => {
    const { records } = await context.executionContext.run(readStatement(name), parameters);
    return records.map((record) => record.toObject());
  });
  await context.pace?.rest();
  return rows as Row[];
}

function readStatement(name: string): string {
  let cypher = statements.get(name);
  if (cypher === undefined) statements.set(name, (cypher = readFileSync(join(directory, `${name}.cypher`), 'utf8')));
  return cypher;
}
