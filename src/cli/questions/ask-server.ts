import { PocNormsError } from '../../errors.ts';
import type { GraphQLQuestion } from '../../http/open-executor.ts';
import type { Answer } from './answer.ts';

const DEADLINE_MS = 30_000;

/** Asks a GraphQL endpoint. Returns a GraphQL response with any HTTP status, errors included. */
export async function askServer(url: string, question: GraphQLQuestion): Promise<Answer> {
  const endpoint = readUrl(url);
  const { status, type, text } = await post(endpoint, question);
  const answer = parse(text);
  if (answer) return answer;
  const elsewhere = endpoint.pathname === '/' ? ` Did you mean ${new URL('/graphql', endpoint).href}?` : '';
  throw new PocNormsError(
    'NOT_GRAPHQL',
    `${endpoint.href} does not answer GraphQL (status ${status}, ${type}).`,
    `Name the GraphQL endpoint.${elsewhere}`,
  );
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const right = 'Write it like http://127.0.0.1:4000/graphql.';
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new PocNormsError('USAGE', `--url is ${JSON.stringify(text)}, which is no address of a server.`, right);
  if (url.username || url.password)
    throw new PocNormsError('USAGE', '--url holds a user or a password.', `The API asks for none. ${right}`);
  return url;
}

async function post(url: URL, question: GraphQLQuestion): Promise<{ status: number; type: string; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? 'no content type',
      text: await response.text(),
    };
  } catch (cause) {
    if ((cause as Error).name === 'TimeoutError') {
      throw new PocNormsError(
        'SERVER_SLOW',
        `${url.href} did not answer within ${DEADLINE_MS / 1000} seconds.`,
        'Ask for less, or again in a while.',
        cause,
      );
    }
    throw new PocNormsError(
      'SERVER_UNREACHABLE',
      `No server answers at ${url.href}.`,
      'Start one with `poc-norms start`, or correct --url; without it the database itself is asked.',
      cause,
    );
  }
}

function parse(text: string): Answer | undefined {
  try {
    const body = JSON.parse(text) as Answer | null;
    return typeof body === 'object' &&
      body !== null &&
      (body.errors === undefined ? typeof body.data === 'object' : areErrors(body.errors))
      ? body
      : undefined;
  } catch {
    return undefined;
  }
}

function areErrors(errors: unknown): boolean {
  return (
    Array.isArray(errors) &&
    errors.every(
      (error: unknown) =>
        typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string',
    )
  );
}
