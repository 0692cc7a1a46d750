import {
  GraphQLError,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from '../../limits.ts';
import { namesOfOrder } from '../pages/names-of-order.ts';
import { checkArgument } from './check-argument.ts';
import { checkValue } from './check-value.ts';
import { countConditions } from './count-conditions.ts';
import { countThings, introspect, isIntrospection, type Things } from './introspect.ts';
import { rowsOf, spread } from './rows-of.ts';
import { rowsPassed } from './rows-passed.ts';
import { degreeOf } from './sizes.ts';
import { tooExpensive } from './too-expensive.ts';
import { Weights } from './weights.ts';

/** A valid document, the operation of it that is to run, and its variables as the request has them. */
export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

const LONGEST_MESSAGE = 500;

/**
 * Returns what an operation costs (cost-rule.ts has the unit), and throws for what is beyond the limits: BAD_USER_INPUT
 * for an argument, QUERY_TOO_EXPENSIVE for size.
 */
export function checkOperation(asked: Asked, limits: Limits): number {
  const weights = weighOperation(asked, limits);
  if (weights.cost <= limits.cost) return weights.cost;
  const { rule, fields } = weights.heaviest();
  throw tooExpensive(
    'cost',
    weights.cost,
    limits,
    `The request asks for too much, most of it for ${rule.what} (${fields})`,
    asked.operation,
    rule.advice,
  );
}

/** Throws for every other limit, and returns what the fields weigh. */
export function weighOperation(asked: Asked, limits: Limits): Weights {
  for (const [name, value] of Object.entries(asked.variables)) checkValue(name, value, limits);
  const directives = countDirectives(asked.document);
  if (directives > limits.directives)
    throw tooExpensive('directives', directives, limits, 'The document has too many directives');
  return new Walk(asked, coerce(asked), limits).weigh();
}

/** The variables as their types read them. What is wrong with the first one is said; all of it could be long. */
function coerce({ schema, operation, variables }: Asked): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (coerced) return coerced;
  const { message, nodes } = errors[0]!;
  throw new GraphQLError(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count;
}

/** Where a selection stands. */
interface SelectionPlace {
  type: GraphQLCompositeType;
  depth: number;
  /** How many objects of the type there may be. */
  parents: number;
  /**
   * How many of them a list right below may hold: the page of a wrapper, such as a connection, is that of the list in
   * it.
   */
  page: number | undefined;
  /** How many edges the relationship that the wrapper follows has in the mean. */
  degree: number;
  /** How often it stands in the statement: see rule.ts. */
  branches: number;
  path: string;
  /** The fields that decide the order of the rows in which it stands. */
  order: ReadonlySet<string>;
  /**
   * A selection under the name "id" that is not the id of the object, and a field that is found by the id, as met so
   * far.
   */
  keys: { alias?: FieldNode; needed?: string };
  /** How many rows were looked through for the list in which it stands. */
  passed: number;
  /** The counts of introspection here, below `__schema` and `__type`. */
  things?: Things;
}

class Walk {
  readonly #asked: Asked;
  readonly #variables: Record<string, unknown>;
  readonly #limits: Limits;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #weights = new Weights();
  #fields = 0;
  #aliases = 0;
  #rootFields = 0;
  #conditions = 0;

  constructor(asked: Asked, variables: Record<string, unknown>, limits: Limits) {
    this.#asked = asked;
    this.#variables = variables;
    this.#limits = limits;
    this.#fragments = new Map(
      asked.document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  weigh(): Weights {
    const type = this.#asked.schema.getRootType(this.#asked.operation.operation)!;
    this.#selections(this.#asked.operation.selectionSet, {
      type,
      depth: 1,
      parents: 1,
      page: undefined,
      degree: Infinity,
      branches: 1,
      path: '',
      order: new Set(),
      keys: {},
      passed: 0,
    });
    return this.#weights;
  }

  #selections({ selections }: SelectionSetNode, place: SelectionPlace): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) this.#field(selection, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.#selections(selection.selectionSet, {
          ...place,
          type: this.#typeNamed(selection.typeCondition?.name.value) ?? place.type,
        });
      else {
        const fragment = this.#fragments.get(selection.name.value)!;
        this.#selections(fragment.selectionSet, {
          ...place,
          type: this.#typeNamed(fragment.typeCondition.name.value)!,
        });
      }
    }
  }

  readonly #kindsOf = (type: GraphQLCompositeType): number =>
    isAbstractType(type) ? this.#asked.schema.getPossibleTypes(type).length : 1;

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    return name === undefined ? undefined : (this.#asked.schema.getType(name) as GraphQLCompositeType);
  }

  #field(node: FieldNode, place: SelectionPlace): void {
    this.#count(node, place);
    const field = fieldOf(place.type, node.name.value);
    const given = this.#argumentsOf(field, node);
    for (const argument of field.args)
      if (argument.name in given) checkArgument(argument, given[argument.name], node, this.#limits);
    this.#conditions += countConditions(given.where);
    if (this.#conditions > this.#limits.conditions)
      throw tooExpensive(
        'conditions',
        this.#conditions,
        this.#limits,
        'The filters of the query have too many conditions',
        node,
      );
    const name = responseName(node);
    if (name !== field.name && place.order.has(name))
      throw badAlias(node, `the rows of the list are ordered by the field "${name}"`);
    if (name !== field.name && name === 'id') place.keys.alias = node;
    if (field.extensions.needsId) place.keys.needed = field.name;
    if (place.keys.alias && place.keys.needed !== undefined)
      throw badAlias(place.keys.alias, `"${place.keys.needed}" is found by the field "id"`);
    const type = getNamedType(field.type);
    const path = place.path === '' ? name : `${place.path}.${name}`;
    const branches = place.branches * this.#kindsOf(place.type);
    const step = {
      node,
      field,
      on: place.type,
      given,
      isRoot: place.depth === 1,
      parents: place.parents,
      kindsOf: this.#kindsOf,
      branches,
    };
    if (!isCompositeType(type)) {
      this.#weights.add({ ...step, objects: 0, passed: place.passed }, path);
      return;
    }
    const isList = isListType(getNullableType(field.type));
    if (isIntrospection(type)) {
      const things = introspect(field, given, place.things, this.#asked.schema);
      const parents = countThings(things);
      this.#weights.add({ ...step, objects: parents, passed: 0 }, path);
      // What is too much already is not counted on, since counting takes time itself.
      if (this.#weights.cost <= this.#limits.cost)
        this.#selections(node.selectionSet!, {
          type,
          depth: place.depth + 1,
          parents,
          page: undefined,
          degree: Infinity,
          branches: 1,
          path,
          order: new Set(),
          keys: {},
          passed: 0,
          things,
        });
      return;
    }
    const order = namesOfOrder(field, given, place.depth === 1, place.order);
    const { rows, page } = rowsOf(field, given, isList ? place.page : undefined);
    const degree = degreeOf(place.type, field) ?? (isList ? place.degree : Infinity);
    const objects = spread(place.parents, isList ? rows : (page ?? 1), degree);
    const passed = rowsPassed(step) ?? place.passed;
    this.#weights.add({ ...step, objects, passed }, path);
    const wraps = isList ? {} : { page, degree };
    this.#selections(node.selectionSet!, {
      type,
      depth: place.depth + 1,
      parents: isList ? objects : place.parents,
      page: undefined,
      degree: Infinity,
      ...wraps,
      branches,
      path,
      order,
      keys: {},
      passed,
    });
  }

  #count(node: FieldNode, { depth }: SelectionPlace): void {
    const limits = this.#limits;
    this.#fields += 1;
    if (node.alias && node.alias.value !== node.name.value) this.#aliases += 1;
    if (depth === 1) this.#rootFields += 1;
    if (this.#fields > limits.fields)
      throw tooExpensive('fields', this.#fields, limits, 'The query selects too many fields', node);
    if (this.#aliases > limits.aliases)
      throw tooExpensive('aliases', this.#aliases, limits, 'The query has too many aliases', node);
    if (this.#rootFields > limits.rootFields)
      throw tooExpensive('rootFields', this.#rootFields, limits, 'The query asks too many questions at once', node);
    if (depth > limits.depth) throw tooExpensive('depth', depth, limits, 'The query nests too deep', node);
  }

  /** The arguments as the resolver gets them. What cannot be coerced here would be an error of the server later. */
  #argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, this.#variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });
    }
  }
}

const metaFields: Record<string, GraphQLField<unknown, unknown>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
  __typename: TypeNameMetaFieldDef,
};

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  return metaFields[name] ?? (type as GraphQLObjectType).getFields()[name]!;
}

function badAlias(node: FieldNode, reason: string): GraphQLError {
  return new GraphQLError(
    `"${responseName(node)}" cannot be the alias of "${node.name.value}" here: ${reason}. Use another alias.`,
    { nodes: node, extensions: { code: 'BAD_USER_INPUT' } },
  );
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
