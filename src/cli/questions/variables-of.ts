import { access } from 'node:fs/promises';
import { GraphQLError, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { nearest } from '../../domain/nearest.ts';
import { PocNormsError } from '../../errors.ts';
import { tellLines } from '../print.ts';
import { readVariables } from './read-variables.ts';

/**
 * Returns the variables of a question: those given, else those of `NAME.variables.json` beside `NAME.graphql`, which
 * standard error then names. USAGE for one that the operation does not take; a file may hold those of others.
 */
export async function variablesOf(
  query: string,
  operation: string | undefined,
  file: string,
  given: string | undefined,
): Promise<Record<string, unknown>> {
  const beside = given === undefined ? await fileBeside(file) : undefined;
  const values = await readVariables(beside === undefined ? given : `@${beside}`);
  const operations = operationsIn(query);
  const asked = operations.length === 1 ? operations[0] : operations.find(({ name }) => name?.value === operation);
  // What cannot be parsed, or names no operation, the API refuses better.
  if (!asked) return values;
  const known = namesOf(asked);
  const source = beside ?? (given?.startsWith('@') ? given.slice(1) : undefined);
  const elsewhere = source === undefined ? [] : operations.flatMap(namesOf);
  const unknown = Object.keys(values).filter((name) => !known.includes(name) && !elsewhere.includes(name));
  if (unknown.length > 0) throw unknownVariables(unknown, known, source ?? '--variables');
  const used = Object.fromEntries(Object.entries(values).filter(([name]) => known.includes(name)));
  if (beside !== undefined && Object.keys(used).length > 0)
    tellLines([`poc-norms: variables of ${beside}: ${JSON.stringify(used)}`]);
  return used;
}

async function fileBeside(file: string): Promise<string | undefined> {
  const name = /^(.+)\.(?:graphql|gql)$/.exec(file)?.[1];
  if (name === undefined) return undefined;
  const beside = `${name}.variables.json`;
  return access(beside).then(
    () => beside,
    () => undefined,
  );
}

function operationsIn(query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter(
      (it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION,
    );
  } catch (error) {
    // A RangeError is of what nests too deep.
    if (error instanceof GraphQLError || error instanceof RangeError) return [];
    throw error;
  }
}

function namesOf({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.map(({ variable }) => variable.name.value);
}

function unknownVariables(unknown: readonly string[], known: readonly string[], where: string): PocNormsError {
  const described = unknown.map((name) => {
    const meant = nearest(name, known);
    return `${JSON.stringify(name)}${meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`}`;
  });
  const takes =
    known.length === 0
      ? 'The query takes no variables'
      : `The query takes ${known.map((name) => `$${name}`).join(', ')}`;
  return new PocNormsError(
    'USAGE',
    `${where} has ${described.join(', ')}, which the query does not take.`,
    `${takes}: correct the name, or leave it out.`,
  );
}
