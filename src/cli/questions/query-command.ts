import { listRows } from './list-rows.ts';
import { openRoute } from './open-route.ts';
import { printAnswer, type Format } from './print-answer.ts';
import { readQuestion } from './read-question.ts';
import { variablesOf } from './variables-of.ts';

interface Options extends Format {
  url?: string;
  variables?: string;
  operation?: string;
}

/** Asks the query of a file and prints the answer. */
export async function query(file: string, { url, variables: given, operation, ...format }: Options): Promise<void> {
  const text = await readQuestion(file);
  const variables = await variablesOf(text, operation, file, given);
  const route = await openRoute(url);
  try {
    const answer = await route.ask({
      query: text,
      variables,
      ...(operation !== undefined && { operationName: operation }),
    });
    printAnswer(answer, format, undefined, {
      read: (data) => data,
      rows: (data) => listRows(text, operation, data, { single: format.raw === true && format.csv !== true }),
    });
  } finally {
    await route.close();
  }
}
