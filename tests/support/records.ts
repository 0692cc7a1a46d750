import { join } from 'node:path';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import type { Model } from '../../src/model/model.ts';
import { readModel } from '../../src/model/read-model.ts';
import { packageRoot } from '../../src/package-root.ts';
import { checkRecords, type Checked } from '../../src/records/check-records.ts';
import type { Finding } from '../../src/records/finding.ts';
import { groupOf } from '../../src/records/group-of.ts';
import { emptyRuleContext, type RuleContext } from '../../src/records/rules/rule.ts';
import { parseRecord } from '../../src/seed/parse-record.ts';

/** The model that the project's own SDL declares. */
export async function ownModel(): Promise<Model> {
  return readModel(await readSdl(join(packageRoot, 'schema')));
}

/**
 * Checks records that a test writes as text, by `folder/id`: as if they lay in their group, or by `folder/group/id` in
 * the one that is named.
 */
export function checkTexts(
  model: Model,
  texts: Record<string, string>,
  outside: RuleContext = emptyRuleContext,
): Checked {
  const findings: Finding[] = [];
  const records = Object.entries(texts).flatMap(([path, text]) => {
    const [folder, ...rest] = path.split('/') as [string, ...string[]];
    const { record, findings: problems } = parseRecord(
      `seed/${path}.yaml`,
      { folder, name: `${rest.at(-1)!}.yaml` },
      Buffer.from(text),
    );
    findings.push(...problems);
    const type = [...model.nodes.values()].find((candidate) => candidate.folder === folder);
    return record ? [{ ...record, group: rest.length > 1 ? rest[0] : type && groupOf(type, record.value) }] : [];
  });
  const checked = checkRecords(model, records, outside);
  return { ...checked, findings: [...findings, ...checked.findings] };
}

/** Two documents and a mission that no rule objects to. */
export const soundTexts = {
  'studies/paper': `id: paper
title: A paper
kind: RESEARCH_PAPER
issuedOn: "2024"
authors: [The authors]
source: { id: paper, verification: VERIFIED }
`,
  'resolutions/s-res-1-2001': `id: s-res-1-2001
title: Security Council resolution 1 (2001)
symbol: S/RES/1 (2001)
kind: RESOLUTION
organ: SECURITY_COUNCIL
number: 1
adoptedOn: "2001-02-03"
mandates:
  - id: mission
    action: ESTABLISHES
    protectsCivilians: false
    forceAuthorized: false
    chapter: NOT_STATED
    provision: OP 1
    source: { id: s-res-1-2001, locator: OP 1, verification: VERIFIED }
source: { id: s-res-1-2001, verification: VERIFIED }
`,
  'missions/mission': `id: mission
name: A mission
kind: PEACEKEEPING
startedOn: "2001-02-03"
source: { id: s-res-1-2001, verification: VERIFIED }
`,
};

/** What a dataset of a test says of itself. */
export const description = {
  title: 'A test',
  licence: 'CC0-1.0',
  factsUntil: '2024-12-31',
  coverage: ['In part: a test.'],
};
