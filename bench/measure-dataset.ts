import type { GraphQLSchema } from 'graphql';
import type { ImportedText } from '../src/domain/imported-text.ts';
import type { Model } from '../src/model/model.ts';
import { createConstraints } from '../src/neo4j/create-constraints.ts';
import type { Database } from '../src/neo4j/database.ts';
import { loadGraph, type Dataset, type Progress } from '../src/neo4j/load-graph.ts';
import { writeCouncilTexts } from '../src/neo4j/write-council-texts.ts';
import { findAnchors } from './find-anchors.ts';
import { measure, type Measurement } from './measure.ts';
import type { Run } from './print-tables.ts';
import { questionsAbout, seriesAbout, type Question } from './questions.ts';
import { refreshStatistics, useDatabase, useTemporaryFolder } from './use-database.ts';

/** A dataset, with queries that ask of it alone. */
interface Subject {
  name: string;
  dataset: Dataset;
  examples: readonly Question[];
  /** Texts of the Council that are held beside it. */
  texts?: readonly ImportedText[];
}

/** What is measured twice, so that the second time finds its plan made. */
const QUICK_MS = 1_000;

/** Loads a dataset into a database of its own and asks it everything; the database is gone afterwards. */
export async function measureDataset(
  schema: GraphQLSchema,
  model: Model,
  { name, dataset, examples, texts = [] }: Subject,
  progress: Progress,
): Promise<Run> {
  return useTemporaryFolder(async (directory) => {
    await useDatabase(directory, { roomy: true }, async (database) => {
      // Without the indexes of the types at first: to fill them at the end takes a fraction of the time that keeping
      // them through a large load takes.
      await createConstraints(database, { ...model, nodes: new Map() });
      await loadGraph(database, model, dataset, progress);
      await createConstraints(database, model);
      if (texts.length > 0)
        await writeCouncilTexts(database, texts, (done) => progress(`Writing: ${done} of ${texts.length} texts`));
    });
    return useDatabase(directory, { roomy: false }, async (database) => {
      await refreshStatistics(database);
      const ask = (questions: readonly Question[]): Promise<Measurement[]> =>
        askAll(schema, database, questions, progress);
      const anchors = findAnchors(dataset.graph);
      return {
        name,
        questions: await ask(questionsAbout(anchors)),
        series: await ask(seriesAbout(anchors)),
        examples: await ask(examples),
      };
    });
  });
}

/**
 * Asks one after the other. Where a series has failed at one value, the larger ones are not asked: the database takes
 * long to give up.
 */
async function askAll(
  schema: GraphQLSchema,
  database: Database,
  questions: readonly Question[],
  progress: Progress,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const question of questions) {
    progress(`Asking: ${question.field}, ${question.case}`);
    const before = measurements.at(-1);
    if (question.series && before?.failure !== undefined && before.question.case === question.case) {
      measurements.push({ ...before, question });
      continue;
    }
    const first = await measure(schema, database, question);
    measurements.push(first.milliseconds < QUICK_MS ? await measure(schema, database, question) : first);
  }
  return measurements;
}
