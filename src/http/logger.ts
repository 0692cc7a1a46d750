import { destination, pino, stdSerializers, stdTimeFunctions, type Logger } from 'pino';
import { asLine } from '../clean-text.ts';
import { cutLong } from './cut-long.ts';

export const logLevels = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * Returns the log: JSON lines on stderr with the time as ISO 8601; `info` has every request, none has variables. Long
 * values are cut, and characters that steer a terminal are removed.
 */
export function createLogger(level: LogLevel): Logger {
  const stderr = destination({ dest: 2, sync: true });
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: ({ err, ...rest }) => ({ ...(cutLong(rest) as object), ...(err !== undefined && { err }) }),
      },
      serializers: { err: (error: Error) => cutLong(stdSerializers.err(error)) },
    },
    { write: (line) => void stderr.write(`${asLine(line.trimEnd())}\n`) },
  );
}
