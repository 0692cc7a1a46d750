import { describe, expect, it } from 'vitest';
import { nothingOutside, type Outside } from '../../src/model/rules/rule.ts';
import { checkTexts, ownModel, soundTexts } from '../support/records.ts';

const model = await ownModel();
type Texts = Record<string, string>;

/** For each rule, a change of the sound records that breaks it alone. */
const breaks: { rule: string; what: string; change: (texts: Texts) => Texts; at: string; outside?: Partial<Outside> }[] = [
  { rule: 'S001', what: 'a field that is not in the schema', at: 'seed/missions/mission.yaml:2:7', change: (texts) => edit(texts, 'missions/mission', 'name:', 'nmae:') },
  { rule: 'S001', what: 'a value that the vocabulary does not have', at: 'seed/missions/mission.yaml:3:7', change: (texts) => edit(texts, 'missions/mission', 'PEACEKEEPING', 'PEACEKEPING') },
  { rule: 'S001', what: 'a day that does not exist', at: 'seed/resolutions/s-res-1-2001.yaml:7:12', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', '"2001-02-03"', '"2001-02-30"') },
  { rule: 'R001', what: 'an id that is not the file name', at: 'seed/missions/mission.yaml:1:5', change: (texts) => edit(texts, 'missions/mission', 'id: mission', 'id: misson') },
  { rule: 'R002', what: 'an edge to a record that is not there', at: 'seed/resolutions/s-res-1-2001.yaml:9:5', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', 'id: mission', 'id: misson') },
  { rule: 'R002', what: 'an edge to a record of another kind', at: 'seed/resolutions/s-res-1-2001.yaml:9:5', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', 'id: mission', 'id: paper') },
  { rule: 'R003', what: 'a source that is no document', at: 'seed/missions/mission.yaml:5:15', change: (texts) => edit(texts, 'missions/mission', 'id: s-res-1-2001', 'id: mission') },
  { rule: 'R004', what: 'a doubt without a note', at: 'seed/missions/mission.yaml:5:9', change: (texts) => edit(texts, 'missions/mission', 'VERIFIED', 'INFERRED') },
  { rule: 'R005', what: 'a mandate without a source of its own', at: 'seed/resolutions/s-res-1-2001.yaml:9:5', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', '    source: { id: s-res-1-2001, locator: OP 1, verification: VERIFIED }\n', '') },
  { rule: 'R006', what: 'a symbol with another year', at: 'seed/resolutions/s-res-1-2001.yaml:3:9', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', 'S/RES/1 (2001)', 'S/RES/1 (2002)') },
  { rule: 'R007', what: 'a mission that succeeds itself', at: 'seed/missions/mission.yaml:7:5', change: (texts) => ({ ...texts, 'missions/mission': `${texts['missions/mission']!}succeeds:\n  - id: mission\n    kind: RENAMES\n    source: { id: paper, verification: VERIFIED }\n` }) },
  { rule: 'R008', what: 'a study that cites a later document', at: 'seed/studies/paper.yaml:8:5', change: (texts) => ({ ...texts, 'studies/paper': `${edit(texts, 'studies/paper', '"2024"', '"1999"')['studies/paper']!}cites:\n  - id: s-res-1-2001\n    part: BODY\n    source: { id: paper, verification: VERIFIED }\n` }) },
  { rule: 'R009', what: 'a mission established after it began', at: 'seed/resolutions/s-res-1-2001.yaml:9:5', change: (texts) => edit(texts, 'missions/mission', '"2001-02-03"', '"2000"') },
  { rule: 'R009', what: 'a mission that ends before it begins', at: 'seed/missions/mission.yaml:6:10', change: (texts) => ({ ...texts, 'missions/mission': `${texts['missions/mission']!}endedOn: "1999"\n` }) },
  { rule: 'R010', what: 'protection without its formula', at: 'seed/resolutions/s-res-1-2001.yaml:9:5', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', 'protectsCivilians: false', 'protectsCivilians: true') },
  { rule: 'R011', what: 'a second record of one work', at: 'seed/studies/twin.yaml:7:6', change: (texts) => ({ ...edit(texts, 'studies/paper', 'authors:', 'doi: 10.1111/x\nauthors:'), 'studies/twin': `id: twin\ntitle: A paper\nkind: RESEARCH_PAPER\nissuedOn: "2024"\nauthors: [The authors]\nsource: { id: paper, verification: VERIFIED }\ndoi: 10.1111/X\n` }) },
  { rule: 'R012', what: 'a preferred statement that the record contradicts', at: 'seed/statements/mission-began.yaml:4:8', change: (texts) => ({ ...texts, 'statements/mission-began': 'id: mission-began\nabout: mission\nproperty: startedOn\nvalue: "2001-02-04"\nrank: PREFERRED\nreason: A reason.\nsource: { id: paper, verification: VERIFIED }\n' }) },
  { rule: 'R013', what: 'a protecting mission that nothing establishes', at: 'seed/missions/mission.yaml:1:1', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', 'action: ESTABLISHES\n    protectsCivilians: false', 'action: EXPANDS\n    formula: THREAT\n    protectsCivilians: true') },
  { rule: 'R014', what: 'an event that nothing links to', at: 'seed/events/summit.yaml:1:1', change: (texts) => ({ ...texts, 'events/summit': 'id: summit\nname: A summit\nkind: SUMMIT\noccurredOn: "2014"\nsource: { id: paper, verification: VERIFIED }\n' }) },
  { rule: 'R010', what: 'a formula that does not count as protecting and does not say why', at: 'seed/resolutions/s-res-1-2001.yaml:12:14', change: (texts) => edit(texts, 'resolutions/s-res-1-2001', 'protectsCivilians: false', 'protectsCivilians: false\n    formula: SAFE_AREA') },
  { rule: 'R015', what: 'an id of an earlier release that is gone', at: 'seed/studies/paper.yaml:1:1', change: (texts) => texts, outside: { publishedIds: ['paper', 'gone'] } },
  { rule: 'R016', what: 'evidence without a work', at: 'seed/evidence/log-of-boats.yaml:1:1', change: (texts) => edit(withEvidence(texts), 'evidence/log-of-boats', 'work: paper\n', '') },
  { rule: 'R017', what: 'evidence from a note that does not cite its work', at: 'seed/evidence/log-of-boats.yaml:10:10', change: (texts) => edit(withEvidence(texts), 'evidence/log-of-boats', 'source:', 'endnote: 3\nsource:') },
  { rule: 'R018', what: 'a claim about nothing', at: 'seed/claims/boats.yaml:1:1', change: (texts) => edit(withEvidence(texts), 'claims/boats', 'missions: [mission]\n', '') },
  { rule: 'R018', what: 'a claim that nobody makes', at: 'seed/claims/boats.yaml:1:1', change: (texts) => edit(withEvidence(texts), 'claims/boats', 'assertedBy: paper\n', '') },
  { rule: 'R019', what: 'a record without the anchor of its passage', at: 'seed/claims/boats.yaml:6:9', change: (texts) => edit(withEvidence(texts), 'studies/paper', 'authors:', 'noteMarkers: [the harbour gate 1]\nauthors:') },
  { rule: 'R020', what: 'eight words of a source in a row', at: 'seed/claims/boats.yaml:2:12', change: (texts) => edit(withEvidence(texts), 'claims/boats', 'A log lists boats.', 'The log of that day ends with a list of boats.'), outside: { isSourceRun: (run) => run === 'that day ends with a list of boats' } },
];

/** Sound records with a claim and a piece of evidence on it. */
function withEvidence(texts: Texts): Texts {
  return {
    ...texts,
    'claims/boats': 'id: boats\nstatement: A log lists boats.\nkind: HISTORICAL\nassertedBy: paper\nmissions: [mission]\nsource: { id: paper, verification: VERIFIED }\n',
    'evidence/log-of-boats': 'id: log-of-boats\nclaim: boats\nwork: paper\nreportedBy: paper\ndirection: SUPPORTS\nstrength: NOT_STATED\nsummary: It says so.\nattribution: AT_SENTENCE\nassessedFrom: CITING_TEXT\nsource: { id: paper, verification: VERIFIED }\n',
  };
}

function edit(texts: Texts, path: string, from: string, to: string): Texts {
  if (!texts[path]!.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...texts, [path]: texts[path]!.replace(from, to) };
}

describe('checking', () => {
  it('finds nothing in sound records', () => {
    expect(checkTexts(model, soundTexts).findings).toEqual([]);
  });

  for (const { rule, what, change, at, outside } of breaks) {
    it(`${rule} finds ${what} at ${at}`, () => {
      const found = checkTexts(model, change(soundTexts), { ...nothingOutside, ...outside }).findings.filter((finding) => finding.rule === rule);
      expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toContain(at);
      for (const finding of found) expect([finding.message, finding.hint].every((text) => text.length > 5)).toBe(true);
    });
  }

  it('lets titles stand in a text, however long they are', () => {
    const titled = edit(withEvidence(soundTexts), 'studies/paper', 'title: A paper', 'title: That day ends with a list of boats');
    const quoting = edit(titled, 'claims/boats', 'A log lists boats.', 'The log is called That day ends with a list of boats.');
    expect(checkTexts(model, quoting, { ...nothingOutside, isSourceRun: (run) => run === 'that day ends with a list of boats' }).findings).toEqual([]);
  });

  it('reports broken YAML at its line', () => {
    const { findings } = checkTexts(model, { 'missions/mission': 'id: mission\nname: [A' });
    expect(findings.map(({ rule, line }) => [rule, line])).toContainEqual(['Y001', 2]);
  });

  it('computes the days and the year that a partial date covers', () => {
    const { graph } = checkTexts(model, soundTexts);
    expect(graph.nodes.get('paper')!.properties).toMatchObject({ year: 2024, issuedFrom: '2024-01-01', issuedTo: '2024-12-31' });
    expect(graph.nodes.get('s-res-1-2001')!.properties).toMatchObject({ issuedOn: '2001-02-03', issuedFrom: '2001-02-03', year: 2001 });
  });

  it('leaves year and days of a date unknown that is less precise than a year', () => {
    const { graph } = checkTexts(model, edit(soundTexts, 'studies/paper', '"2024"', '"201X"'));
    expect(Object.keys(graph.nodes.get('paper')!.properties)).not.toEqual(expect.arrayContaining(['year']));
    expect(graph.nodes.get('paper')!.properties).not.toHaveProperty('issuedFrom');
  });

  it('gives the same content hash in whatever order records are read, and another for another value', () => {
    const reversed = Object.fromEntries(Object.entries(soundTexts).reverse());
    expect(checkTexts(model, reversed).hash).toBe(checkTexts(model, soundTexts).hash);
    expect(checkTexts(model, edit(soundTexts, 'missions/mission', 'A mission', 'The mission')).hash).not.toBe(checkTexts(model, soundTexts).hash);
  });
});
