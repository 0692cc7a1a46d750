import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import type { DatasetState } from '../neo4j/dataset-state.ts';

/**
 * Returns the strong ETag of an answer, which changes with each load or import, with the code (code-hash.ts) and with
 * the question.
 */
export function etagOf({ sequence, hash, loadedAt }: DatasetState, code: string, key: string): string {
  return `"${createHash('sha256')
    .update(JSON.stringify([code, sequence, hash, loadedAt, key]))
    .digest('base64url')
    .slice(0, 32)}"`;
}

const bodies = new WeakMap<IncomingMessage, Buffer>();

/** Keeps the body of a request as it arrived; the body parser calls it before it reads the body. */
export function keepBody(request: IncomingMessage, _response: unknown, body: Buffer): void {
  bodies.set(request, body);
}

/**
 * The headers by which Apollo tells what a browser could not have been tricked into sending: without them a request is
 * refused, and then it has no ETag of an answer.
 */
const preflighted = ['content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** What a request asks, in which form it wants the answer, and whether it is refused. */
export function keyOf(request: Request): string {
  return [
    request.url,
    request.headers.accept ?? '',
    ...preflighted.map((name) => String(request.headers[name] ?? '')),
    bodies.get(request)?.toString('base64') ?? '',
  ].join('\n');
}

/** Whether the client holds the answer with this ETag. */
export function isHeld(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
