import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { packageRoot } from '../../src/package-root.ts';
import { runRule } from '../../src/records/rules/rule.ts';
import { rules } from '../../src/records/rules/rules.ts';

const dataset = await readDataset();

describe('the records', () => {
  it('fit the SDL', () => {
    expect(dataset.findings.filter((finding) => ['S001', 'Y001'].includes(finding.rule))).toEqual([]);
  });

  for (const rule of rules)
    it(`${rule.id} ${rule.name}`, () => expect(runRule(rule, dataset.graph, dataset.outside)).toEqual([]));

  it('cover every kind that the SDL declares', async () => {
    const folders = (await readdir(join(packageRoot, 'seed'), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual([...dataset.model.nodes.values()].map((type) => type.folder).sort());
  });
});
