import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import type { Finding } from '../records/finding.ts';
import type { Place, RawRecord } from '../records/raw-record.ts';
import type { RecordFile } from './record-file.ts';

const DEEPEST = 12;

/** A record, or the findings that say why it could not be read. */
export interface Parsed {
  record?: RawRecord;
  findings: Finding[];
}

/** Parses one record: UTF-8, one YAML 1.2 mapping, no aliases. What it cannot use is a finding at its place (Y001). */
export function parseRecord(file: string, { folder, group, name }: RecordFile, bytes: Uint8Array): Parsed {
  const { text, badByte } = decode(bytes);
  if (badByte !== undefined) {
    const before = text.slice(0, badByte).split('\n');
    return refusal(file, 'The file is not UTF-8 here.', 'Save it in UTF-8.', { line: before.length, column: before.at(-1)!.length + 1 });
  }
  const deep = tooDeep(text);
  if (deep) return refusal(file, `Brackets stand more than ${DEEPEST} deep.`, 'Write a flat record.', deep);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings].map((problem): Finding => {
    const at = problem.linePos?.[0];
    return finding(file, problem.message.split('\n')[0]!, hintFor(problem.code), { line: at?.line ?? 1, column: at?.col ?? 1 });
  });
  visit(document, {
    Alias(_key, node) {
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      problems.push(finding(file, `*${node.source} is an alias.`, 'Write the value out: records have no anchors and aliases.', { line, column: col }));
    },
  });
  if (problems.length > 0) return { findings: problems };
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refusal(file, 'The file holds no mapping.', 'Write one record: `id: …` and its fields.');
  return {
    record: {
      file, folder, group, name: name.slice(0, -'.yaml'.length),
      value: value as Record<string, unknown>,
      place: (path) => placeOf(document, lines, path),
    },
    findings: [],
  };
}

/** Returns the finding for a file that is not a record. */
export function refusal(file: string, message: string, hint: string, place: Place = { line: 1, column: 1 }): Parsed {
  return { findings: [finding(file, message, hint, place)] };
}

function finding(file: string, message: string, hint: string, place: Place): Finding {
  return { rule: 'Y001', level: 'error', file, ...place, message, hint };
}

function hintFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  return code === 'DUPLICATE_KEY' ? 'Keep one of the two.' : 'Mend the YAML.';
}

function decode(bytes: Uint8Array): { text: string; badByte?: number } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, badByte: Math.max(0, text.indexOf('\uFFFD')) };
  }
}

/**
 * Nesting that would exhaust the parser, found before it begins; brackets in quotes count too, and no record comes
 * near.
 */
function tooDeep(text: string): Place | undefined {
  let depth = 0;
  let line = 1;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === '\n') [line, start] = [line + 1, index + 1];
    if ('[{'.includes(character) && (depth += 1) > DEEPEST) return { line, column: index - start + 1 };
    if (']}'.includes(character)) depth -= 1;
  }
  return undefined;
}

function placeOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}
