import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PocNormsError } from '../errors.ts';
import type { Finding } from '../records/finding.ts';
import type { RawRecord } from '../records/raw-record.ts';
import { parseRecord, refusal, type Parsed } from './parse-record.ts';
import { pathOf, type RecordFile } from './record-file.ts';

const AT_ONCE = 64;
const LARGEST = 256 * 1024;

/**
 * Reads every `<folder>/<id>.yaml` and `<folder>/<group>/<id>.yaml` below a seed directory, by folder and id. A file
 * that is not a record is a finding; a directory that cannot be read is an error.
 */
export async function readRecords(seedDirectory: string): Promise<{ records: RawRecord[]; findings: Finding[] }> {
  const files = await listRecordFiles(seedDirectory);
  const records: RawRecord[] = [];
  const findings: Finding[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const parsed = await Promise.all(files.slice(start, start + AT_ONCE).map((file) => readRecord(seedDirectory, file)));
    for (const { record, findings: problems } of parsed) {
      findings.push(...problems);
      if (record) records.push(record);
    }
  }
  return { records, findings };
}

/** Reads one file; one that is not a record is a finding. */
export async function readRecord(seedDirectory: string, at: RecordFile): Promise<Parsed> {
  const { name } = at;
  const path = pathOf(seedDirectory, at);
  const file = relative(process.cwd(), path);
  if (!name.endsWith('.yaml')) return refusal(file, `${name} is not a record.`, 'Name it <id>.yaml or move it out of seed/.');
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return refusal(file, `The file has ${size} bytes; a record has at most ${LARGEST}.`, 'One record says one thing: split it, or move what is no record out of seed/.');
    return parseRecord(file, at, await readFile(path));
  } catch (cause) {
    return refusal(file, `The file cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}).`, 'Make it a readable file, or move it out of seed/.');
  }
}

async function listRecordFiles(seedDirectory: string): Promise<RecordFile[]> {
  try {
    const folders = (await readdir(seedDirectory, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return (await Promise.all(folders.sort().map((folder) => listFolder(seedDirectory, folder)))).flat();
  } catch (cause) {
    throw new PocNormsError(
      'SEED_UNREADABLE',
      `The records below ${seedDirectory} cannot be read.`,
      'Name a folder that holds one folder for each kind of record, such as seed.',
      cause,
    );
  }
}

/** The files of one kind by their names, in all groups. */
async function listFolder(seedDirectory: string, folder: string): Promise<RecordFile[]> {
  const entries = await readdir(join(seedDirectory, folder), { withFileTypes: true });
  const files = await Promise.all(entries.map(async (entry) => (
    entry.isDirectory() && !entry.name.endsWith('.yaml') ? (await readdir(join(seedDirectory, folder, entry.name))).map((name): RecordFile => ({ folder, group: entry.name, name })) : [{ folder, name: entry.name }]
  )));
  return files.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}
