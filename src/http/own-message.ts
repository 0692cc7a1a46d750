import { shortenMessage } from '../clean-text.ts';

/** What graphql-js and Apollo say of requests without saying what to do, and what is said instead. */
const replaced: readonly [RegExp, string][] = [
  [
    /^(?!Syntax Error: )[^]*\bcall stack\b/,
    'The document nests too deep to be read. Use flatter selections, values and types.',
  ],
  [
    /^Syntax Error: Document contains more tha[nt] (\d+) tokens/,
    'The document has more than $1 tokens (names, values and punctuation). Ask for less, or in several requests.',
  ],
  [
    /^Validation aborted\.$/,
    'The document selects so many fields that could be the same one that they cannot be compared. Select each field once, under an alias of its own where it has other arguments.',
  ],
  [/^Too many validation errors/, 'There are more errors than these. Correct these first.'],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery/,
    'A browser could have been tricked into sending this request. Send it with Content-Type: application/json, or with the header Apollo-Require-Preflight: true.',
  ],
];

/** Returns a message to a client, cut to a readable length, in our words where the library's lack advice. */
export function ownMessage(message: string): string {
  const found = replaced.find(([pattern]) => pattern.test(message));
  return shortenMessage(found ? message.replace(new RegExp(`${found[0].source}[^]*`), found[1]) : message);
}
