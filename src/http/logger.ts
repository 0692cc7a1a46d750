import { destination, pino, stdTimeFunctions, type Logger } from 'pino';

export const logLevels = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The log: JSON lines on stderr, with the time as ISO 8601. `info` has every request; no line has variables. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } }, destination({ dest: 2, sync: true }));
}
