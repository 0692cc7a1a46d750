import { request } from 'node:http';

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  milliseconds: number;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  timeout?: number;
}

/** Sends a body as it is, or a question as JSON; rejects when there is no whole answer in time. */
export function post(
  url: string,
  body: string | Buffer | { query: string; variables?: Record<string, unknown> },
  { method = 'POST', headers = {}, timeout = 30_000 }: Asking = {},
): Promise<Answer> {
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            milliseconds: performance.now() - began,
          }),
        );
      },
    );
    const late = setTimeout(() => asked.destroy(new Error(`no answer within ${timeout} ms`)), timeout);
    asked.once('close', () => clearTimeout(late));
    asked.once('error', reject);
    asked.end(bytes);
  });
}
