import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLoadableDataset, type CheckedDataset } from '../../src/dataset/read-dataset.ts';
import type { ImportedText } from '../../src/domain/imported-text.ts';
import { Database } from '../../src/neo4j/database.ts';
import { loadWhole } from '../../src/neo4j/load-whole.ts';
import { writeCouncilTexts } from '../../src/neo4j/write-council-texts.ts';
import { ownDatabase } from '../support/own-database.ts';

const texts: ImportedText[] = [1, 2, 3].map((number) => ({
  id: `s-res-${9_600 + number}-2031`,
  hash: 'one',
  adoptedOn: '2031-01-02',
  properties: { symbol: `S/RES/${9_600 + number} (2031)`, number: 9_600 + number, format: 'AKN4UN', file: 'a.xml' },
  provisions: [1, 2].map((position) => ({
    id: `s-res-${9_600 + number}-2031#${position}`,
    number: String(position),
    part: 'OPERATIVE',
    position,
    text: `Decides ${position}`,
  })),
  votes: [{ id: `s-res-${9_600 + number}-2031#FR`, country: 'FR', choice: 'YES' }],
  citations: [
    { id: 's-res-9601-2031', symbol: 'S/RES/9601 (2031)', part: 'OPERATIVE', citedFrom: '1', printed: '9601 (2031)' },
  ],
}));

/** What a damaged page may make of a text, without a word from Neo4j. */
const losses: Readonly<Record<string, string>> = {
  'a word of a paragraph': "MATCH (p:PocNormsProvision {id: 's-res-9602-2031#1'}) SET p.text = 'Decided 1'",
  'a paragraph': "MATCH (p:PocNormsProvision {id: 's-res-9602-2031#2'}) DETACH DELETE p",
  'the edge to a paragraph':
    "MATCH (:PocNormsCouncilDocument)-[e:HAS_PROVISION]->(:PocNormsProvision {id: 's-res-9602-2031#2'}) DELETE e",
  'a vote': "MATCH (v:PocNormsVote {id: 's-res-9602-2031#FR'}) SET v.choice = 'NO'",
  'a citation': "MATCH (:PocNormsCouncilDocument {id: 's-res-9602-2031'})-[c:CITES]->() DELETE c",
  'the day of adoption': "MATCH (d:PocNormsCouncilDocument {id: 's-res-9602-2031'}) SET d.adoptedOn = null",
};

let database: Database;
let dataset: CheckedDataset;
const run = async (cypher: string): Promise<unknown[]> => {
  const session = database.writer();
  try {
    return (await session.run(cypher)).records.map((row) => row.get(0) as unknown);
  } finally {
    await session.close();
  }
};
const count = (): Promise<unknown[]> =>
  run('MATCH (n:PocNormsCouncilDocument|PocNormsProvision|PocNormsVote) RETURN count(n)');
const importAll = (): Promise<unknown> => writeCouncilTexts(database, texts, () => undefined);

async function load(): Promise<{ wrote: boolean; told: string[] }> {
  const told: string[] = [];
  const wrote = await loadWhole(
    database,
    dataset.model,
    dataset,
    () => undefined,
    (line) => told.push(line),
  );
  return { wrote, told };
}

beforeAll(async () => {
  database = new Database(ownDatabase.connection);
  dataset = await readLoadableDataset();
});
afterAll(async () => {
  await run('MATCH (n:PocNormsCouncilDocument|PocNormsProvision|PocNormsVote) DETACH DELETE n');
  await database.close();
});

describe('imported texts', () => {
  it('stay as long as they are what was imported, whatever others put beside', async () => {
    await importAll();
    await run("MATCH (p:PocNormsProvision {id: 's-res-9602-2031#1'}) SET p.seenBy = 'another application'");
    const before = await count();
    expect(await load()).toEqual({ wrote: false, told: [] });
    expect(await count()).toEqual(before);
  });

  it.each(Object.entries(losses))('are taken out, and that is told, when %s is lost', async (_what, loss) => {
    await importAll();
    const before = await count();
    await run(loss);
    expect((await load()).told).toEqual([
      expect.stringMatching(/lost or changed words of 1 texts? of the Council\. All texts are taken out: import/),
    ]);
    expect(await count()).toEqual([0]);
    expect(await importAll()).toMatchObject({ written: texts.length });
    expect(await count()).toEqual(before);
    expect((await load()).told).toEqual([]);
  });
});
