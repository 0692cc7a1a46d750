import { join } from 'node:path';
import type { DocumentNode } from 'graphql';
import { PocNormsError } from '../errors.ts';
import type { Model } from '../model/model.ts';
import { readModel } from '../model/read-model.ts';
import { packageRoot, packageVersion } from '../package-root.ts';
import { checkRecords, type Checked } from '../records/check-records.ts';
import type { DatasetDescription } from '../records/dataset-description.ts';
import { compareFindings } from '../records/finding.ts';
import type { RuleContext } from '../records/rules/rule.ts';
import { readDescription } from '../seed/read-description.ts';
import { readRecords } from '../seed/read-records.ts';
import { readRuleContext } from '../seed/read-rule-context.ts';
import { readSdl } from './read-sdl.ts';

export const seedDirectory = join(packageRoot, 'seed');

export interface CheckedDataset extends Checked {
  sdl: DocumentNode;
  model: Model;
  outside: RuleContext;
  description: DatasetDescription;
  /** How many records were read. */
  records: number;
  /** The project's version with the first digits of the content hash. */
  version: string;
}

/** Reads and checks all records: the stages read and check in one call. */
export async function readDataset(): Promise<CheckedDataset> {
  const { sdl, model } = await readSdlAndModel();
  const { records, findings } = await readRecords(seedDirectory);
  const outside = await readRuleContext(seedDirectory);
  const checked = checkRecords(model, records, outside);
  return {
    ...checked,
    sdl,
    model,
    outside,
    description: await readDescription(seedDirectory),
    records: records.length,
    findings: [...findings, ...checked.findings].sort(compareFindings),
    version: `${packageVersion}+${checked.hash.slice(0, 12)}`,
  };
}

/** The model alone, for what needs no records. */
export async function readModelOnly(): Promise<Model> {
  return (await readSdlAndModel()).model;
}

async function readSdlAndModel(): Promise<Pick<CheckedDataset, 'sdl' | 'model'>> {
  const sdl = await readSdl(join(packageRoot, 'schema'));
  return { sdl, model: readModel(sdl) };
}

/** The same, refusing records with errors: what is loaded is whole. */
export async function readLoadableDataset(): Promise<CheckedDataset> {
  const dataset = await readDataset();
  const errors = dataset.findings.filter((finding) => finding.level === 'error');
  const first = errors[0];
  if (!first) return dataset;
  throw new PocNormsError(
    'RECORDS_INVALID',
    `The records have ${errors.length} error${errors.length === 1 ? '' : 's'}, the first at ${first.file}:${first.line}:${first.column}: ${first.message}`,
    'Run `npx poc-norms check` to see all.',
  );
}
