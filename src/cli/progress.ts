import type { Progress } from '../neo4j/load-graph.ts';
import { tellProgress } from './print.ts';

/** Shows progress on one line of stderr; says nothing when stderr is no terminal. */
export const progress: Progress = tellProgress;

/** Clears the progress line before something else is printed. */
export function endProgress(): void {
  tellProgress('');
}
