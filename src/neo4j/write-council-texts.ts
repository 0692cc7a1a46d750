import neo4j, { type Transaction } from 'neo4j-driver';
import type { ImportedText } from '../domain/imported-text.ts';
import { indexedWords, wordsVersion } from '../domain/words/phrases.ts';
import { PocNormsError } from '../errors.ts';
import { adoptTexts } from './adopt-texts.ts';
import type { Database } from './database.ts';
import { explainWriteError } from './explain-write-error.ts';
import { indexWords } from './index-words.ts';
import { linkTexts } from './link-texts.ts';
import { noteSums } from './text-sums.ts';
import { writeExclusively } from './write-exclusively.ts';

export interface Imported {
  written: number;
  /** Those that were held from another file. */
  replaced: readonly { symbol: string; file: string; formerFile: string }[];
  /** Plain texts of which Akoma Ntoso is held. */
  passedOver: readonly { symbol: string; file: string }[];
}

/**
 * Changes with what is written of one and the same text, so that texts which an older version wrote are written anew.
 */
const FORM = ':3';
const BATCH = 40;
const BATCH_WITHIN_MS = 60_000;

/**
 * Writes texts beside the curated records, each whole; held texts are passed over, so that a killed import can run
 * again. The constraints have to be there (create-constraints.ts). INTERRUPTED at the signal.
 */
export async function writeCouncilTexts(
  database: Database,
  texts: readonly ImportedText[],
  report: (done: number) => void,
  signal?: AbortSignal,
): Promise<Imported> {
  await adoptTexts(database, () => undefined);
  const session = database.reader();
  try {
    const held = new Map(
      (
        await session.run(
          'MATCH (d:PocNormsCouncilDocument) WHERE d.held RETURN d.id AS id, d._hash AS hash, d.format AS format, d.file AS file',
        )
      ).records.map((row) => [
        row.get('id') as string,
        row.toObject() as { hash: string; format: string; file: string },
      ]),
    );
    const passed = texts.filter(
      ({ id, properties: { format } }) => format === 'PLAIN_TEXT' && held.get(id)?.format === 'AKN4UN',
    );
    const fresh = texts.filter((text) => held.get(text.id)?.hash !== `${text.hash}${FORM}` && !passed.includes(text));
    const replaced = fresh.flatMap(({ id, properties: { symbol, file } }) =>
      held.has(id) && held.get(id)!.file !== file
        ? [{ symbol: String(symbol), file: String(file), formerFile: held.get(id)!.file }]
        : [],
    );
    for (let start = 0; start < fresh.length; start += BATCH) {
      report(texts.length - fresh.length + start);
      if (signal?.aborted) throw interrupted(texts.length - fresh.length + start, texts.length);
      await writeExclusively(database, BATCH_WITHIN_MS, (transaction) =>
        write(transaction, fresh.slice(start, start + BATCH)),
      );
    }
    await writeExclusively(database, BATCH_WITHIN_MS, linkTexts);
    await indexWords(database, () => undefined); // Of the texts that were held already.
    report(texts.length);
    return {
      written: fresh.length,
      replaced,
      passedOver: passed.map(({ properties: { symbol, file } }) => ({ symbol: String(symbol), file: String(file) })),
    };
  } catch (cause) {
    if (cause instanceof PocNormsError) throw cause;
    throw explainWriteError(
      cause,
      'The texts could not all be written; those that were are whole.',
      'Check that the database is writable and has room, then import again: it goes on where it stopped.',
    );
  } finally {
    await session.close();
  }
}

function interrupted(held: number, all: number): PocNormsError {
  return new PocNormsError(
    'INTERRUPTED',
    `The import was ended: ${held} of ${all} texts are held, each whole, and ${all - held} are not.`,
    'Import again: it goes on where it stopped.',
  );
}

async function write(transaction: Transaction, texts: readonly ImportedText[]): Promise<boolean> {
  const rows = texts.map(({ id, hash, properties, adoptedOn, provisions, votes, citations }) => {
    const [year, month, day] = adoptedOn.split('-').map(Number) as [number, number, number];
    const whole = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value]),
    );
    return {
      id,
      citations,
      properties: {
        ...whole,
        id,
        held: true,
        _hash: `${hash}${FORM}`,
        _words: wordsVersion,
        adoptedOn: new neo4j.types.Date(year, month, day),
      },
      provisions: provisions.map((provision) => ({
        ...provision,
        position: neo4j.int(provision.position),
        _words: indexedWords(provision.text),
      })),
      votes,
    };
  });
  for (const statement of statements) await transaction.run(statement, { rows });
  await noteSums(
    transaction,
    rows.map(({ id }) => id),
  );
  await linkTexts(transaction); // No text is ever held without its resolution.
  return true;
}

/**
 * Each takes the same rows: what was held of a text and is no more goes, then all of it is written. Paragraphs and
 * votes that stay keep their nodes, and with them what others have joined to them.
 */
const statements = [
  `UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id})-[:HAS_PROVISION]->(p:PocNormsProvision)
   WHERE NOT p.id IN [provision IN row.provisions | provision.id] DETACH DELETE p`,
  `UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id})-[:HAS_VOTE]->(v:PocNormsVote)
   WHERE NOT v.id IN [vote IN row.votes | vote.id] DETACH DELETE v`,
  'UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id})-[c:CITES]->(:PocNormsCouncilDocument) DELETE c',
  'UNWIND $rows AS row MERGE (d:PocNormsCouncilDocument {id: row.id}) SET d = row.properties',
  `UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id}) UNWIND row.provisions AS provision
   MERGE (p:PocNormsProvision {id: provision.id}) SET p = provision MERGE (d)-[:HAS_PROVISION]->(p)`,
  `UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id}) UNWIND row.votes AS vote
   MERGE (d)-[:HAS_VOTE]->(v:PocNormsVote {id: vote.id}) SET v = vote`,
  'UNWIND $rows AS row UNWIND row.citations AS citation MERGE (c:PocNormsCouncilDocument {id: citation.id}) ON CREATE SET c.symbol = citation.symbol, c.held = false',
  `UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id}) UNWIND range(0, size(row.citations) - 1) AS place
   WITH d, place, row.citations[place] AS citation MATCH (c:PocNormsCouncilDocument {id: citation.id})
   CREATE (d)-[e:CITES]->(c) SET e = citation {.part, .citedFrom, .verb, .printed, .wrongYear, _order: d.id + '#' + right('00000' + toString(place), 6)}`,
];
