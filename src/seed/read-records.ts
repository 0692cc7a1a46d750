import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { PocNormsError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Place, RawRecord } from '../model/raw-record.ts';

const FOLDER_LIMIT = 64;

/**
 * Reads every `<folder>/<id>.yaml` below a seed directory, in a stable order.
 * YAML that cannot be parsed is a finding; a directory that cannot be read is an error.
 */
export async function readRecords(seedDirectory: string): Promise<{ records: RawRecord[]; findings: Finding[] }> {
  const files = await listRecordFiles(seedDirectory);
  const records: RawRecord[] = [];
  const findings: Finding[] = [];
  for (let start = 0; start < files.length; start += FOLDER_LIMIT) {
    const batch = files.slice(start, start + FOLDER_LIMIT);
    const texts = await Promise.all(batch.map((file) => readFile(join(seedDirectory, file.folder, file.name), 'utf8')));
    batch.forEach((file, index) => {
      const path = relative(process.cwd(), join(seedDirectory, file.folder, file.name));
      const { record, findings: problems } = parseRecord(path, file.folder, file.name, texts[index]!);
      findings.push(...problems);
      if (record) records.push(record);
    });
  }
  return { records, findings };
}

async function listRecordFiles(seedDirectory: string): Promise<{ folder: string; name: string }[]> {
  try {
    const entries = await readdir(seedDirectory, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
    const lists = await Promise.all(
      folders.map(async (folder) => (await readdir(join(seedDirectory, folder))).sort().map((name) => ({ folder, name }))),
    );
    return lists.flat();
  } catch (cause) {
    throw new PocNormsError(
      'SEED_UNREADABLE',
      `The records below ${seedDirectory} cannot be read.`,
      'Name a folder that holds one folder for each kind of record, such as seed.',
      cause,
    );
  }
}

/** Parses one record; the text must be one YAML mapping. */
export function parseRecord(
  file: string,
  folder: string,
  name: string,
  text: string,
): { record?: RawRecord; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  const finding = (message: string, hint: string, place: Place): Finding => ({
    rule: 'Y001', level: 'error', file, ...place, message, hint,
  });
  if (!name.endsWith('.yaml')) {
    return { findings: [finding(`${name} is not a record.`, 'Name it <id>.yaml or move it out of seed/.', { line: 1, column: 1 })] };
  }
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      findings: problems.map((problem) => {
        const at = problem.linePos?.[0];
        return finding(problem.message.split('\n')[0]!, 'Mend the YAML.', { line: at?.line ?? 1, column: at?.col ?? 1 });
      }),
    };
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { findings: [finding('The file holds no mapping.', 'Write one record: `id: …` and its fields.', { line: 1, column: 1 })] };
  }
  return {
    record: {
      file, folder, name: name.slice(0, -'.yaml'.length),
      value: value as Record<string, unknown>,
      place: (path) => placeOf(document, lines, path),
    },
    findings: [],
  };
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
