import { contentLines, type Content } from '../../records/content-hash.ts';

const SHOWN = 3;

/**
 * Says where a database differs from the records: how many nodes and edges, and the first of them. A changed one is
 * missing and foreign at once.
 */
export function describeDifference(records: Content, database: Content): string {
  const wanted = new Set(contentLines(records));
  const found = new Set(contentLines(database));
  const missing = [...wanted].filter((line) => !found.has(line)).map(name);
  const foreign = [...found].filter((line) => !wanted.has(line)).map(name);
  const changed = missing.filter((it) => foreign.includes(it));
  const parts = [
    part('changed', changed),
    part(
      'missing',
      missing.filter((it) => !changed.includes(it)),
    ),
    part(
      'not of the records',
      foreign.filter((it) => !changed.includes(it)),
    ),
  ];
  return parts.filter((it) => it !== '').join('; ') || 'something stands there twice';
}

function part(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  return `${names.length} ${what} (${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ', …' : ''})`;
}

/** A node by type and id, an edge by its type and ends. */
function name(line: string): string {
  const [type, from, to, properties] = JSON.parse(line) as [string, string, string, [string, unknown][]];
  return from === '' ? `${type} ${String(properties.find(([key]) => key === 'id')?.[1])}` : `${from} ${type} ${to}`;
}
