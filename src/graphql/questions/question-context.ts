import type { PacedContext } from '../pacing/pace-fields.ts';

/** The context in which a question runs a statement; the serving stage makes it. */
export interface QuestionContext extends PacedContext {
  executionContext: {
    run(cypher: string, parameters: Record<string, unknown>): Promise<{ records: readonly { toObject(): object }[] }>;
  };
}
