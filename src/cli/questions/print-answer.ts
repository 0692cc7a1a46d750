import type { Answer } from './answer.ts';
import { layOut } from './lay-out.ts';
import type { Rows } from './list-rows.ts';
import { refuseErrors, type OptionNames } from './refuse-errors.ts';
import { writeCsv } from './write-csv.ts';

/** How to print; neither is for reading. */
export interface Format {
  json?: boolean;
  csv?: boolean;
}

/** What a command makes of the data of an answer: what to read, and the rows of `--csv`. */
export interface Shape<Data> {
  read: (data: Data) => unknown;
  rows: (data: Data) => Rows;
}

const WIDTH = 100;

/** Prints an answer, its notices on standard error, then throws what it says of errors. `--json` has the whole answer; the dataset that answered stands below what is for reading. */
export function printAnswer<Data extends Record<string, unknown>>(answer: Answer & { data?: Data | null }, { json, csv }: Format, options: OptionNames | undefined, { read, rows }: Shape<Data>): void {
  const { data, errors, extensions } = answer;
  if (json) process.stdout.write(`${JSON.stringify({ ...(data !== undefined && { data }), ...(errors && { errors }), ...(extensions && { extensions }) }, null, 2)}\n`);
  else if (data && csv) process.stdout.write(writeCsv(rows(data)));
  else if (data) {
    const dataset = extensions?.dataset ? ['', `Dataset ${extensions.dataset.version}`] : [];
    process.stdout.write(`${[...layOut(read(data), process.stdout.columns || WIDTH), ...dataset].join('\n')}\n`);
  }
  // Besides the rows, which may go to a file; JSON has them already.
  if (!json) for (const { message } of extensions?.notices ?? []) process.stderr.write(`Notice: ${message}\n`);
  refuseErrors(answer, options);
}
