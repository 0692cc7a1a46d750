import { isDeepStrictEqual } from 'node:util';
import type { Case } from './cases.ts';
import { send, targets } from './client.ts';

interface Answer {
  data?: unknown;
  errors?: unknown;
}

/**
 * Asks both servers; answers the data, and throws when they are not the same in every value and in the order of every
 * list.
 */
export async function compareAnswers(of: Case, urls: { api: string; bare: string }): Promise<unknown> {
  const ask = async (server: 'api' | 'bare'): Promise<Answer> =>
    JSON.parse(await send(targets[server](urls[server], of))) as Answer;
  const [api, bare] = await Promise.all([ask('api'), ask('bare')]);
  if (api.errors !== undefined)
    throw new Error(`The API does not answer the case ${of.name}: ${JSON.stringify(api.errors)}`);
  if (isDeepStrictEqual(api.data, bare.data)) return api.data;
  throw new Error(
    `The answers to the case ${of.name} differ: ${whereDiffering(api.data, bare.data, 'data')}. Nothing is timed until they are the same.`,
  );
}

/** The first place at which two values differ, and what stands there. */
function whereDiffering(api: unknown, bare: unknown, place: string): string {
  if (!isParent(api) || !isParent(bare) || Array.isArray(api) !== Array.isArray(bare))
    return `at ${place} the API has ${shown(api)}, the bare server ${shown(bare)}`;
  const keys = [...new Set([...Object.keys(api), ...Object.keys(bare)])];
  const key = keys.find((candidate) => !isDeepStrictEqual(api[candidate], bare[candidate]))!;
  return whereDiffering(api[key], bare[key], `${place}.${key}`);
}

function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) as string | undefined)?.slice(0, 200) ?? 'nothing';
}
