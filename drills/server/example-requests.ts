import { readExamples } from '../../src/http/read-examples.ts';

export interface ExampleRequest {
  name: string;
  /** The whole body of the request. */
  body: string;
}

/** The questions of docs/examples, as a client sends them. */
export async function readExampleRequests(): Promise<ExampleRequest[]> {
  return (await readExamples()).map(({ name, query, variables }) => ({
    name,
    body: JSON.stringify({ query, ...(variables !== undefined && { variables: JSON.parse(variables) as unknown }) }),
  }));
}
