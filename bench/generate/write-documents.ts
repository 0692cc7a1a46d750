import type { RawRecord } from '../../src/records/raw-record.ts';
import { drawText } from './draw-text.ts';
import { makeRecord, sourceIn } from './make-record.ts';
import type { Plan, PlannedDocument } from './plan.ts';
import { thingId } from './thing-id.ts';

const LONGEST_CHAIN = 60;

/**
 * Doctrine, studies and other documents. Every second doctrine document continues the first series until it has sixty
 * editions; the rest begin short series.
 */
export function writeDocuments(plan: Plan, cites: (document: PlannedDocument) => readonly object[]): RawRecord[] {
  const { random, counts, documents, byKind } = plan;
  const first: PlannedDocument[] = [];
  let latest: PlannedDocument | undefined;
  const doctrine = byKind.DoctrineDocument.map((document) => {
    const continues = document.number % 2 === 0 && first.length < LONGEST_CHAIN;
    const older = continues ? first.at(-1) : random.chance(0.3) ? latest : undefined;
    if (continues) first.push(document);
    else latest = document;
    return makeRecord('doctrine-documents', {
      ...common(document, `Generated doctrine ${document.number}`),
      kind: random.pick(['POLICY', 'GUIDELINES', 'HANDBOOK', 'CONCEPT', 'FRAMEWORK']),
      authority: 'GUIDANCE',
      issuedBy: [organization()],
      basedOn: basis(document),
      ...(older && { succeeds: [{ id: older.id, kind: 'UPDATES', source: sourceIn(document.id) }] }),
    });
  });
  const studies = byKind.Study.map((document) => {
    const authors = [0, 1].map(() => random.rank(counts.Person));
    return makeRecord('studies', {
      ...common(document, `Generated study ${document.number}`),
      kind: random.pick(['BOOK', 'JOURNAL_ARTICLE', 'RESEARCH_PAPER']),
      doi: `10.99999/generated.${document.number}`,
      authors: authors.map((author) => `Author ${author}`),
      authoredBy: authors.map((author, index) => ({ id: thingId('Person', author), position: index + 1 })),
      issuedBy: [organization()],
    });
  });
  const others = byKind.PublicDocument.map((document) =>
    makeRecord('public-documents', {
      ...common(document, `Generated report ${document.number}`),
      kind: random.pick(['SECRETARY_GENERAL_REPORT', 'LETTER', 'PANEL_REPORT', 'STATEMENT']),
      symbol: `S/${document.day.slice(0, 4)}/${30_001 + document.number}`,
      ...(random.chance(0.1) && { otherSymbols: [`A/${(document.number % 80) + 1}/${30_001 + document.number}`] }),
      issuedBy: [organization()],
      basedOn: basis(document),
    }),
  );
  return [...doctrine, ...studies, ...others];

  function common(document: PlannedDocument, name: string): { id: string } & Record<string, unknown> {
    return {
      id: document.id,
      title: `${name}: ${drawText(random, 4, 12)}`,
      issuedOn: document.date,
      cites: cites(document),
      themes: [thingId('Theme', random.rank(counts.Theme))],
      source: sourceIn(document.id),
    };
  }

  function organization(): string {
    return thingId('Organization', random.rank(counts.Organization));
  }

  /** Rests on one of the documents of the same kind before it, of the last ones most. */
  function basis({ id, kind, number }: PlannedDocument): object[] {
    if (number === 0 || documents.length === 0) return [];
    return [
      {
        id: byKind[kind][number - 1 - random.rank(number)]!.id,
        kind: random.pick(['INFORMED_BY', 'BUILDS_ON', 'REQUESTED_BY']),
        source: sourceIn(id),
      },
    ];
  }
}
