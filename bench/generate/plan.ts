import { dayAt, drawDate } from './draw-date.ts';
import { Random } from './random.ts';

export type Kind = keyof typeof shares;
export type DocumentKind = (typeof documentKinds)[number];

/** How the kinds of nodes stood to one another in the curated records when this was written, of 1160 nodes. */
const shares = {
  Claim: 402,
  Evidence: 195,
  Statement: 108,
  Resolution: 78,
  DoctrineDocument: 50,
  PublicDocument: 46,
  Mission: 45,
  Concept: 40,
  Organization: 36,
  Person: 31,
  Exclusion: 30,
  Study: 26,
  Event: 25,
  Theme: 25,
  Country: 23,
};
const documentKinds = ['Resolution', 'DoctrineDocument', 'PublicDocument', 'Study'] as const;
/**
 * Codes that ISO 3166-1 leaves to users begin with X, and numbers of four digits that no resolution bears yet with
 * 3001.
 */
const most: Partial<Record<Kind, number>> = { Country: 26 * 26, Resolution: 6_999 };

export interface PlannedDocument {
  kind: DocumentKind;
  id: string;
  /** Counted within its kind. */
  number: number;
  day: string;
  /** In EDTF, no more precise than its source. */
  date: string;
}

/** What there will be, before anything refers to anything. */
export interface Plan {
  random: Random;
  counts: Readonly<Record<Kind, number>>;
  /** In the order of time. */
  documents: readonly PlannedDocument[];
  byKind: Readonly<Record<DocumentKind, readonly PlannedDocument[]>>;
}

/** Plans a graph of so many nodes: how many of each kind, and every document with its id and day. */
export function planGraph(size: number, seed: number): Plan {
  const random = new Random(seed);
  const counts = countKinds(size);
  const kinds = random.shuffle(documentKinds.flatMap((kind) => Array.from({ length: counts[kind] }, () => kind)));
  const seen = new Map<DocumentKind, number>();
  const documents = kinds.map((kind, place): PlannedDocument => {
    const number = seen.get(kind) ?? 0;
    seen.set(kind, number + 1);
    const day = dayAt(place / kinds.length);
    return {
      kind,
      number,
      day,
      id: idOf(kind, number, day),
      date: kind === 'Resolution' ? day : drawDate(random, day),
    };
  });
  const byKind = Object.fromEntries(
    documentKinds.map((kind) => [kind, documents.filter((document) => document.kind === kind)]),
  ) as Record<DocumentKind, PlannedDocument[]>;
  return { random, counts, documents, byKind };
}

/** Shares of the size; what rounding and limits leave over becomes claims. */
function countKinds(size: number): Record<Kind, number> {
  const sum = Object.values(shares).reduce((a, b) => a + b);
  const counts = Object.fromEntries(
    Object.entries(shares).map(([kind, share]) => [
      kind,
      Math.min(Math.floor((size * share) / sum), most[kind as Kind] ?? size),
    ]),
  ) as Record<Kind, number>;
  counts.Claim += size - Object.values(counts).reduce((a, b) => a + b);
  return counts;
}

function idOf(kind: DocumentKind, number: number, day: string): string {
  const year = day.slice(0, 4);
  const ids = {
    Resolution: `s-res-${3001 + number}-${year}`,
    DoctrineDocument: `generated-doctrine-${number}-${year}`,
    PublicDocument: `s-${year}-${30_001 + number}`,
    Study: `generated-${year}-study-${number}`,
  };
  return ids[kind];
}
