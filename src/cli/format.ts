import { readModelOnly, seedDirectory } from '../dataset/read-dataset.ts';
import { findRecordFiles } from '../seed/find-record-files.ts';
import { formatRecords } from '../seed/format-records.ts';
import { printLines } from './print.ts';

/**
 * Writes records in their canonical form and place, or with `check` lists those that are not in it; exit code 1 when
 * one differs or was passed over.
 */
export async function format(paths: readonly string[], { check }: { check: boolean }): Promise<void> {
  const model = await readModelOnly();
  const files = await findRecordFiles(model, paths.length > 0 ? paths : [seedDirectory]);
  const { changed, moved, passedOver } = await formatRecords(model, files, { check });
  const lines = [
    ...(check ? changed.map((file) => `${file}: not in canonical form`) : []),
    ...moved.map(({ from, to }) => `${from}: ${check ? 'belongs at' : 'moved to'} ${to}`),
    ...passedOver.map(
      (file) => `${file}: passed over, since it is no record or its place is taken; npx poc-norms check says why`,
    ),
    `${files.length} records: ${[
      `${changed.length} ${check ? 'not in canonical form' : 'changed'}`,
      ...(moved.length > 0 ? [`${moved.length} ${check ? 'in another folder' : 'moved'}`] : []),
      ...(passedOver.length > 0 ? [`${passedOver.length} passed over`] : []),
    ].join(', ')}`,
    ...(check && changed.length + moved.length > 0 ? ['    npx poc-norms format'] : []),
  ];
  printLines(lines);
  if (passedOver.length > 0 || (check && changed.length + moved.length > 0)) process.exitCode = 1;
}
