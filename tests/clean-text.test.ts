import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLine, shorten, shortenMessage, withoutSteering } from '../src/clean-text.ts';
import { cutLong } from '../src/http/cut-long.ts';

/** Written out, unlike in the code: C0, DEL and C1; what turns the direction; what ends a line. */
const steers = (text: string): boolean =>
  Array.from(text).some((character) => {
    const code = character.codePointAt(0)!;
    return (
      code < 0x20 ||
      (code >= 0x7f && code <= 0x9f) ||
      code === 0x61c ||
      code === 0x200e ||
      code === 0x200f ||
      code === 0x2028 ||
      code === 0x2029 ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x206f) ||
      (code >= 0xfff9 && code <= 0xfffb) ||
      (code >= 0xd800 && code <= 0xdfff)
    );
  });
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\u001B[2J',
        '\u009B31m',
        '\u001B]0;title\u0007',
        '\u001BP$q\u001B\\',
        '\u202Egpj.exe',
        '\u2066\u2069',
        '\r',
        '\n',
        '\r\n',
        '\t',
        '\b\b',
        '\u0000',
        '\u007F',
        '\u0085',
        '\u2028',
        '\uD800',
        '\uDC00',
        'العربية',
        '👩‍👩‍👧',
        'é',
        '\\u001b',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('a line', () => {
  it('is one line, holds nothing that steers, and is the same when it is made a line again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = asLine(text);
        expect(steers(line)).toBe(false);
        expect(asLine(line)).toBe(line);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says what stood there, as JSON does', () => {
    expect(asLine('a\u001B[31mb\nc\td\u202Ee\u009Bf')).toBe('a\\u001b[31mb\\nc\\td\\u202ee\\u009bf');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(JSON.parse(asLine(JSON.stringify(text)))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves other text as it is, in every script', () => {
    for (const text of [
      'S/RES/1270 (1999), OP 14',
      'Élysée – “quoted” …',
      'قرار مجلس الأمن',
      '安理会 决议',
      'می‌خواهم',
      '👩‍👩‍👧',
      'e\u0301',
    ])
      expect([asLine(text), withoutSteering(text)]).toEqual([text, text]);
  });
});

describe('a text of several lines', () => {
  it('holds line ends and tabs and nothing else that steers', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = withoutSteering(text);
        expect(steers(clean.replace(/\r\n|[\n\t]/g, ''))).toBe(false);
        expect(withoutSteering(clean)).toBe(clean);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not begin like a formula where it did not before', () => {
    const begins = (text: string): boolean => /^[=+\-@]/.test(text);
    fc.assert(
      fc.property(hostile, (text) => {
        if (begins(withoutSteering(text))) expect(text).toMatch(/^[\p{Z}\p{C}]*[=+\-@]/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is cut', () => {
  it('ends where it may, with no half of a character', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 20 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most + 1);
        if (text.length <= most) expect(short).toBe(text);
        else if (!/\p{Cs}/u.test(text)) expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
    expect(shortenMessage(`Cannot query field "${'q'.repeat(200_000)}" on type "Query".`)).toMatch(
      /^Cannot query field "q{99}… on type "Query"\.$/,
    );
    expect(shortenMessage('a b '.repeat(10_000)).length).toBeLessThanOrEqual(501);
  });

  it('is all of a value for the log: texts, names, lists and depth', () => {
    const value = {
      name: 'x'.repeat(1e6),
      list: Array.from({ length: 1e5 }, () => 'y'),
      deep: JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500)) as unknown,
      ['k'.repeat(1e6)]: 1,
    };
    expect(JSON.stringify(cutLong(value)).length).toBeLessThan(20_000);
  });
});
