import { expect, it } from 'vitest';
import { isNewEnough } from '../../src/neo4j/open-database.ts';

it('takes Neo4j from 5.23 on, calendar versions too', () => {
  expect(['5.23.0', '5.26.30', '5.100.1', '2025.01.0', '2026.10.1-aura'].map(isNewEnough)).not.toContain(false);
  expect(['5.22.0', '5.9.0', '4.4.40', '3.5.0', 'unknown'].map(isNewEnough)).not.toContain(true);
});
