import { describe, expect, it } from 'vitest';
import { checkTexts, ownModel, soundTexts } from '../../support/records.ts';

const model = await ownModel();
type Texts = Record<string, string>;

function edit(texts: Texts, path: string, from: string, to: string): Texts {
  if (!texts[path]!.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...texts, [path]: texts[path]!.replace(from, to) };
}

describe('checking', () => {
  it('finds nothing in sound records', () => {
    expect(checkTexts(model, soundTexts).findings).toEqual([]);
  });

  it.each([
    ['a field that is not in the schema', 'missions/mission', 'name:', 'nmae:', 'seed/missions/mission.yaml:2:7'],
    [
      'a value that the vocabulary does not have',
      'missions/mission',
      'PEACEKEEPING',
      'PEACEKEPING',
      'seed/missions/mission.yaml:3:7',
    ],
    [
      'a day that does not exist',
      'resolutions/s-res-1-2001',
      '"2001-02-03"',
      '"2001-02-30"',
      'seed/resolutions/s-res-1-2001.yaml:7:12',
    ],
  ])('finds %s at its place', (_what, path, from, to, at) => {
    const found = checkTexts(model, edit(soundTexts, path, from, to)).findings.filter(({ rule }) => rule === 'S001');
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toContain(at);
  });

  it('reports broken YAML at its line', () => {
    const { findings } = checkTexts(model, { 'missions/mission': 'id: mission\nname: [A' });
    expect(findings.map(({ rule, line }) => [rule, line])).toContainEqual(['Y001', 2]);
  });

  it('computes the days and the year that a partial date covers', () => {
    const { graph } = checkTexts(model, soundTexts);
    expect(graph.nodes.get('paper')!.properties).toMatchObject({
      year: 2024,
      issuedFrom: '2024-01-01',
      issuedTo: '2024-12-31',
    });
    expect(graph.nodes.get('s-res-1-2001')!.properties).toMatchObject({
      issuedOn: '2001-02-03',
      issuedFrom: '2001-02-03',
      year: 2001,
    });
  });

  it('leaves year and days of a date unknown that is less precise than a year', () => {
    const { graph } = checkTexts(model, edit(soundTexts, 'studies/paper', '"2024"', '"201X"'));
    expect(Object.keys(graph.nodes.get('paper')!.properties)).not.toEqual(expect.arrayContaining(['year']));
    expect(graph.nodes.get('paper')!.properties).not.toHaveProperty('issuedFrom');
  });

  it('gives the same content hash in whatever order records are read, and another for another value', () => {
    const reversed = Object.fromEntries(Object.entries(soundTexts).reverse());
    expect(checkTexts(model, reversed).hash).toBe(checkTexts(model, soundTexts).hash);
    expect(checkTexts(model, edit(soundTexts, 'missions/mission', 'A mission', 'The mission')).hash).not.toBe(
      checkTexts(model, soundTexts).hash,
    );
  });
});
