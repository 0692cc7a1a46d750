import { InvalidArgumentError, Option, type Command } from 'commander';
import { evidence } from './evidence-command.ts';
import { lookup } from './lookup-command.ts';
import { query } from './query-command.ts';
import { trace } from './trace-command.ts';

const after = `
Asks the server at --url; else the Neo4j that NEO4J_URI names; else the server that \`poc-norms start\` runs on the
same data folder; else the embedded database, which it starts and ends.
Exit codes: 0 answered, 1 nothing found, 2 wrong use, 3 circumstances. See docs/command-line.md.`;

/** Adds the commands that ask the API. */
export function addQuestions(program: Command): void {
  addQuestion(
    program,
    'query <file>',
    'ask a GraphQL query of a file, or of standard input for -',
    'poc-norms query docs/examples/first-mandate.graphql',
  )
    .option(
      '--variables <json>',
      'the variables as a JSON object, or @FILE (default: NAME.variables.json beside NAME.graphql, if there is one)',
    )
    .option('--operation <name>', 'the operation to run, where the file has several')
    .action(query);
  addQuestion(
    program,
    'trace <id>',
    'show what something came from and what came of it; ID is any identifier',
    'poc-norms trace poc-policy-2019 --toward both --via succeeds,based-on',
  )
    .option('--toward <side>', 'earlier (default), later or both', toEnum)
    .option(
      '--via <relationships>',
      'along which: succeeds, based-on, cites, mandates; with commas (default: all)',
      toEnums,
    )
    .option(
      '--kinds <types>',
      'only over nodes of these types, with commas, such as doctrine-document,mission',
      toEnums,
    )
    .option('--depth <number>', 'how many links away at the most, from 1 to 100 (default: 5)', toNumber)
    .option('--first <number>', 'how many nodes at the most, from 1 to 500 (default: 100)', toNumber)
    .action(trace);
  addQuestion(
    program,
    'evidence [phrase]',
    'show what is reported for and against the claims that a phrase finds',
    'poc-norms evidence "more peacekeepers" --directions supports,qualifies',
  )
    .option('--claim <id>', 'one claim instead of a phrase')
    .option(
      '--kinds <kinds>',
      'only claims of these kinds: empirical, historical, normative; with commas (default: all)',
      toEnums,
    )
    .option(
      '--directions <directions>',
      'supports, qualifies, disputes, background; with commas (default: all)',
      toEnums,
    )
    .option('--as-of <day>', 'only works that were published by this day, as YYYY-MM-DD')
    .option('--first <number>', 'how many claims at the most, from 1 to 50 (default: 5)', toNumber)
    .action(evidence);
  addQuestion(
    program,
    'lookup <id>',
    'show what an identifier names: a symbol, a DOI, an acronym, a name, an id',
    'poc-norms lookup "UNSCR 1894"',
  ).action(lookup);
}

function addQuestion(program: Command, name: string, description: string, example: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--url <url>', 'the GraphQL endpoint to ask, such as http://127.0.0.1:4000/graphql')
    .addOption(new Option('--json', 'print the whole answer as JSON').conflicts('csv'))
    .option('--csv', 'print rows as CSV')
    .addOption(
      new Option(
        '--raw',
        'print the values of one field as they are, each on a line; with --csv, leave texts like formulas as they are',
      ).conflicts('json'),
    )
    .addHelpText('after', `\nExample:\n  ${example}\n${after}`);
}

/** `based-on` as the API writes it: BASED_ON. */
function toEnum(value: string): string {
  return value.trim().toUpperCase().replaceAll('-', '_');
}

function toEnums(value: string): string[] {
  return value.split(',').map(toEnum);
}

function toNumber(value: string): number {
  if (!/^-?\d+$/.test(value)) throw new InvalidArgumentError('A whole number is meant.');
  return Number(value);
}
