import type { DocumentNode } from 'graphql';
import { checkDirectives } from './expand/check-directives.ts';
import { declareInterfaces } from './expand/declare-interfaces.ts';
import { expandRecords } from './expand/expand-records.ts';
import { expandRelationships } from './expand/expand-relationships.ts';
import { fillDefaults } from './expand/fill-defaults.ts';
import { mergeExtensions } from './expand/merge-extensions.ts';
import { shareFields } from './expand/share-fields.ts';
import { unwrapDescriptions } from './expand/unwrap-descriptions.ts';

/** In this order: each step reads what the ones before it have written. */
const steps = [
  mergeExtensions,
  checkDirectives,
  fillDefaults,
  expandRecords,
  shareFields,
  declareInterfaces,
  expandRelationships,
  unwrapDescriptions,
];

/** Writes out what the SDL says once. A declaration that cannot be used is a SCHEMA_INVALID error with its place. */
export function expandSdl(sdl: DocumentNode): DocumentNode {
  return steps.reduce((expanded, step) => step(expanded), sdl);
}
