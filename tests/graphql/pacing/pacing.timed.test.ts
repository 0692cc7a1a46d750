import { buildSchema, execute, introspectionFromSchema, parse, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { executePaced } from '../../../src/graphql/pacing/execute-paced.ts';
import { paceFields } from '../../../src/graphql/pacing/pace-fields.ts';
import { watchLoop } from '../../support/watch-loop.ts';

const never = new AbortController().signal;

/** A schema whose objects each take so many milliseconds of work; `seen` counts those that were completed. */
function slowSchema(msEach: number): { schema: GraphQLSchema; seen: () => number } {
  let seen = 0;
  const schema = paceFields(
    buildSchema(
      'type Query { things(first: Int!): [Thing!]! later(first: Int!): [Thing!]! one: Thing none: [Thing!] } type Thing { place: Int! things(first: Int!): [Thing!]! }',
    ),
  );
  const thing = (place: number): object => ({
    place: () => {
      seen += 1;
      work(msEach);
      return place;
    },
    things: many,
  });
  const many = ({ first }: { first: number }): object[] => Array.from({ length: first }, (_, place) => thing(place));
  return {
    schema: Object.assign(schema, {
      root: {
        things: many,
        later: (given: { first: number }) => Promise.resolve(many(given)),
        one: () => thing(1),
        none: null,
      },
    }),
    seen: () => seen,
  };
}

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

const ask = (schema: GraphQLSchema, query: string, signal = never): ReturnType<typeof executePaced> =>
  executePaced(
    { schema, document: parse(query), rootValue: (schema as GraphQLSchema & { root: object }).root, contextValue: {} },
    signal,
  );

describe('a paced execution', () => {
  it.each([
    ['one long list', '{ things(first: 500) { place } }', 500],
    ['a list that comes later', '{ later(first: 500) { place } }', 500],
    ['lists in lists', '{ things(first: 20) { things(first: 25) { place } } }', 500],
    [
      'many fields of the root',
      `{ ${Array.from({ length: 30 }, (_, place) => `a${place}: later(first: 16) { place }`).join(' ')} }`,
      480,
    ],
  ])('lets the loop turn: %s', async (_name, query, objects) => {
    const { schema, seen } = slowSchema(1);
    const [result, longest] = await watchLoop(() => ask(schema, query));
    expect(result.errors).toBeUndefined();
    expect(seen()).toBe(objects);
    expect(longest).toBeLessThan(100);
  });

  it('gives what an execution without pace gives, in its order', async () => {
    const { schema } = slowSchema(0.2);
    const query =
      '{ things(first: 200) { place things(first: 3) { place } } later(first: 5) { place } one { place } none { place } }';
    const plain = await execute({
      schema,
      document: parse(query),
      rootValue: (schema as GraphQLSchema & { root: object }).root,
    });
    expect(JSON.stringify(await ask(schema, query))).toBe(JSON.stringify(plain));
  });

  it('lets a short question through beside long ones, and long ones go on side by side', async () => {
    const { schema } = slowSchema(1);
    const ended: string[] = [];
    const note = (name: string) => (): unknown => ended.push(name);
    const long = ['a', 'b'].map((name) => ask(schema, '{ things(first: 300) { place } }').then(note(name)));
    await new Promise(setImmediate);
    await Promise.all([...long, ask(schema, '{ one { place } }').then(note('short'))]);
    expect(ended[0]).toBe('short');
  });

  // What else a loaded machine does is counted as the time of a step, so that it may need another try.
  it('gives the next step to the request that took least so far', { retry: 3 }, async () => {
    const [four, one] = [slowSchema(1), slowSchema(1)];
    const long = Array.from({ length: 4 }, () => ask(four.schema, '{ things(first: 200) { place } }'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = four.seen();
    await ask(one.schema, '{ things(first: 60) { place } }');
    expect(four.seen() - before).toBeLessThan(60); // By turns it would be 240.
    await Promise.all(long);
    expect(four.seen()).toBe(800);
  });

  it('ends with its signal, and does nothing more then', async () => {
    const { schema, seen } = slowSchema(1);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('too late')), 100);
    await expect(
      ask(schema, '{ things(first: 500) { things(first: 100) { place } } }', controller.signal),
    ).rejects.toThrow('too late');
    const done = seen();
    expect(done).toBeLessThan(5_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen()).toBe(done);
    await expect(ask(schema, '{ one { place } }', controller.signal)).rejects.toThrow('too late');
  });

  it('leaves an execution without pace synchronous', () => {
    const { schema } = slowSchema(0);
    expect(introspectionFromSchema(schema).__schema.types.length).toBeGreaterThan(5);
  });
});
