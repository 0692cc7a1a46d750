import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { checkOperation } from '../../src/graphql/limits/check-operation.ts';
import { Notices } from '../../src/graphql/pages/notices.ts';
import { limitNames, standardLimits, type Limits } from '../../src/limits.ts';
import type { Database } from '../../src/neo4j/database.ts';
import { readContext } from '../../src/neo4j/read-context.ts';
import { requestDeadline } from '../../src/neo4j/request-deadline.ts';
import { cpuTime } from '../compare/cpu-time.ts';
import { measure } from '../measure.ts';
import type { Question } from '../questions.ts';

/** One request of the calibration: what the estimate says of it, and what it takes. */
export interface Weighed {
  name: string;
  kind: string;
  cost: number;
  /** The measure by which it is refused with the standard limits; undefined where it is allowed. */
  refusedBy?: string;
  /** The first time, when the database had to plan, and a second time. */
  planned: number;
  milliseconds: number;
  /** CPU time of the second time, of this process and of the database. */
  node: number;
  jvm: number;
  bytes: number;
  statements?: number;
  hits?: number;
  failure?: string;
}

const unlimited = Object.fromEntries(
  limitNames.map((name) => [name, name === 'filterDepth' ? 50 : Number.MAX_SAFE_INTEGER]),
) as Limits;

export interface Subject {
  schema: GraphQLSchema;
  database: Database;
  /** The process of the database. */
  pid: number;
  deadlineMs: number;
}

/**
 * Weighs a request and answers it, alone and whatever the limits say; twice, and once more for the database hits,
 * unless the first time takes a quarter of the deadline.
 */
export async function weighRequest(
  subject: Subject,
  { case: name, field: kind, query, variables = {} }: Question,
): Promise<Weighed> {
  const { schema } = subject;
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(`${name} is no valid request: ${invalid[0]!.message}`);
  const asked = { schema, document, operation: getOperationAST(document)!, variables };
  const cost = checkOperation(asked, unlimited);
  const refusedBy =
    refusal(() => void parse(query, { maxTokens: standardLimits.tokens })) ??
    refusal(() => void checkOperation(asked, standardLimits));
  const answer = (): Promise<Answered> => answerOnce(subject, document, variables);
  const first = await answer();
  const { failure, milliseconds, ...rest } = first.milliseconds < subject.deadlineMs / 4 ? await answer() : first;
  const profile =
    failure === undefined && milliseconds < subject.deadlineMs / 4
      ? await measure(subject.schema, subject.database, { case: name, field: kind, query, variables })
      : undefined;
  return {
    name,
    kind,
    cost,
    ...(refusedBy !== undefined && { refusedBy }),
    planned: first.milliseconds,
    milliseconds,
    ...rest,
    ...(profile && { statements: profile.statements, hits: profile.hits }),
    ...(failure !== undefined && { failure }),
  };
}

type Answered = Pick<Weighed, 'milliseconds' | 'node' | 'jvm' | 'bytes' | 'failure'>;

async function answerOnce(
  { schema, database, pid, deadlineMs }: Subject,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<Answered> {
  const bounds = requestDeadline(deadlineMs);
  const before = { at: performance.now(), node: process.cpuUsage(), jvm: cpuTime(pid) };
  const { errors, data } = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: { ...readContext(database, bounds), notices: new Notices() },
  });
  const bytes = JSON.stringify(data ?? null).length;
  const milliseconds = performance.now() - before.at;
  bounds.finish();
  const { user, system } = process.cpuUsage(before.node);
  const failure = errors?.[0]?.message;
  return {
    milliseconds,
    node: (user + system) / 1_000,
    jvm: cpuTime(pid) - before.jvm,
    bytes,
    ...(failure !== undefined && { failure }),
  };
}

/** The measure that refuses, or "document" for what the parser does not read to its end. */
function refusal(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    const { measure: by } = (error as GraphQLError).extensions;
    return typeof by === 'string' ? by : 'document';
  }
}
