import { PocNormsError } from '../errors.ts';
import { logLevels, type LogLevel } from '../http/logger.ts';
import { readLimits, type Limits } from '../limits.ts';

export interface Settings {
  host: string;
  port: number;
  limits: Limits;
  logLevel: LogLevel;
}

/** How to serve, from HOST, PORT, LOG_LEVEL and the limits; USAGE for a value that cannot be used. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    host: environment.HOST || '127.0.0.1',
    port: readPort(environment.PORT || '4000'),
    limits: readLimits(environment),
    logLevel: readLogLevel(environment.LOG_LEVEL),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new PocNormsError(
    'USAGE',
    `PORT is ${JSON.stringify(text)}.`,
    'Set it to a number from 0 to 65535; 0 picks a free port.',
  );
}

/** On a terminal only warnings and errors are logged, not every request. */
function readLogLevel(text: string | undefined): LogLevel {
  if (!text) return process.stderr.isTTY ? 'warn' : 'info';
  const level = logLevels.find((known) => known === text);
  if (level) return level;
  throw new PocNormsError(
    'USAGE',
    `LOG_LEVEL is ${JSON.stringify(text)}.`,
    `Set it to one of ${logLevels.join(', ')}.`,
  );
}
