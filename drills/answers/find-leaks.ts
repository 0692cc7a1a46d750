const words = String.raw`\bNeo\.\w*|[Cc]ypher|\bMATCH\b|stacktrace|\b[Aa]poc\b|[Ll]ucene|\bjava\.\w*|node_modules|bolt:|ECONN\w*|127\.0|LIMIT:|SKIP:`;
/** What no answer may hold: words of the database, the driver, the search engine and the runtime, addresses, stacks. */
const leak = new RegExp(String.raw`${words}|\bat .*\(`, 'g');
/** The same for data, where a title may stand before a parenthesis: a stack has the form of its frames. */
const leakInData = new RegExp(String.raw`${words}|\bat (?:async |new )?\S+(?: \[as \S+\])? \(`, 'g');

/** What an answer may say that looks like a leak and is none. */
export interface Sayable {
  /** Words that only this server knows, such as its folders: nothing excuses them. */
  secrets: readonly string[];
  /**
   * Texts that are published: the records and the schema, whose own prose may speak of such things. They excuse what
   * stands in `data`.
   */
  published: readonly string[];
}

/**
 * Finds what an answer gives away, as the words themselves. Every string of a JSON answer is looked at by itself, keys
 * too; any other answer as a whole. Words that stand in the request are no leak, since an error may quote it.
 */
export function findLeaks(body: string, request: string, { secrets, published }: Sayable): string[] {
  const leaks = secrets.filter((secret) => body.includes(secret));
  const answer = parse(body);
  const asked = [request, ...stringsOf(parse(request))];
  const unasked = (words: string): boolean => !asked.some((text) => text.includes(words));
  if (typeof answer !== 'object' || answer === null) return [...leaks, ...matches(body, leak).filter(unasked)];
  const { data, ...rest } = answer as { data?: unknown };
  const said = stringsOf(data)
    .flatMap((text) => matches(text, leakInData))
    .filter(unasked);
  return [
    ...leaks,
    ...stringsOf(rest)
      .flatMap((text) => matches(text, leak))
      .filter(unasked),
    ...said.filter((words) => !published.some((text) => text.includes(words))),
  ];
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** All strings and keys in a value; requests nest so deep that a function which calls itself would break. */
function stringsOf(value: unknown): string[] {
  const strings: string[] = [];
  for (const open = [value]; open.length > 0;) {
    const next = open.pop();
    if (typeof next === 'string') strings.push(next);
    else if (Array.isArray(next)) for (const each of next) open.push(each);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, each] of Object.entries(next)) {
        strings.push(key);
        open.push(each);
      }
    }
  }
  return strings;
}
