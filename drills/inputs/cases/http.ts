import { gzipSync } from 'node:zlib';
import { badRequest, type Case } from '../case.ts';

const ok = { query: '{ __typename }' };
const text = JSON.stringify(ok);
const asked = `/graphql?${new URLSearchParams(ok).toString()}`;
const preflight = { 'apollo-require-preflight': 'true' };

/** Requests that are no GraphQL over HTTP. */
// prettier-ignore
export const http: readonly Case[] = [
  ...['', '{', '{"query"', 'x', '"x"', 'null', '0', '[]', '{}', `[${text}]`, '{"query":1}', '{"query":null}', '{"query":""}', '{"query":["{ __typename }"]}', '{"query":{}}', `${text}${text}`, '\u0000', '{"query":"{ __typename }",}']
    .map((body) => ({ name: `body ${body.slice(0, 40)}`, body, ...badRequest })),
  ...['"x"', '1', '[]', 'true'].map((value) => ({ name: `variables ${value}`, body: `{"query":"{ __typename }","variables":${value}}`, ...badRequest })),
  ...['1', '{}', '[]'].map((value) => ({ name: `operationName ${value}`, body: `{"query":"{ __typename }","operationName":${value}}`, status: [400], codes: ['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'] })),
  { name: 'extensions "x"', body: '{"query":"{ __typename }","extensions":"x"}', ...badRequest },
  { name: 'body of bytes that are no UTF-8', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), ...badRequest },
  { name: 'body in UTF-16', body: Buffer.from(text, 'utf16le'), ...badRequest },
  { name: 'body of 300 kB', body: JSON.stringify({ query: `#${'x'.repeat(300_000)}` }), status: [413] },
  { name: 'body of 5 MB', body: JSON.stringify({ query: `#${'x'.repeat(5_000_000)}` }), status: [413], within: 1_000 },
  { name: 'gzip of 50 MB', body: gzipSync(Buffer.alloc(50_000_000, ' ')), headers: { 'content-encoding': 'gzip' }, status: [413, 415], within: 1_000 },
  { name: 'gzip that is none', body: text, headers: { 'content-encoding': 'gzip' }, status: [400, 415] },
  { name: 'gzip cut short', body: gzipSync(text).subarray(0, 12), headers: { 'content-encoding': 'gzip' }, status: [400, 415] },
  { name: 'unknown encoding', body: text, headers: { 'content-encoding': 'zebra' }, status: [400, 415] },
  { name: 'unknown charset', body: text, headers: { 'content-type': 'application/json; charset=zebra' }, status: [400, 415] },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'image/png', 'application/graphql', 'x', '', 'application/json;;;'].map((type) => ({
    name: `content type ${type}`, body: text, headers: { 'content-type': type }, status: [400, 415, ...(type.startsWith('application/json') ? [200] : [])],
  })),
  ...['image/png', 'text/html', '', ';q=1', 'application/xml;q=x'].map((accept) => ({ name: `accept ${accept}`, body: text, headers: { accept }, status: [200, 400, 406] })),
  ...['PUT', 'DELETE', 'PATCH', 'PROPFIND'].map((method) => ({ name: method, method, body: text, status: [405] })),
  { name: 'TRACE', method: 'TRACE', body: '', status: [400, 404, 405] },
  { name: 'GET as a web page sends it', method: 'GET', path: asked, body: '', headers: { 'content-type': 'text/plain' }, ...badRequest },
  { name: 'GET without a question', method: 'GET', path: '/graphql', body: '', headers: preflight, ...badRequest },
  { name: 'GET of a mutation', method: 'GET', path: `/graphql?${new URLSearchParams({ query: 'mutation { a }' }).toString()}`, body: '', headers: preflight, status: [400, 405] },
  { name: 'GET with variables that are no JSON', method: 'GET', path: `${asked}&variables={`, body: '', headers: preflight, ...badRequest },
  { name: 'GET with two questions', method: 'GET', path: `${asked}&${asked.slice(9)}`, body: '', headers: preflight, status: [400] },
  { name: 'GET of 12 kB', method: 'GET', path: `/graphql?query=${'%20'.repeat(4_000)}`, body: '', headers: preflight, status: [400, 414, 431] },
  { name: 'unknown persisted question', body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`, status: [200, 400] },
  { name: 'persisted question of another hash', body: `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`, status: [200, 400] },
  ...['/nothing', '/graphql/x', '/..%2f..%2fetc%2fpasswd', '/%', '/%00', `/${'a'.repeat(5_000)}`, '//graphql', '/graphql%20', '/.env', '/constructor', '/__proto__'].map((path) => ({
    name: `path ${path.slice(0, 30)}`, path, body: text, status: [400, 404], codes: ['NOT_FOUND', 'BAD_REQUEST'],
  })),
];
