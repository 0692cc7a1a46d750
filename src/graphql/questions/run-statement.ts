import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { memoize } from '../../domain/memoize.ts';
import { packageRoot } from '../../package-root.ts';
import { oncePerRequest } from './once.ts';
import type { QuestionContext } from './question-context.ts';

const directory = join(packageRoot, 'src', 'graphql', 'questions');

/** The statements of all questions, by the names of their files, which are read once. */
export const readStatements = memoize((): ReadonlyMap<string, string> => {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cypher'),
  );
  return new Map(files.map((file) => [basename(file, '.cypher'), readFileSync(join(directory, file), 'utf8')]));
});

/**
 * Runs a statement beside the questions and returns its rows, which one request shares and must not change. What is
 * done with them at once is a step of its own.
 */
export async function runStatement<Row extends object>(
  context: QuestionContext,
  name: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> {
  const rows = await oncePerRequest(context, JSON.stringify([name, parameters]), async () => {
    const { records } = await context.executionContext.run(readStatements().get(name)!, parameters);
    return records.map((record) => record.toObject());
  });
  await context.pace?.rest();
  return rows as Row[];
}
