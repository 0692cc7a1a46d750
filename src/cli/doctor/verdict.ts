import { PocNormsError } from '../../errors.ts';

/** The result of one check. A problem keeps something from working; a warning does not yet. */
export interface Verdict {
  check: string;
  level: 'ok' | 'warning' | 'problem';
  message: string;
  /** How to mend it. */
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

/** Returns an error of this project as a verdict. */
export function toProblem(check: string, error: unknown): Verdict {
  if (error instanceof PocNormsError) return problem(check, error.message.replace(/\.$/, ''), error.hint);
  throw error;
}
