import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { elementOf } from './element-of.ts';

/**
 * How many nodes of each type there may be: of records somewhat more than there are, of texts of the Council as many as
 * there are when all are imported. A test compares them with the records.
 */
const nodes: Readonly<Record<string, number>> = {
  Provision: 80_000,
  Vote: 25_000,
  CouncilDocument: 7_000,
  Document: 800,
  Resolution: 650,
  Claim: 500,
  Concept: 200,
  Evidence: 250,
  Statement: 150,
};
const FEW_NODES = 120;

/**
 * How many edges an object has that was reached along an edge: more than the mean, since nodes with many edges are
 * reached most often. Of an interface, those of all its types; a test compares these too.
 */
const edges: Readonly<Record<string, number>> = {
  'Concept.claims': 45,
  'CouncilDocument.provisions': 130,
  'CouncilDocument.votes': 15,
  'CouncilDocument.cites': 35,
  'CouncilDocument.citedBy': 75,
  'Country.events': 5,
  'Country.missions': 5,
  'Document.asserts': 450,
  'Document.claims': 6,
  'Document.cites': 90,
  'Document.citedBy': 16,
  'Document.evidence': 22,
  'DoctrineDocument.claims': 6,
  'DoctrineDocument.evidence': 5,
  'DoctrineDocument.introduces': 10,
  'Event.claims': 6,
  'Mission.claims': 18,
  'Mission.mandatedBy': 85,
  'Mission.mandateHistory': 85,
  'Organization.claims': 17,
  'Organization.doctrineDocuments': 14,
  'Organization.missions': 27,
  'Organization.parts': 17,
  'Organization.publicDocuments': 11,
  'Resolution.cites': 12,
  'Resolution.citedBy': 16,
  'Resolution.mandates': 5,
  'Resolution.succeeds': 7,
  'Resolution.succeededBy': 14,
  'Study.asserts': 450,
  'Study.cites': 90,
  'Study.evidence': 22,
  'Theme.claims': 65,
  'Theme.concepts': 18,
  'Theme.documents': 45,
  'Theme.events': 7,
};
const FEW_EDGES = 4;

/**
 * How many edges there may be in all, where what has many would make a filter over all nodes seem much larger than it
 * is.
 */
const totals: Readonly<Record<string, number>> = {
  'Concept.claims': 700,
  'CouncilDocument.provisions': 80_000,
  'CouncilDocument.cites': 40_000,
  'CouncilDocument.citedBy': 40_000,
  'Document.asserts': 500,
  'Document.cites': 600,
  'Document.citedBy': 600,
  'Mission.mandatedBy': 1_300,
  'Resolution.cites': 500,
  'Resolution.citedBy': 500,
  'Study.asserts': 500,
  'Study.cites': 120,
  'Theme.claims': 850,
  'Theme.documents': 250,
};

/** How many nodes of a type there may be. */
export function nodesOf({ name }: GraphQLCompositeType): number {
  return nodes[name] ?? FEW_NODES;
}

/** How many edges a relationship may have in all; as many as anybody likes where it is not large. */
export function edgesOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
  return totals[`${type.name}.${field.name}`] ?? Infinity;
}

/**
 * How many edges of a relationship an object may have, by the list or the connection that shows them; undefined for a
 * field that follows none and is not in the table.
 */
export function degreeOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number | undefined {
  const holders = isObjectType(type) || isInterfaceType(type) ? [type, ...type.getInterfaces()] : [];
  const relationship = field.name.replace(/Connection$/, '');
  const isOne = !isListType(getNullableType(field.type)) && elementOf(field) === getNamedType(field.type);
  const few = !field.extensions.relationship ? undefined : isOne ? 1 : FEW_EDGES;
  return holders.map(({ name }) => edges[`${name}.${relationship}`]).find((degree) => degree !== undefined) ?? few;
}
