import { readDataset, readModelOnly } from '../dataset/read-dataset.ts';
import { PocNormsError } from '../errors.ts';
import type { CouncilText } from '../import/council-text.ts';
import { draftMandates } from '../import/draft-mandates.ts';
import { readCouncilFolder } from '../import/read-council-folder.ts';
import { toImportedText } from '../import/to-imported-text.ts';
import { createConstraints } from '../neo4j/create-constraints.ts';
import { damagedWhileWriting, namingDamage } from '../neo4j/name-damage.ts';
import { useDatabase } from '../neo4j/use-database.ts';
import { writeCouncilTexts, type Imported } from '../neo4j/write-council-texts.ts';
import { describeReading, reportOf, type ReadReport } from './describe-import.ts';
import { onInterruption } from './interruption.ts';
import { printJson, printLines, printText, tellLines } from './print.ts';
import { endProgress, progress } from './progress.ts';

/**
 * Reads a folder of resolutions and writes them beside the curated records, or prints drafts of records for a mission;
 * exit code 1 when a file was refused. Ctrl-C ends it between two transactions.
 */
export async function importCouncil(
  folder: string,
  { json, draftRecords }: { json: boolean; draftRecords?: string },
): Promise<void> {
  const read = await readCouncilFolder(folder, (done, total) => progress(`Reading: ${done} of ${total} files`));
  endProgress();
  if (typeof read === 'string')
    throw new PocNormsError(
      'IMPORT_UNREADABLE',
      `${folder} ${read}`,
      'Name a folder that holds resolutions of the Security Council as Akoma Ntoso XML or plain text.',
    );
  const reading = reportOf(read);
  if (draftRecords !== undefined) {
    tellLines(describeReading(reading));
    return printDrafts(read.texts, draftRecords);
  }
  const texts = read.texts.map(toImportedText);
  const used = await useDatabase(process.env, progress);
  const interruption = onInterruption('Ending after the texts that are being written.');
  try {
    const model = await readModelOnly();
    const { written, replaced, passedOver } = await namingDamage(async () => {
      await createConstraints(used.database, model);
      return writeCouncilTexts(
        used.database,
        texts,
        (done) => progress(`Writing: ${done} of ${texts.length} texts`),
        interruption.signal,
      );
    }, damagedWhileWriting);
    endProgress();
    const report = { ...reading, written, unchanged: texts.length - written, replaced, passedOver };
    if (json) printJson(report);
    else printLines(describe(report));
    if (read.refusals.length > 0) process.exitCode = 1;
  } catch (error) {
    throw await used.explain(error);
  } finally {
    await used.stop();
    interruption.end();
  }
}

/** Prints drafts for a reader, who decides; nothing is written. */
async function printDrafts(texts: readonly CouncilText[], mission: string): Promise<void> {
  const { graph } = await readDataset();
  const record = [...graph.nodes.values()].find(
    ({ type, id, properties }) =>
      type.name === 'Mission' &&
      [id, properties.acronym].some((name) => String(name).toLowerCase() === mission.toLowerCase()),
  );
  if (!record)
    throw new PocNormsError(
      'USAGE',
      `No mission has the id or acronym ${JSON.stringify(mission)}.`,
      'Name one such as MONUSCO; `npx poc-norms lookup` finds them.',
    );
  const { acronym, name, formerNames } = record.properties;
  const drafts = draftMandates(texts, {
    acronym: String(acronym ?? name),
    names: [String(name), ...(Array.isArray(formerNames) ? formerNames.map(String) : [])],
  });
  printText(drafts.map(({ record: draft }) => `${draft.trimEnd()}\n`).join('---\n'));
}

function describe(report: ReadReport & Imported & { unchanged: number }): string[] {
  const { texts, written, unchanged, replaced, passedOver, provisions, citations, wrongYears, votes } = report;
  return [
    ...describeReading(report),
    ...(replaced.length > 0
      ? [
          `${replaced.length} written in place of another file: ${shorten(replaced.map(({ symbol, file, formerFile }) => `${symbol} from ${file} for ${formerFile}`))}`,
        ]
      : []),
    ...(passedOver.length > 0
      ? [
          `${passedOver.length} passed over, since their Akoma Ntoso is held: ${shorten(passedOver.map(({ symbol, file }) => `${symbol} (${file})`))}`,
        ]
      : []),
    `${texts} resolutions (${written} written, ${unchanged} held already): ${provisions} paragraphs, ${citations} citations, ${wrongYears} of them with another year than that of the resolution cited, ${votes} votes`,
  ];
}

/** The first five, and how many more there are. */
function shorten(names: readonly string[]): string {
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more; --json names all` : ''}`;
}
