import { graphql, type GraphQLSchema } from 'graphql';
import type { Database } from '../src/neo4j/database.ts';
import { readContext } from '../src/neo4j/read-context.ts';
import { requestDeadline } from '../src/neo4j/request-deadline.ts';
import type { Question } from './questions.ts';

/** Longer than the API's own deadline, so that what is too slow there can still be counted. */
const DEADLINE_MS = 20_000;

/** An operator of a plan with what it did. */
export interface Operator {
  name: string;
  details: string;
  hits: number;
  rows: number;
}

export interface Measurement {
  question: Question;
  /** Statements sent to the database; each is one round trip. */
  statements: number;
  hits: number;
  /** Rows that the database returned. */
  rows: number;
  milliseconds: number;
  /** Items in the answer: objects of its lists. */
  items: number;
  operators: Operator[];
  failure?: string;
}

interface Plan {
  operatorType: string;
  dbHits: number;
  rows: number;
  arguments: Record<string, unknown>;
  children: Plan[];
}

/** Answers a request as the API does, every statement under PROFILE. */
export async function measure(schema: GraphQLSchema, database: Database, question: Question): Promise<Measurement> {
  const bounds = requestDeadline(DEADLINE_MS);
  const { executionContext, sessionConfig } = readContext(database, bounds);
  const plans: Plan[] = [];
  let statements = 0;
  let milliseconds = 0;
  const run: typeof executionContext.run = async (cypher, parameters) => {
    statements += 1;
    const start = performance.now();
    const result = await executionContext.run(`PROFILE ${cypher}`, parameters);
    milliseconds += performance.now() - start;
    plans.push(result.summary.profile as unknown as Plan);
    return result;
  };
  const { data, errors } = await graphql({
    schema,
    source: question.query,
    variableValues: question.variables ?? null,
    contextValue: { sessionConfig, executionContext: { run } },
  });
  bounds.finish();
  const operators = plans.flatMap(flatten);
  return {
    question,
    statements,
    operators,
    milliseconds,
    hits: sum(operators.map(({ hits }) => hits)),
    rows: sum(plans.map((plan) => plan.rows)),
    items: countItems(data),
    ...(errors && { failure: failureOf(errors[0]!.originalError ?? errors[0]!) }),
  };
}

function flatten({ operatorType, dbHits, rows, arguments: { Details: details }, children }: Plan): Operator[] {
  return [
    {
      name: operatorType.replace('@neo4j', ''),
      details: typeof details === 'string' ? details : '',
      hits: dbHits,
      rows,
    },
    ...children.flatMap(flatten),
  ];
}

function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.length + sum(value.map(countItems));
  return typeof value === 'object' && value !== null ? sum(Object.values(value).map(countItems)) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** The last part of the driver's code where there is one; its messages carry sizes that differ from run to run. */
function failureOf(error: Error): string {
  if ('code' in error && String(error.code).includes('TimedOut')) return `over ${DEADLINE_MS / 1_000} s`;
  return 'code' in error ? String(error.code).split('.').at(-1)! : error.message;
}
