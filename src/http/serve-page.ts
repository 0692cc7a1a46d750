import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { isHeld } from './etag.ts';

/** Above this quality brotli takes seconds for a page of nine megabytes, and saves little. */
const BROTLI_QUALITY = 5;

type Encoding = 'br' | 'gzip' | 'identity';

const encoders: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: promisify(gzip),
  identity: (bytes) => Promise.resolve(bytes),
};

/**
 * Serves one page, compressed once for each encoding, outside the event loop, at its first request; 304 for a client
 * that has it.
 */
export function servePage({ html, headers }: { html: Buffer; headers: Record<string, string> }): RequestHandler {
  const tag = createHash('sha256').update(html).digest('base64url').slice(0, 22);
  const encoded = new Map<Encoding, Promise<Buffer>>();
  return async (request, response) => {
    const accepted = request.acceptsEncodings();
    const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name)) ?? 'identity';
    const etag = `"${tag}-${encoding}"`;
    response.set({ ...headers, etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
    if (isHeld(request.headers['if-none-match'] ?? '', etag)) {
      response.status(304).end();
      return;
    }
    const bytes = encoded.get(encoding) ?? encoders[encoding](html);
    encoded.set(encoding, bytes);
    if (encoding !== 'identity') response.set('content-encoding', encoding);
    response.send(await bytes);
  };
}
