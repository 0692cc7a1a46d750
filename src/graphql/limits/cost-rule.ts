import type { FieldNode, GraphQLCompositeType, GraphQLField } from 'graphql';

/** A field of an operation, as rules weigh it. */
export interface Step {
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  /** The type that the field stands on. */
  on: GraphQLCompositeType;
  /** Its arguments, as the resolver gets them. */
  given: Record<string, unknown>;
  isRoot: boolean;
  /** How many types of nodes what a type stands for may be of: 1, or those behind an interface or union. */
  kindsOf: (type: GraphQLCompositeType) => number;
  /** How often it stands in the statement of the database: once for each type that the objects around it may be of. */
  branches: number;
  /** Of how many objects it is asked. */
  parents: number;
  /** How many objects it gives in all; 0 for scalars. */
  objects: number;
  /** How many rows the database looks through for it, or for the list that it counts. */
  passed: number;
}

/** One kind of work that a field makes. */
export interface CostRule {
  /** The words of a refusal for it: "10,000 for objects". */
  what: string;
  /** How a client can lower it. */
  advice: string;
  /** In objects: 1 is what one object of an answer takes, about a thirtieth of a millisecond of one core. */
  weigh(step: Step): number;
}
