import type { Mark } from './probe.ts';
import { quantile } from './summarize.ts';

/** What the server does while it answers one request, in order. */
const parts = [
  'HTTP, JSON and Apollo: inward',
  'from the field to its statement',
  'round trips of statements',
  'from records to rows',
  'completing the answer',
  'round trips of looks at the dataset',
  'Apollo, JSON and HTTP: outward',
] as const;

export interface Part {
  name: string;
  /** The median over all requests. */
  milliseconds: number;
}

/** Splits requests that came one after the other into their parts. */
export function splitMarks(marks: readonly Mark[]): Part[] {
  const requests = split(marks).map(measureParts);
  const median = (of: (times: number[]) => number): number =>
    quantile(
      requests.map(of).sort((a, b) => a - b),
      0.5,
    );
  return [
    ...parts.map((name, place) => ({ name, milliseconds: median((times) => times[place]!) })),
    { name: 'in the server', milliseconds: median((times) => times.reduce((sum, time) => sum + time, 0)) },
  ];
}

/** The marks of each whole request. */
function split(marks: readonly Mark[]): Mark[][] {
  const begins = marks.flatMap(({ what }, place) => (what === 'request' ? [place] : []));
  return begins
    .map((begin, count) => marks.slice(begin, begins[count + 1]))
    .filter((request) => request.at(-1)!.what === 'finish');
}

/** How long each part took; what lies between two marks belongs to what was going on. */
function measureParts(marks: readonly Mark[]): number[] {
  const times = parts.map(() => 0);
  const counts = { statements: 0, looks: 0, fields: 0, received: 0, resolved: 0, looksAfter: 0 };
  const goingOn = (): number => {
    if (counts.statements > 0) return 2;
    if (counts.looks > 0) return 5;
    if (counts.fields > 0) return counts.received > 0 ? 3 : 1;
    if (counts.resolved === 0) return 0;
    return counts.looksAfter > 0 ? 6 : 4;
  };
  marks.slice(0, -1).forEach(({ what, at, look }, place) => {
    if (what === 'send') counts[look ? 'looks' : 'statements'] += 1;
    if (what === 'received') counts[look ? 'looks' : 'statements'] -= 1;
    if (what === 'received' && !look) counts.received += 1;
    if (what === 'received' && look && counts.resolved > 0) counts.looksAfter += 1;
    if (what === 'resolve') counts.fields += 1;
    if (what === 'resolved') {
      counts.fields -= 1;
      counts.resolved += 1;
    }
    times[goingOn()]! += marks[place + 1]!.at - at;
  });
  return times;
}
