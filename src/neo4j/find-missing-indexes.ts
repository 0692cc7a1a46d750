import type { Model } from '../model/model.ts';
import { constraints } from './create-constraints.ts';
import type { Database } from './database.ts';

/** What the SDL asks for and the database lacks, each with what is wrong: a constraint, or an index that is missing or does not answer. */
export async function findMissingIndexes(database: Database, model: Model): Promise<string[]> {
  const session = database.reader();
  try {
    const { records } = await session.run('SHOW INDEXES YIELD name, state, owningConstraint');
    const there = new Map(records.map((row) => [row.get('name') as string, row.toObject() as { state: string; owningConstraint: string | null }]));
    return [...constraints(model)].flatMap(([name, statement]) => {
      const index = there.get(name);
      if (!index) return [`${name} is missing`];
      if (index.state !== 'ONLINE') return [`${name} is ${index.state.toLowerCase()}`];
      return statement.startsWith('CREATE CONSTRAINT') && index.owningConstraint === null ? [`${name} is no constraint`] : [];
    });
  } finally {
    await session.close();
  }
}
