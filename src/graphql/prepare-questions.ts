import { readChicago } from '../export/cite-chicago.ts';
import { readStatements } from './questions/run-statement.ts';

/**
 * Reads what questions read once, so that no first question holds the server for it: the statements of all questions,
 * and the style of the notes, which takes about 200 ms.
 */
export function prepareQuestions(): void {
  readStatements();
  readChicago();
}
