const wrappers: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
];
const openings = /^[\s"'“”‘’„‚«»‹›*†‡:;,@]+/;
const closings = /[\s"'“”‘’„‚«»‹›*†‡:;,.!?…]+$/;
const MOST_WRAPPERS = 8;

/**
 * Returns an identifier without invisible marks, quotes, brackets, a final stop or asterisk, "see", a Markdown link or
 * `\doi{…}`; with ASCII figures, one sort of hyphen and single spaces. At most eight wrappers are taken off.
 */
export function cleanIdentifier(identifier: string): string {
  let text = withPlainFigures(identifier.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/([([]) /g, '$1')
    .replace(/ ([)\]])/g, '$1')
    .trim();
  for (let wrapper = 0; wrapper < MOST_WRAPPERS; wrapper += 1) {
    const inner = unwrap(text);
    if (inner === text) break;
    text = inner;
  }
  return text;
}

function unwrap(text: string): string {
  const [, written, url] = /^\[([^\]]*)\]\(([^\s]+)\)$/.exec(text) ?? [];
  if (url !== undefined) return url.includes('/') ? url : written!;
  const [, doi] = /^\\?(?:doi|url|href)\{([^{}]*)\}$/i.exec(text) ?? [];
  if (doi !== undefined) return doi;
  const plain = text
    .replace(openings, '')
    .replace(closings, '')
    .replace(/^(?:see(?: also)?|cf\.?|vgl\.?|voir|véase|см\.?) /i, '');
  const [open, close] = wrappers.find(([first, end]) => plain.startsWith(first) && plain.endsWith(end)) ?? [];
  if (open !== undefined && closesAtEnd(plain, open, close!)) return plain.slice(1, -1);
  const [, unopened] =
    wrappers.find(([first, end]) => plain.endsWith(end) && count(plain, end) > count(plain, first)) ?? [];
  return unopened === undefined ? plain : plain.slice(0, -1);
}

/** Whether the bracket with which a text begins is closed by its last character. */
function closesAtEnd(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === open) depth += 1;
    if (text[index] === close) depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Arabic-Indic and Persian figures as those of ASCII. */
function withPlainFigures(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (figure) => String(figure.charCodeAt(0) & 0xf));
}
