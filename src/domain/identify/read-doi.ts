const doi = /(?<![\d.])10\.\d{4,9}\/[^\s"<>“”]{1,200}/;
const before = /(?:(?:doi|DOI)(?:\.org)?[:/]? ?|info:doi\/|urn:doi:|https?:\/\/(?:dx\.|www\.)?doi\.org\/)+$/i;

/**
 * Returns the DOI in a text, with each end that it can have, the likeliest first, and the rest of the text; else
 * undefined. Only a publisher's address may go on after the DOI, such as with /full.
 */
export function readDoi(text: string, { inAddress = false } = {}): { dois: string[]; rest: string } | undefined {
  const found = doi.exec(text.replace(/(10\.\d{4,9})%2f/gi, '$1/'));
  if (!found) return undefined;
  const plain = found.input;
  return {
    dois: endingsOf(found[0], inAddress),
    rest: `${plain.slice(0, found.index).replace(before, '')} ${plain.slice(found.index + found[0].length)}`.trim(),
  };
}

/**
 * A DOI with and without what may have come after it: marks of the sentence, a query, parts of the address of a
 * publisher.
 */
function endingsOf(text: string, inAddress: boolean): string[] {
  const whole = text.toLowerCase();
  const plain = balance(whole.replace(/[?#].*$/, '').replace(/[.,;:!*'’\]}]+$/, ''));
  const parts = plain.split('/');
  const shorter = inAddress ? parts.slice(2).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/')) : [];
  return [...new Set([plain, whole, ...shorter])];
}

/** Without brackets at the end that nothing opens. */
function balance(text: string): string {
  let plain = text;
  while (plain.endsWith(')') && plain.split(')').length > plain.split('(').length)
    plain = plain.slice(0, -1).replace(/[.,;]+$/, '');
  return plain;
}
