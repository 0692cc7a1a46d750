import { readChicago } from '../export/cite-chicago.ts';
import { readStatements } from './questions/ask.ts';

/**
 * Reads what questions read once, so that no first question holds the server for it: the statements of all questions,
 * and the style of the notes, which takes about 200 ms.
 */
export async function prepareQuestions(): Promise<void> {
  await readStatements();
  readChicago();
}
