import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLeaks } from '../../drills/answers/find-leaks.ts';
import { startApi, type Api } from '../support/api.ts';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

async function send(
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

const leaks = (answer: string): string[] => findLeaks(answer, '', { secrets: [], published: [] });

describe('wrong requests', () => {
  it('get JSON that says what is wrong, for a body that is no JSON', async () => {
    const { status, text } = await send('{"query": ');
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(leaks(text)).toEqual([]);
  });

  it('get a hint of the field that was meant', async () => {
    const { status, text } = await send(JSON.stringify({ query: '{ resolutions { titel } }' }));
    expect(status).toBe(400);
    expect(text).toMatch(/Did you mean \\"title\\"/);
    expect(leaks(text)).toEqual([]);
  });

  it('get 413 for a body above the limit', async () => {
    const { status, text } = await send(JSON.stringify({ query: '#'.repeat(300_000) }));
    expect([status, JSON.parse(text)]).toMatchObject([
      413,
      { errors: [{ message: expect.stringContaining('256 kB') as string }] },
    ]);
  });

  it('get 404 in JSON for another path', async () => {
    const response = await fetch(`${api.url}/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('cannot write', async () => {
    const { status, text } = await send(JSON.stringify({ query: 'mutation { deleteStudies { nodesDeleted } }' }));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: expect.stringContaining('read-only') as string, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('are refused when a browser could have been tricked into sending them', async () => {
    const response = await fetch(`${api.url}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
    expect(leaks(await response.text())).toEqual([]);
  });
});

describe('every answer', () => {
  it('names the dataset that it comes from', async () => {
    const answer = await api.ask('{ __typename }');
    expect(answer.extensions!.dataset!.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.extensions!.dataset!.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  });
});

describe('the console', () => {
  it('is one page that asks nobody else for anything', async () => {
    const response = await fetch(`${api.url}/`);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/);
  });

  it('takes a request for the page without waiting for GraphQL', async () => {
    const status = await new Promise((resolve) =>
      request(`${api.url}/`, { method: 'HEAD' }, (response) => resolve(response.statusCode)).end(),
    );
    expect(status).toBe(200);
  });
});
