import stringWidth from 'string-width';
import { withoutSteering } from '../../clean-text.ts';
import { fitTable } from './drop-columns.ts';
import { widthOfText, wrapName, wrapText } from './wrap-text.ts';

type Fields = Record<string, unknown>;

/** The lines to read. */
export interface Layout {
  lines: string[];
  /** The columns for which tables had no room, by the name of their list. */
  leftOut: LeftOut;
}

type LeftOut = Map<string, Set<string>>;

const NUMBERED = 4;

/**
 * Lays out data for reading: an object as lines of name and value, a list as a table, or entry by entry where a table
 * would be far too wide. Text is never cut off; columns that a table leaves out are named.
 */
export function layOut(value: unknown, width: number): Layout {
  const leftOut: LeftOut = new Map();
  return { lines: layOutValue(value, width, { path: '', leftOut }), leftOut };
}

/** Where a value stands, and what was left out so far. */
interface ValuePlace {
  path: string;
  leftOut: LeftOut;
}

function layOutValue(value: unknown, width: number, place: ValuePlace): string[] {
  if (!isListOfObjects(value))
    return isObject(value) ? layOutObject(value, width, place) : wrapText(show(value), width);
  const entries = value.map((entry) => flatten(entry as Fields));
  return (
    layOutTable(entries, width, place) ?? entries.flatMap((entry, index) => layOutEntry(entry, index, width, place))
  );
}

function layOutObject(object: Fields, width: number, place: ValuePlace): string[] {
  const flat = Object.entries(flatten(object));
  const fields = flat.map(
    ([name, value]) =>
      [
        shortName(
          name,
          flat.map(([other]) => other),
        ),
        value,
      ] as const,
  );
  const single = fields
    .filter(([, value]) => !isListOfObjects(value))
    .map(([name, value]) => ({ name, text: show(value ?? '–') }));
  const beside = (needed: (text: string) => number): number =>
    width - 2 - Math.max(0, ...single.map(({ text }) => needed(text)));
  // Names get a third, or what short values leave them; a long id takes its room from them.
  const most = Math.max(
    Math.floor(width / 3),
    beside((text) => Math.max(...text.split('\n').map((line) => stringWidth(line)))),
  );
  const column = Math.min(
    most,
    Math.max(
      8,
      beside((text) => widthOfText(text, 1)),
    ),
    Math.max(0, ...single.map(({ name }) => stringWidth(name))),
  );
  return fields.flatMap(([name, value]) => {
    if (isListOfObjects(value))
      return [`${name} (${value.length})`, ...indent(layOutValue(value, width - 2, { ...place, path: name }), '  ')];
    const lines = wrapText(show(value ?? '–'), width - column - 2);
    const names = wrapName(name, column);
    return Array.from({ length: Math.max(lines.length, names.length) }, (_, index) =>
      `${(names[index] ?? '').padEnd(column)}  ${lines[index] ?? ''}`.trimEnd(),
    );
  });
}

function layOutTable(entries: readonly Fields[], width: number, { path, leftOut }: ValuePlace): string[] | null {
  if (entries.some((entry) => Object.values(entry).some(isListOfObjects))) return null;
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  // An object that is null in one entry and not in another has columns of its own already.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  const table = fitTable(
    columns.map((name) => ({ name: shortName(name, columns), cells: entries.map((entry) => show(entry[name])) })),
    width,
  );
  if (table && table.leftOut.length > 0) leftOut.set(path, new Set([...(leftOut.get(path) ?? []), ...table.leftOut]));
  return table?.lines ?? null;
}

/** The name of a field without the words of a connection, where that leaves it apart from the others. */
function shortName(name: string, names: readonly string[]): string {
  const short = name.replace(/^(?:node|properties)\./, '');
  return names.filter((other) => other.replace(/^(?:node|properties)\./, '') === short).length > 1 ? name : short;
}

function layOutEntry(entry: Fields, index: number, width: number, place: ValuePlace): string[] {
  const [first = '', ...rest] = layOutObject(entry, width - NUMBERED, place);
  return [
    ...(index > 0 ? [''] : []),
    `${`${index + 1}.`.padEnd(NUMBERED - 1)} ${first}`,
    ...indent(rest, ' '.repeat(NUMBERED)),
  ];
}

/** Objects within an object as fields with dots in their names. */
function flatten(object: Fields): Fields {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(flatten(value)).map(([inner, it]): [string, unknown] => [`${name}.${inner}`, it])
        : [[name, value]],
    ),
  );
}

/** A value as one text, without the characters that would steer a terminal. */
function show(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map(show).join('; ') || 'none'
    : value === null || value === undefined
      ? ''
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return withoutSteering(text).replace(/\t/g, ' ').replace(/\r/g, '');
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some(isObject);
}

function indent(lines: readonly string[], by: string): string[] {
  return lines.map((line) => (line === '' ? '' : by + line));
}
