import { sourceIn } from './make-record.ts';
import type { Plan, PlannedDocument } from './plan.ts';

const MEAN = 12;
/** One document in fifty is a hub, and every second citation goes to one of them, by Zipf's law. */
const HUB_EVERY = 50;

/**
 * Draws what a document cites: hubs and others before it in time, now and then one of the same year after it, so that
 * citations have cycles.
 */
export function drawCitations({ random, documents }: Plan): (document: PlannedDocument) => object[] {
  const placeOf = new Map(documents.map((document, place) => [document, place]));
  return (document) => {
    const place = placeOf.get(document)!;
    const cited = Array.from(
      { length: place === 0 ? 0 : random.below(2 * MEAN + 1) },
      () => documents[drawEarlier(place)]!,
    );
    const next = documents[place + 1];
    if (next?.day.slice(0, 4) === document.date) cited.push(next);
    return cited.map(({ id }, index) => ({ id, part: 'NOTE', endnote: index + 1, source: sourceIn(document.id) }));
  };

  function drawEarlier(place: number): number {
    const hubs = Math.ceil(place / HUB_EVERY);
    return random.chance(0.5) ? random.rank(hubs) * HUB_EVERY : random.below(place);
  }
}
