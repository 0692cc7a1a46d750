/** A row of a list of spellings: what somebody writes, and what is to be said of it. */
export interface Spelling {
  text: string;
  /** FOUND id, AMBIGUOUS ids, MISDATED id, ABSENT symbol or REFUSED. */
  expected: string;
  pinpoint?: string;
}

/**
 * The rows of a list: a spelling, a tab, what is expected, and " @ " with a pinpoint where there is one; # begins a
 * remark.
 */
export function readSpellings(list: string): Spelling[] {
  return list
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text, rest] = line.split('\t') as [string, string];
      const [expected, pinpoint] = rest.split(' @ ') as [string, string?];
      return {
        text: text
          .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
          .replaceAll('\\\\', '\\'),
        expected,
        ...(pinpoint !== undefined && { pinpoint }),
      };
    });
}
