/** Every node that comes from a record bears this label, so that replacing them touches nothing else in the database. */
export const recordLabel = 'PocNormsRecord';
