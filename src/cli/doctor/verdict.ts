import { PocNormsError } from '../../errors.ts';

/** What one check found. A problem keeps something from working; a warning does not yet. */
export interface Verdict {
  check: string;
  level: 'ok' | 'warning' | 'problem';
  message: string;
  /** What to do about it. */
  mend?: string;
}

export function ok(check: string, message: string): Verdict {
  return { check, level: 'ok', message };
}

export function warning(check: string, message: string, mend: string): Verdict {
  return { check, level: 'warning', message, mend };
}

export function problem(check: string, message: string, mend: string): Verdict {
  return { check, level: 'problem', message, mend };
}

/** What this project throws on purpose, as a verdict. */
export function toProblem(check: string, error: unknown): Verdict {
  if (error instanceof PocNormsError) return problem(check, error.message.replace(/\.$/, ''), error.hint);
  throw error;
}
