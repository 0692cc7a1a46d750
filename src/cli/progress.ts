import type { Progress } from '../neo4j/load-graph.ts';
import { tellLines, tellProgress } from './print.ts';

/** Shows progress on one line of stderr, if stderr is a terminal. */
export const progress: Progress = tellProgress;

/** Clears the progress line before something else is printed. */
export function endProgress(): void {
  tellProgress('');
}

/** Prints one line that stays, in place of the progress. */
export const report: Progress = (message) => {
  endProgress();
  tellLines([`poc-norms: ${message}`]);
};
