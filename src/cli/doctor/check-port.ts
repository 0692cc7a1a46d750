import { createServer } from 'node:net';
import type { Holder } from '../../neo4j/embedded/lock-home.ts';
import { readSettings } from '../read-settings.ts';
import { ok, problem, toProblem, warning, type Verdict } from './verdict.ts';

const check = 'HTTP port';
const ASK_WITHIN_MS = 3_000;

/** Whether a start could serve where HOST and PORT say; or a server of this project does so already. */
export async function checkPort(environment: NodeJS.ProcessEnv, holder: Holder | null): Promise<Verdict> {
  try {
    const { host, port } = readSettings(environment);
    if (port === 0) return ok(check, 'any free one');
    const address = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const code = await tryPort(host, port);
    if (code === undefined) return ok(check, `${address} is free`);
    return code === 'EADDRINUSE'
      ? await judgeTaken(address, holder)
      : problem(
          check,
          `${address} cannot be served on (${code})`,
          'Set HOST to an address of this machine, and PORT to 1024 or above.',
        );
  } catch (error) {
    return toProblem(check, error);
  }
}

async function judgeTaken(address: string, holder: Holder | null): Promise<Verdict> {
  if (holder?.server === `http://${address}`)
    return ok(check, `${address} is taken by the server of the data directory, process ${holder.owner.pid}`);
  if (holder?.server === null)
    return warning(
      check,
      `${address} is taken, perhaps by process ${holder.owner.pid}, which does not serve yet`,
      'Look again in a minute.',
    );
  if (await isOurs(`http://${address}`)) return ok(check, `${address} is taken by another server of this project`);
  return problem(check, `${address} is taken by another program`, 'Set PORT to another one; PORT=0 picks a free one.');
}

/** The code of the error, or undefined when the port can be had. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

async function isOurs(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ dataset { version } }' }),
      signal: AbortSignal.timeout(ASK_WITHIN_MS),
    });
    return (await response.text()).includes('"dataset"');
  } catch {
    return false;
  }
}
