import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, visit } from 'graphql';
import { readExamples } from '../src/http/read-examples.ts';
import { packageRoot } from '../src/package-root.ts';
import type { Question } from './questions.ts';

/**
 * The questions of docs/examples by file name, and those of README.md by their first field; all ask of the curated
 * records.
 */
export async function readExampleQuestions(): Promise<Question[]> {
  const examples = (await readExamples()).map(({ name, query, variables }) => toQuestion(name, query, variables));
  const seen = new Map<string, number>();
  const shown = (await readmeQueries()).map((query) => {
    const field = firstField(query);
    const count = (seen.get(field) ?? 0) + 1;
    seen.set(field, count);
    return toQuestion(`README.md ${field}${count > 1 ? ` ${count}` : ''}`, query);
  });
  return [...examples, ...shown];
}

function toQuestion(name: string, query: string, variables?: string): Question {
  return {
    field: 'example',
    case: name,
    query,
    ...(variables !== undefined && { variables: JSON.parse(variables) as Record<string, unknown> }),
  };
}

async function readmeQueries(): Promise<string[]> {
  return [...(await readFile(join(packageRoot, 'README.md'), 'utf8')).matchAll(/```graphql\n(.*?)```/gs)].map(
    (match) => match[1]!,
  );
}

/** The name of the first field that a document selects. */
function firstField(query: string): string {
  const found: string[] = [];
  visit(parse(query), { Field: ({ name }) => void found.push(name.value) });
  return found[0]!;
}
