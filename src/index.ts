// The stages of the pipeline, in their order.
export { readRecords } from './seed/read-records.ts';
export { checkRecords } from './model/check-records.ts';
export { loadGraph } from './neo4j/load-graph.ts';
export { buildSchema } from './graphql/build-schema.ts';
export { startServer } from './http/start-server.ts';
