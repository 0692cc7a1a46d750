import { relative } from 'node:path';
import { readModelOnly, seedDirectory } from '../dataset/read-dataset.ts';
import { PocNormsError } from '../errors.ts';
import { findKind, kindName } from '../model/find-kind.ts';
import { ValueProblem, readValue } from '../records/read-value.ts';
import { draftRecord } from '../seed/draft-record.ts';
import { findRecordFiles } from '../seed/find-record-files.ts';
import { pathOf } from '../seed/record-file.ts';
import { writeRecord } from '../seed/write-record.ts';
import { printLines } from './print.ts';

/**
 * Writes a commented record to fill in and prints its path; an unknown kind, or an id that is none or is taken, is a
 * USAGE error.
 */
export async function newRecord(kind: string, id: string, directory = seedDirectory): Promise<void> {
  const model = await readModelOnly();
  const type = findKind(model, kind);
  if ('meant' in type) {
    const kinds = [...model.nodes.values()].map(kindName).join(', ');
    throw new PocNormsError(
      'USAGE',
      `There is no kind of record ${kind}.`,
      type.meant ? `Did you mean ${type.meant}?` : `Kinds: ${kinds}.`,
    );
  }
  const value = readValue(
    model,
    type.fields.find((field) => field.name === 'id')!,
    id,
  );
  if (value instanceof ValueProblem) throw new PocNormsError('USAGE', value.message, value.hint);
  const twin = (await findRecordFiles(model, [directory])).find(({ name }) => name === `${id}.yaml`);
  if (twin)
    throw new PocNormsError(
      'USAGE',
      `The id ${id} is taken by ${relative(process.cwd(), pathOf(twin.directory, twin))}.`,
      'Ids are unique over all kinds: choose another, or correct that record.',
    );
  const file = pathOf(directory, { folder: type.folder, name: `${id}.yaml` });
  await writeRecord(file, draftRecord(type, model, id), { isNew: true });
  printLines([relative(process.cwd(), file)]);
}
