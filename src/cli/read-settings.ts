import { PocNormsError } from '../errors.ts';

/** Where to serve, from HOST and PORT. */
export function readSettings(environment: NodeJS.ProcessEnv): { host: string; port: number } {
  const text = environment.PORT || '4000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new PocNormsError('USAGE', `PORT is ${JSON.stringify(text)}.`, 'Set it to a number from 0 to 65535; 0 picks a free port.');
  }
  return { host: environment.HOST || '127.0.0.1', port };
}
