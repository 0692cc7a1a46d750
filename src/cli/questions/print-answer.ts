import { printJson, printLines, printText, tellLines } from '../print.ts';
import type { Answer } from './answer.ts';
import { WIDTH } from './drop-columns.ts';
import { layOut } from './lay-out.ts';
import type { Rows } from './list-rows.ts';
import { refuseErrors, type OptionNames } from './refuse-errors.ts';
import { writeCsv } from './write-csv.ts';
import { writeRaw } from './write-raw.ts';

/** How to print; none of them is for reading. */
export interface Format {
  json?: boolean;
  csv?: boolean;
  /** Values as they are; without `csv` those of one field alone. */
  raw?: boolean;
}

/** The output of a command for the data of an answer: text to read, and the rows of `--csv`. */
export interface Shape<Data> {
  read: (data: Data) => unknown;
  rows: (data: Data) => Rows;
}

const NARROWEST = 20;

/**
 * Prints an answer, its notices on standard error, then throws what it says of errors. `--json` has the whole answer;
 * the dataset that answered stands below what is for reading.
 */
export function printAnswer<Data extends Record<string, unknown>>(
  answer: Answer & { data?: Data | null },
  { json, csv, raw = false }: Format,
  options: OptionNames | undefined,
  { read, rows }: Shape<Data>,
): void {
  const { data, errors, extensions } = answer;
  if (json)
    printJson({ ...(data !== undefined && { data }), ...(errors && { errors }), ...(extensions && { extensions }) });
  else if (data && csv) printText(writeCsv(rows(data), { raw }));
  else if (data && raw) printText(writeRaw(rows(data)));
  else if (data) {
    const width = widthOf(process.stdout.columns, process.env.COLUMNS);
    const { lines, leftOut } = layOut(read(data), width);
    const dataset = extensions?.dataset ? ['', `Dataset ${extensions.dataset.version}`] : [];
    printLines([...lines, ...dataset]);
    if (leftOut.size > 0)
      tellLines([
        `poc-norms: ${width} columns have no room for ${[...leftOut].map(([list, names]) => [...names].join(', ') + (list === '' ? '' : ` of ${list}`)).join('; ')}. A wider terminal, --csv or --json shows all.`,
      ]);
  }
  // Besides the rows, which may go to a file; JSON has them already.
  if (!json) tellLines((extensions?.notices ?? []).map(({ message }) => `Notice: ${message}`));
  refuseErrors(answer, options);
}

/** Returns the width of the terminal or, without one, what COLUMNS says, as for the shell's own programs, or 100. */
function widthOf(terminal: number | undefined, said: string | undefined): number {
  const width = terminal !== undefined && terminal > 0 ? terminal : /^\d{1,4}$/.test(said ?? '') ? Number(said) : WIDTH;
  return Math.max(NARROWEST, width);
}
