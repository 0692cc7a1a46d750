#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageDescription, packageVersion } from '../package-root.ts';
import { anchor } from './anchor.ts';
import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { doctor } from './doctor.ts';
import { format } from './format.ts';
import { hashRuns } from './hash-runs.ts';
import { ids } from './ids.ts';
import { importCouncil } from './import-council.ts';
import { load } from './load.ts';
import { newRecord } from './new-record.ts';
import { printError } from './print-error.ts';
import { printText, tellLines } from './print.ts';
import { addQuestions } from './questions/add-questions.ts';
import { verify } from './verify.ts';

const settings = `
Settings (environment):
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   another Neo4j instead of the embedded one
  HOST, PORT          where to serve (127.0.0.1 and 4000; PORT=0 picks a free port)
  POC_NORMS_HOME      folder of the embedded database

Exit codes: 0 done, 1 findings, 2 wrong use, 3 circumstances (Java, Maven, port, database …), 130 ended by Ctrl-C`;

// The commands that build the schema are imported when they are called: loading @neo4j/graphql takes a second, for
// which the others need not wait.
const program = new Command('poc-norms')
  .description(packageDescription)
  .version(packageVersion)
  .addHelpText('after', settings)
  .exitOverride()
  .configureOutput({
    writeOut: printText,
    writeErr: (text) => tellLines(text.trimEnd().split('\n')),
    outputError: (text) => tellLines([withoutBreaks(text)]),
  });

program
  .command('start')
  .description('start the database, load the records and serve GraphQL')
  .option(
    '--with-source <id=file>',
    'attach the passages of a copy of a source, so that `quote` answers (can be repeated)',
    collect,
    [],
  )
  .action(async (options: { withSource: string[] }) => (await import('./start.ts')).start(options));
program
  .command('load')
  .description('load the records into the database')
  .option(
    '--with-source <id=file>',
    'attach the passages of a copy of a source, so that `quote` answers (can be repeated)',
    collect,
    [],
  )
  .option('--anew', 'write everything, even if the database says that it holds this dataset')
  .action((options: { withSource: string[]; anew?: boolean }) =>
    load({ withSource: options.withSource, anew: options.anew === true }),
  );
program
  .command('doctor')
  .description(
    'look at all that this needs, from Java to the content of the database, and say what is wrong and how to mend it',
  )
  .option('--json', 'print what was found as JSON')
  .action((options: { json?: boolean }) => doctor({ json: options.json === true }));
addQuestions(program);
program
  .command('import')
  .description('read texts that you hold into the database, beside the records')
  .command('council <folder>')
  .description(
    'resolutions of the Security Council, as Akoma Ntoso XML or plain text; nothing of them becomes part of the dataset',
  )
  .option('--json', 'print the report as JSON')
  .option(
    '--draft-records <mission>',
    'only print drafts of the records of a mission, such as MONUSCO, for a curator to decide',
  )
  .action((folder: string, options: { json?: boolean; draftRecords?: string }) =>
    importCouncil(folder, {
      json: options.json === true,
      ...(options.draftRecords !== undefined && { draftRecords: options.draftRecords }),
    }),
  );
program
  .command('check')
  .description('check all records against the schema and the rules')
  .option('--json', 'print the findings as JSON')
  .option('--source <file>', 'compare words with a copy of the source (FILE or ID=FILE) instead of with hashes')
  .action((options: { json?: boolean; source?: string }) =>
    check({ json: options.json === true, ...(options.source !== undefined && { source: options.source }) }),
  );
program
  .command('new <kind> <id>')
  .description('write a commented record to fill in, such as: new claim my-claim')
  .action((kind: string, id: string) => newRecord(kind, id));
program
  .command('format [paths...]')
  .description('write records in their canonical form: all, or those named')
  .option('--check', 'compare only')
  .action((paths: string[], options: { check?: boolean }) => format(paths, { check: options.check === true }));
program
  .command('ids')
  .description('print all ids, for seed/published-ids.txt at a release')
  .action(() => ids());
program
  .command('hash-runs')
  .description('write seed/<id>.runs: the hashes with which check compares words where no copy is held')
  .requiredOption('--source <file>', 'a copy of the source, as FILE or ID=FILE')
  .action((options: { source: string }) => hashRuns(options));
program
  .command('generate')
  .description('write what follows from the SDL: the published schema, JSON Schemas of the records')
  .option('--check', 'compare only')
  .action(async (options: { check?: boolean }) =>
    (await import('./generate.ts')).generate({ check: options.check === true }),
  );
program
  .command('anchor <words>')
  .description('find a passage of a source and print its anchor and section; … stands for words left out')
  .requiredOption('--source <file>', 'a copy of the source, as FILE or ID=FILE')
  .action((words: string, options: { source: string }) => anchor(words, options));
program
  .command('verify')
  .description('find every anchor of a source in a copy of it')
  .requiredOption('--source <file>', 'a copy of the source, as FILE or ID=FILE')
  .option('--json', 'print the places as JSON')
  .action((options: { source: string; json?: boolean }) =>
    verify({ source: options.source, json: options.json === true }),
  );
program
  .command('coverage')
  .description('list every paragraph and end note marker of a source with what stands on it')
  .requiredOption('--source <file>', 'a copy of the source, as FILE or ID=FILE')
  .option('--json', 'print the list as JSON')
  .action((options: { source: string; json?: boolean }) =>
    coverage({ source: options.source, json: options.json === true }),
  );

/** Returns commander's message on wrong use as one line; line ends of a quoted argument are escaped. */
function withoutBreaks(text: string): string {
  return text.trimEnd().replace(/\n(?=\(Did you mean )/, ' ');
}

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

// A reader of the beginning alone, such as `head`, closes the pipe; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else printError(error);
}
