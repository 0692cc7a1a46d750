import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeTexts } from '../kills/write-texts.ts';
import type { Options } from '../part.ts';
import { memoryOf } from './memory-of.ts';
import { makeHome, runCommand, serve, type Served } from './serve.ts';

const FOLDERS_OF_TEXTS = 8;
const TEXTS_IN_A_FOLDER = 120;
const CALM_MS = 60_000;

/**
 * Runs a test against a server that holds texts, which nobody adopted, so that questions of paragraphs have something
 * to look through. Says how much memory the server has after the test, and after a minute without requests.
 */
export async function withTexts<T>(
  test: (server: Served) => Promise<T>,
  { progress }: Options,
  environment: Record<string, string> = {},
): Promise<T> {
  const home = await makeHome();
  try {
    const texts = join(home, 'texts');
    for (let index = 0; index < FOLDERS_OF_TEXTS; index += 1)
      await writeTexts(texts, 4_001 + index * TEXTS_IN_A_FOLDER);
    progress('importing texts');
    const importing = runCommand(['import', 'council', texts], { POC_NORMS_HOME: home });
    importing.stdout?.resume();
    importing.stderr?.resume();
    const [code] = (await once(importing, 'exit')) as [number];
    if (code !== 0) throw new Error(`The import ended with ${code}.`);
    const server = await serve(environment, home);
    const memory = (): string => `${Math.round(memoryOf(server.pid) / 2 ** 20)} MB`;
    try {
      const before = memory();
      const result = await test(server);
      const after = memory();
      await pause(CALM_MS);
      progress(`memory of the server: ${before} before, ${after} after, ${memory()} a minute later`);
      return result;
    } finally {
      await server.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
