import { post } from './post.ts';

/** Whether a server answers from a whole dataset. */
export async function serves(url: string, timeout = 5_000): Promise<boolean> {
  try {
    const { status, body } = await post(
      url,
      { query: '{ dataset { contentHash } missions(limit: 1) { id } }' },
      { timeout },
    );
    const { data, errors } = JSON.parse(body) as { data?: { missions: unknown[] }; errors?: unknown };
    return status === 200 && errors === undefined && data?.missions.length === 1;
  } catch {
    return false;
  }
}
