import type { Request, RequestHandler } from 'express';
import { Lexer, Source, TokenKind, type Token } from 'graphql';
import { refuse } from './answer-error.ts';

/**
 * Brackets inside of brackets. The deepest example has 9; what reads and checks documents recurses, and fails at some
 * two thousand, or fewer when less of the stack is left.
 */
const DEEPEST = 200;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses a document that nests too deep before anything reads it that recurses. */
export function refuseDeep(mostTokens: number): RequestHandler {
  return (request, response, next) => {
    const query = queryOf(request);
    const token = query === undefined ? undefined : findTooDeep(query, mostTokens);
    if (!token) next();
    else
      refuse(
        response,
        'GRAPHQL_PARSE_FAILED',
        `The document nests too deep at line ${token.line}, column ${token.column}: at most ${DEEPEST} brackets may stand inside of each other. Use flatter selections, values and types.`,
      );
  };
}

function queryOf({ method, body, query }: Request): string | undefined {
  const found: unknown = method === 'GET' ? query.query : (body as { query?: unknown } | undefined)?.query;
  return typeof found === 'string' ? found : undefined;
}

/**
 * Returns the bracket that nests too deep, among as many tokens as are read at all. A text that is not GraphQL is left
 * to the parser.
 */
export function findTooDeep(text: string, mostTokens: number): Token | undefined {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let count = 0; count <= mostTokens; count += 1) {
      const token = lexer.advance();
      if (token.kind === TokenKind.EOF) return undefined;
      if (closing.has(token.kind)) depth -= 1;
      if (opening.has(token.kind) && (depth += 1) > DEEPEST) return token;
    }
  } catch {
    // Not readable from here on.
  }
  return undefined;
}
