import type { RawRecord } from '../../src/records/raw-record.ts';
import { drawText } from './draw-text.ts';
import { makeRecord, sourceIn } from './make-record.ts';
import type { Plan } from './plan.ts';
import { thingId } from './thing-id.ts';

/** One paper makes so many claims, as the founding paper does. */
const CLAIMS_OF_ONE = 400;

/** Claims with their evidence, statements and exclusions. */
export function writeClaims({ random, counts, byKind }: Plan): RawRecord[] {
  const { Study: studies, DoctrineDocument: doctrine, PublicDocument: reports, Resolution: resolutions } = byKind;
  const assertedBy = (claim: number): string => studies[Math.floor(claim / CLAIMS_OF_ONE) % studies.length]!.id;
  const some = (probability: number, draw: () => string): string[] => (random.chance(probability) ? [draw()] : []);
  const several = (most: number, draw: () => string): string[] => [
    ...new Set(Array.from({ length: 1 + random.below(most) }, draw)),
  ];
  const list = <T>(length: number, make: (number: number) => T): T[] =>
    Array.from({ length }, (_, number) => make(number));

  const claims = list(counts.Claim, (number) =>
    makeRecord('claims', {
      id: thingId('Claim', number),
      statement: `${drawText(random, 12, 30)}.`,
      kind: random.pick(['EMPIRICAL', 'HISTORICAL', 'NORMATIVE']),
      assertedBy: assertedBy(number),
      source: sourceIn(assertedBy(number)),
      concepts: several(2, () => thingId('Concept', random.rank(counts.Concept))),
      missions: some(0.35, () => thingId('Mission', random.rank(counts.Mission))),
      organizations: some(0.3, () => thingId('Organization', random.rank(counts.Organization))),
      events: some(0.15, () => thingId('Event', random.below(counts.Event))),
      resolutions: some(0.07, () => random.pick(resolutions).id),
      doctrineDocuments: some(0.07, () => random.pick(doctrine).id),
      publicDocuments: some(0.07, () => random.pick(reports).id),
      themes: several(2, () => thingId('Theme', random.rank(counts.Theme))),
    }),
  );
  const evidence = list(counts.Evidence, (number) => {
    const claim = random.below(counts.Claim);
    const works = random.pick([studies, studies, studies, studies, reports, doctrine, resolutions]);
    return makeRecord('evidence', {
      id: thingId('Evidence', number),
      direction: random.pick(['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'QUALIFIES', 'DISPUTES', 'BACKGROUND']),
      strength: 'NOT_STATED',
      summary: `${drawText(random, 15, 40)}.`,
      attribution: 'AT_SENTENCE',
      assessedFrom: 'CITING_TEXT',
      claim: thingId('Claim', claim),
      work: random.pick(works).id,
      reportedBy: assertedBy(claim),
      source: sourceIn(assertedBy(claim)),
    });
  });
  const statements = list(counts.Statement, (number) =>
    makeRecord('statements', {
      id: thingId('Statement', number),
      property: 'period covered',
      value: `Value ${number}`,
      rank: 'NORMAL',
      reason: `${drawText(random, 8, 20)}.`,
      about: random.pick([
        () => random.pick(doctrine).id,
        () => random.pick(studies).id,
        () => thingId('Mission', random.below(counts.Mission)),
      ])(),
      source: sourceIn(random.pick(studies).id),
    }),
  );
  const exclusions = list(counts.Exclusion, (number) =>
    makeRecord('exclusions', {
      id: thingId('Exclusion', number),
      kind: random.pick(['PARAGRAPH', 'NOTE_MARKER', 'HEDGE']),
      reason: `${drawText(random, 8, 20)}.`,
      source: sourceIn(random.pick(studies).id),
    }),
  );
  return [...claims, ...evidence, ...statements, ...exclusions];
}
