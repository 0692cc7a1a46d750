import type { RawRecord } from '../../src/records/raw-record.ts';
import { dayAt, drawDate } from './draw-date.ts';
import { drawText } from './draw-text.ts';
import { makeRecord, sourceIn } from './make-record.ts';
import type { Plan } from './plan.ts';
import { countryId, thingId } from './thing-id.ts';

/** Concepts, events, organizations, persons, themes and countries: what documents and claims refer to. */
export function writeThings({ random, counts, byKind }: Plan): RawRecord[] {
  const source = sourceIn(byKind.Study[0]!.id);
  const theme = (): string => thingId('Theme', random.rank(counts.Theme));
  const list = (length: number, make: (number: number) => RawRecord): RawRecord[] =>
    Array.from({ length }, (_, number) => make(number));
  /** Each but the first may hang below one before it. */
  const above = (kind: 'Concept' | 'Organization' | 'Theme', number: number): string[] =>
    number > 0 && random.chance(0.4) ? [thingId(kind, random.rank(number))] : [];

  return [
    ...list(counts.Concept, (number) =>
      makeRecord('concepts', {
        id: thingId('Concept', number),
        label: `Generated concept ${number}: ${drawText(random, 1, 3)}`,
        kind: random.pick(['TIER', 'PHASE', 'PRACTICE', 'CAPABILITY']),
        definition: `${drawText(random, 10, 25)}.`,
        themes: [theme()],
        broader: above('Concept', number),
        source,
        ...(random.chance(0.2) && {
          introducedBy: [random.pick(byKind.DoctrineDocument).id],
          originatedIn: [thingId('Mission', random.below(counts.Mission))],
        }),
      }),
    ),
    ...list(counts.Event, (number) =>
      makeRecord('events', {
        id: thingId('Event', number),
        name: `Generated event ${number}: ${drawText(random, 3, 8)}`,
        kind: random.pick(['CRISIS', 'MEETING', 'SUMMIT']),
        occurredOn: drawDate(random, dayAt(random.next())),
        themes: [theme()],
        countries: [countryId(random.below(counts.Country))],
        missions: [thingId('Mission', random.below(counts.Mission))],
        source,
      }),
    ),
    ...list(counts.Organization, (number) =>
      makeRecord('organizations', {
        id: thingId('Organization', number),
        name: `Generated organization ${number}`,
        acronym: `GENO${number}`,
        partOf: above('Organization', number),
        source,
      }),
    ),
    ...list(counts.Person, (number) =>
      makeRecord('persons', { id: thingId('Person', number), name: `Author ${number}`, source }),
    ),
    ...list(counts.Theme, (number) =>
      makeRecord('themes', {
        id: thingId('Theme', number),
        label: `Generated theme ${number}`,
        broader: above('Theme', number),
        source,
      }),
    ),
    ...list(counts.Country, (number) =>
      makeRecord('countries', { id: countryId(number), name: `Generated country ${number}`, source }),
    ),
  ];
}
