import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { packageRoot } from '../../src/package-root.ts';
import { post } from '../server/post.ts';
import type { Served } from '../server/serve.ts';
import type { Sayable } from './find-leaks.ts';

/** What a server that holds the records may say, and what it must keep to itself. */
export async function readSayable({ url, home }: Pick<Served, 'url' | 'home'>): Promise<Sayable> {
  const { graph, description } = await readLoadableDataset();
  const password = await readFile(join(home, 'password'), 'utf8').catch(() => undefined);
  const schema = await post(url, { query: getIntrospectionQuery() });
  return {
    secrets: [packageRoot, home, homedir(), ...(password === undefined ? [] : [password])].filter(
      (secret) => secret.length > 3,
    ),
    published: [
      schema.body,
      JSON.stringify(description),
      ...[...graph.nodes.values(), ...graph.edges].map(({ properties }) => Object.values(properties).join('\n')),
    ],
  };
}
