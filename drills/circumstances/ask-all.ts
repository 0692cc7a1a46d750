import type { ExampleRequest } from '../server/example-requests.ts';
import { post } from '../server/post.ts';

/** Status, ETag and body of each answer, with lists in one order: nobody has asked for that of all of them. */
export async function askAll(url: string, examples: readonly ExampleRequest[]): Promise<string[]> {
  const answers: string[] = [];
  for (const { body } of examples) {
    const { status, headers, body: answer } = await post(url, body);
    answers.push(`${status} ${String(headers.etag)} ${JSON.stringify(withoutOrder(JSON.parse(answer)))}`);
  }
  return answers;
}

function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withoutOrder).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutOrder(each)]));
  return value;
}

/** Which examples have another answer than before. */
export function compareAnswers(
  what: string,
  examples: readonly ExampleRequest[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  return examples.flatMap(({ name }, index) =>
    after[index] === before[index] ? [] : [`${what}: ${name} has another answer: ${after[index]!.slice(0, 200)}`],
  );
}
