import { serve, type Served } from './serve.ts';

/** Runs a test against a server that is started for it. */
export async function withServer<T>(
  test: (server: Served) => Promise<T>,
  environment: Record<string, string> = {},
): Promise<T> {
  const server = await serve(environment);
  try {
    return await test(server);
  } finally {
    await server.stop();
  }
}
