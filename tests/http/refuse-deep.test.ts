import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findTooDeep } from '../../src/http/refuse-deep.ts';

const most = 2_000;

describe('a document that nests', () => {
  const shapes: [string, (depth: number) => string][] = [
    ['lists', (depth) => `{ a(b: ${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}) }`],
    ['selections', (depth) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`],
    ['objects', (depth) => `{ a(b: ${'{ c: '.repeat(depth - 2)}1${'}'.repeat(depth - 2)}) }`],
    ['types of variables', (depth) => `query ($a: ${'['.repeat(depth - 1)}Int${']'.repeat(depth - 1)}) { a }`],
    [
      'fields with arguments, by turns',
      (depth) => `${'{ a(b: [1]) '.repeat(depth - 3)}{ a(b: [1]) }${'}'.repeat(depth - 3)}`,
    ],
  ];
  it.each(shapes)('is read up to two hundred levels, and not beyond: %s', (_name, nested) => {
    expect(findTooDeep(nested(200), most)).toBeUndefined();
    expect(findTooDeep(nested(202), most)).toMatchObject({ line: 1, column: expect.any(Number) as number });
    expect(() => parse(nested(200))).not.toThrow();
  });

  it('is told by its brackets alone, not by those in texts and comments', () => {
    expect(
      findTooDeep(`{ a(b: "${'['.repeat(500)}", c: """${'{'.repeat(500)}""") # ${'('.repeat(500)}\n }`, most),
    ).toBeUndefined();
    expect(findTooDeep('['.repeat(5_000), 100)).toBeUndefined();
  });

  it('is never the reason for an exception, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('{', '}', '[', ']', '(', ')', '"', '#', 'a', ' ', '\n', '"""'), { maxLength: 600 })
            .map((parts) => parts.join('')),
        ),
        (text) => {
          expect(() => findTooDeep(text, most)).not.toThrow();
        },
      ),
    );
  });
});
