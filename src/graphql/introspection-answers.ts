import {
  Kind,
  OperationTypeNode,
  execute,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';

/** The most characters of JSON that are kept; the whole schema has 1.6 million. */
const MOST_KEPT = 16_000_000;

const metaFields = new Set(['__schema', '__type', '__typename']);

/**
 * The answers of one schema to introspection, which follow from document and variables alone. Each is made once and
 * kept while there is room; the usual one is made before the first client asks.
 */
export class IntrospectionAnswers {
  readonly #schema: GraphQLSchema;
  readonly #kept = new Map<string, { answer: ExecutionResult; size: number }>();
  #size = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Makes the answer to the question that tools ask by default. */
  prepare(): void {
    this.find(parse(getIntrospectionQuery()), undefined, {});
  }

  /** The answer to a valid operation, or undefined for one that asks for more than the schema. */
  find(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Record<string, unknown>,
  ): ExecutionResult | undefined {
    if (!asksOfSchemaAlone(document, operationName)) return undefined;
    const key = JSON.stringify([print(document), operationName, variables]);
    const kept = this.#kept.get(key);
    if (kept) return kept.answer;
    const answer = execute({
      schema: this.#schema,
      document,
      operationName,
      variableValues: variables,
    }) as ExecutionResult;
    this.#keep(key, answer);
    return answer;
  }

  #keep(key: string, answer: ExecutionResult): void {
    const size = key.length + JSON.stringify(answer).length;
    if (size > MOST_KEPT) return;
    this.#kept.set(key, { answer, size });
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#size <= MOST_KEPT) return;
      this.#kept.delete(oldest);
      this.#size -= freed;
    }
  }
}

/**
 * Whether all that an operation asks at the root is `__schema`, `__type` or `__typename`, in the operation itself or in
 * fragments.
 */
function asksOfSchemaAlone(document: DocumentNode, operationName: string | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return false;
  const seen = new Set<string>();
  const sets = [operation.selectionSet];
  for (let set = sets.pop(); set; set = sets.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (!metaFields.has(selection.name.value)) return false;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) sets.push(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) sets.push(fragment.selectionSet);
      }
    }
  }
  return true;
}
