import stringWidth from 'string-width';
import { drawTable, wrap } from './draw-table.ts';

type Fields = Record<string, unknown>;

const NUMBERED = 4;

/** Lays out data for reading: an object as lines of name and value, a list as a table, or entry by entry where an entry holds lists or a table would be too wide. Nothing is cut off. */
export function layOut(value: unknown, width: number): string[] {
  if (!isListOfObjects(value)) return isObject(value) ? layOutObject(value, width) : wrap(show(value), width);
  const entries = value.map((entry) => flatten(entry as Fields));
  return layOutTable(entries, width) ?? entries.flatMap((entry, index) => layOutEntry(entry, index, width));
}

function layOutObject(object: Fields, width: number): string[] {
  const fields = Object.entries(flatten(object));
  const column = Math.min(Math.floor(width / 3), Math.max(0, ...fields.filter(([, value]) => !isListOfObjects(value)).map(([name]) => stringWidth(name))));
  return fields.flatMap(([name, value]) => {
    if (isListOfObjects(value)) return [`${name} (${value.length})`, ...indent(layOut(value, width - 2), '  ')];
    const lines = wrap(show(value ?? '–'), width - column - 2);
    const names = wrap(name, column);
    return Array.from({ length: Math.max(lines.length, names.length) }, (_, index) => `${(names[index] ?? '').padEnd(column)}  ${lines[index] ?? ''}`.trimEnd());
  });
}

function layOutTable(entries: readonly Fields[], width: number): string[] | null {
  if (entries.some((entry) => Object.values(entry).some(isListOfObjects))) return null;
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  // An object that is null in one entry and not in another has columns of its own already.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return drawTable(columns, entries.map((entry) => columns.map((name) => show(entry[name]))), width);
}

function layOutEntry(entry: Fields, index: number, width: number): string[] {
  const [first = '', ...rest] = layOutObject(entry, width - NUMBERED);
  return [...(index > 0 ? [''] : []), `${`${index + 1}.`.padEnd(NUMBERED - 1)} ${first}`, ...indent(rest, ' '.repeat(NUMBERED))];
}

/** Objects within an object as fields with dots in their names. */
function flatten(object: Fields): Fields {
  return Object.fromEntries(Object.entries(object).flatMap(([name, value]) =>
    isObject(value) ? Object.entries(flatten(value)).map(([inner, it]): [string, unknown] => [`${name}.${inner}`, it]) : [[name, value]]));
}

/** A value as one text, without the characters that would steer a terminal. */
function show(value: unknown): string {
  const text = Array.isArray(value) ? value.map(show).join('; ') || 'none' : value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, '');
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
