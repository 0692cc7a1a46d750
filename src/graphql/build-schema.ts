import { Neo4jGraphQL } from '@neo4j/graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { withoutOwnDirectives } from '../model/own-directives.ts';
import { dropUntranslatableFilters } from './drop-untranslatable-filters.ts';
import { setBounds } from './limits/set-bounds.ts';
import { paceFields } from './pacing/pace-fields.ts';
import { completePages } from './pages/complete-pages.ts';
import { describeEdgeOrder, withEdgeOrder } from './pages/edge-order.ts';
import { resolvers } from './questions/resolvers.ts';
import { refusedSdl } from './refused-sdl.ts';
import { makeDatesStrict } from './strict-dates.ts';

/** Deprecated ways to filter and to write, which would make the schema five times as large. */
const excludeDeprecatedFields = {
  mutationOperations: true,
  aggregationFilters: true,
  aggregationFiltersOutsideConnection: true,
  relationshipFilters: true,
  attributeFilters: true,
};

/**
 * Builds the executable, read-only schema. `validate` checks the SDL too, which generating does and starting need not
 * do again; what the library refuses is a SCHEMA_INVALID error.
 */
export async function buildSchema(sdl: DocumentNode, { validate }: { validate: boolean }): Promise<GraphQLSchema> {
  const schema = await new Neo4jGraphQL({
    typeDefs: withEdgeOrder(withoutOwnDirectives(sdl)),
    resolvers,
    features: { excludeDeprecatedFields },
    validate,
  })
    .getSchema()
    .catch((cause: unknown) => {
      throw refusedSdl(cause);
    });
  return paceFields(
    completePages(setBounds(describeEdgeOrder(makeDatesStrict(dropUntranslatableFilters(schema))), sdl)),
  );
}
