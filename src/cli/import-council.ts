import { PocNormsError } from '../errors.ts';
import type { CouncilText } from '../import/council-text.ts';
import { draftMandates } from '../import/draft-mandates.ts';
import { readCouncilFolder } from '../import/read-council-folder.ts';
import { createConstraints } from '../neo4j/create-constraints.ts';
import { importCouncil, type ImportedText } from '../neo4j/import-council.ts';
import { useDatabase } from '../neo4j/use-database.ts';
import { endProgress, progress } from './progress.ts';
import { readChecked, readModelOnly } from './read-checked.ts';
import { toImportedText } from './to-imported-text.ts';

/** Reads a folder of resolutions and writes them beside the curated records, or prints drafts of records for a mission; exit code 1 when a file was refused. */
export async function importTexts(folder: string, { json, draftRecords }: { json: boolean; draftRecords?: string }): Promise<void> {
  const read = await readCouncilFolder(folder, (done, total) => progress(`Reading: ${done} of ${total} files`));
  endProgress();
  if (typeof read === 'string') throw new PocNormsError('IMPORT_UNREADABLE', `${folder} ${read}`, 'Name a folder that holds resolutions of the Security Council as Akoma Ntoso XML or plain text.');
  if (draftRecords !== undefined) return printDrafts(read.texts, draftRecords);
  const texts = read.texts.map(toImportedText);
  const used = await useDatabase(process.env, progress);
  try {
    await createConstraints(used.database, await readModelOnly());
    const { written, unchanged } = await importCouncil(used.database, texts, (done) => progress(`Writing: ${done} of ${texts.length} texts`));
    endProgress();
    const count = (size: (text: ImportedText) => number): number => texts.reduce((sum, text) => sum + size(text), 0);
    const report = {
      texts: texts.length, written, unchanged,
      provisions: count(({ provisions }) => provisions.length), citations: count(({ citations }) => citations.length), votes: count(({ votes }) => votes.length),
      wrongYears: count(({ citations }) => citations.filter(({ wrongYear }) => wrongYear).length),
      duplicates: read.duplicates.length, otherFiles: read.others, refused: read.refusals,
    };
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
    if (read.refusals.length > 0) process.exitCode = 1;
  } finally {
    await used.stop();
  }
}

/** Prints drafts for a reader, who decides; nothing is written. */
async function printDrafts(texts: readonly CouncilText[], mission: string): Promise<void> {
  const { graph } = await readChecked();
  const record = [...graph.nodes.values()].find(({ type, id, properties }) => type.name === 'Mission' && [id, properties.acronym].some((name) => String(name).toLowerCase() === mission.toLowerCase()));
  if (!record) throw new PocNormsError('USAGE', `No mission has the id or acronym ${JSON.stringify(mission)}.`, 'Name one such as MONUSCO; `npx poc-norms lookup` finds them.');
  const { acronym, name, formerNames } = record.properties;
  const drafts = draftMandates(texts, { acronym: String(acronym ?? name), names: [String(name), ...(Array.isArray(formerNames) ? formerNames.map(String) : [])] });
  process.stdout.write(drafts.map(({ record: draft }) => `${draft.trimEnd()}\n`).join('---\n'));
}

function describe({ texts, written, unchanged, provisions, citations, votes, wrongYears, duplicates, otherFiles, refused }: {
  texts: number; written: number; unchanged: number; provisions: number; citations: number; votes: number; wrongYears: number; duplicates: number; otherFiles: number; refused: readonly { file: string; problem: string }[];
}): string {
  return [
    ...refused.map(({ file, problem }) => `${file}: ${problem}`),
    `${texts} resolutions (${written} written, ${unchanged} held already): ${provisions} paragraphs, ${citations} citations, ${wrongYears} of them with another year than that of the resolution cited, ${votes} votes`,
    `${refused.length} files refused; ${duplicates} hold a resolution that another file was read for, ${otherFiles} are neither XML nor text`,
    '',
  ].join('\n');
}
