import { Agent, request } from 'node:http';
import type { Case } from './cases.ts';

/** A request that can be sent again and again. */
export interface Target {
  url: URL;
  body: string;
}

/** How each server is asked the same. */
export const targets = {
  api: (url: string, { query, variables }: Case): Target => ({
    url: new URL('/graphql', url),
    body: JSON.stringify({ query, variables }),
  }),
  bare: (url: string, { name, parameters }: Case): Target => ({
    url: new URL(`/${name}`, url),
    body: JSON.stringify(parameters),
  }),
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends it over a connection that is kept, and answers the body; an answer other than 200 is an error. */
export function send({ url, body }: Target): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${url.href} answers ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
