import type { Progress } from '../neo4j/load-graph.ts';
import { tellLines, tellProgress } from './print.ts';

/** Shows progress on one line of stderr; says nothing when stderr is no terminal. */
export const progress: Progress = tellProgress;

/** Clears the progress line before something else is printed. */
export function endProgress(): void {
  tellProgress('');
}

/** Prints one line that stays, whatever progress stood there. */
export const report: Progress = (message) => {
  endProgress();
  tellLines([`poc-norms: ${message}`]);
};
