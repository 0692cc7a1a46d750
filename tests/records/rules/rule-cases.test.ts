import { describe, expect, it } from 'vitest';
import { emptyRuleContext, type RuleContext } from '../../../src/records/rules/rule.ts';
import { checkTexts, ownModel, soundTexts } from '../../support/records.ts';

const model = await ownModel();
type Texts = Record<string, string>;

/** What a rule says of records, as `file:line:col message hint`; nothing where it is content. */
interface Case {
  what: string;
  texts: Texts;
  finds: readonly string[];
  outside?: Partial<RuleContext>;
}

const mission = 'missions/mission';
const resolution = 'resolutions/s-res-1-2001';
const paper = 'studies/paper';
const claim = 'claims/boats';
const evidence = 'evidence/log-of-boats';
const own = 'source: { id: paper, verification: VERIFIED }';

/** Sound records with a claim and a piece of evidence on it. */
const withEvidence: Texts = {
  ...soundTexts,
  [claim]: `id: boats\nstatement: A log lists boats.\nkind: HISTORICAL\nassertedBy: paper\nmissions: [mission]\n${own}\n`,
  [evidence]: `id: log-of-boats\nclaim: boats\nwork: paper\nreportedBy: paper\ndirection: SUPPORTS\nstrength: NOT_STATED\nsummary: It says so.\nattribution: AT_SENTENCE\nassessedFrom: CITING_TEXT\n${own}\n`,
};
const assembly: Texts = {
  ...soundTexts,
  'resolutions/a-res-55-2': `id: a-res-55-2\ntitle: General Assembly resolution 55/2\nsymbol: A/RES/55/2\nkind: RESOLUTION\norgan: GENERAL_ASSEMBLY\nsession: 55\nnumber: 2\nadoptedOn: "2000-09-08"\n${own}\n`,
};

function edit(texts: Texts, path: string, from: string, to: string): Texts {
  if (!texts[path]?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...texts, [path]: texts[path].replace(from, to) };
}

const changed = (path: string, from: string, to: string): Texts => edit(soundTexts, path, from, to);
const extended = (path: string, lines: string, texts: Texts = soundTexts): Texts => ({
  ...texts,
  [path]: `${texts[path]!}${lines}\n`,
});
/** The same records, one of them in another folder. */
const moved = (texts: Texts, from: string, to: string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path === from ? to : path, text]));
const study = (id: string, lines = '', issuedOn = '2024'): Texts => ({
  [`studies/${id}`]: `id: ${id}\ntitle: Another paper\nkind: RESEARCH_PAPER\nissuedOn: "${issuedOn}"\nauthors: [The authors]\n${own}\n${lines}\n`,
});
const event = (id: string, lines = '', occurredOn = '2014'): Texts => ({
  [`events/${id}`]: `id: ${id}\nname: A summit\nkind: SUMMIT\noccurredOn: "${occurredOn}"\n${own}\n${lines}\n`,
});
const otherMission = (id: string, succeeds: readonly string[] = []): Texts => ({
  [`missions/${id}`]: `id: ${id}\nname: Mission ${id}\nkind: PEACEKEEPING\nstartedOn: "2001"\n${own}\n${succeeds.length === 0 ? '' : 'succeeds:\n'}${succeeds.map((older) => `  - { id: ${older}, kind: REPLACES, ${own} }\n`).join('')}`,
});
const statement = (property: string, value: string, rank: string, about = 'mission'): Texts => ({
  ...soundTexts,
  'statements/said': `id: said\nabout: ${about}\nproperty: ${property}\nvalue: "${value}"\nrank: ${rank}\nreason: A reason.\n${own}\n`,
});
const cites = (id: string, more = ''): string =>
  `cites:\n  - id: ${id}\n    part: BODY\n    source: { id: paper, verification: VERIFIED${more} }`;

const addRecord = 'of which there is no record.';
const writeSource = 'names no source. Write source: { id: …, locator: …, verification: … }.';
const saySeen = 'without a note. Say in source.note what was seen and what was not.';
const sayWhy = 'Check both dates, or say why in source.note.';
const newerSucceeds = 'leads back to it. The newer thing succeeds the older, never the other way.';
const merge = 'Merge the two records, or correct one of them.';
const letPrint = 'No passage of paper is named. Let `poc-norms anchor --source FILE "words"` print the anchor.';
const nameOne = 'Name a mission, resolution, document, concept, event or organization, or write concernsNoneBecause.';

const taken = 'that day ends with a list of boats';
const heldSource: Partial<RuleContext> = { isSourceRun: (run) => run === taken };
const takes = (place: string, field: string): string =>
  `${place} ${field} has these words from a source: “${taken}”. Say it in our own words.`;

// prettier-ignore
const cases: Record<string, readonly Case[]> = {
  R001: [
    { what: 'an id that is not the file name', texts: changed(mission, 'id: mission', 'id: misson'), finds: ['missions/mission.yaml:1:5 The file is named mission, the record says misson. Make them the same.'] },
    { what: 'an id that is missing, which the schema reports', texts: changed(mission, 'id: mission\n', ''), finds: [] },
  ],
  R002: [
    { what: 'a slip in the id of an edge', texts: changed(resolution, 'id: mission', 'id: misson'), finds: [`resolutions/s-res-1-2001.yaml:9:5 mandates names misson, ${addRecord} Did you mean mission?`] },
    { what: 'an edge to a record that is not there', texts: changed(resolution, 'id: mission', 'id: zambezi'), finds: [`resolutions/s-res-1-2001.yaml:9:5 mandates names zambezi, ${addRecord} Add the record.`] },
    { what: 'an edge to a record of another kind', texts: changed(resolution, 'id: mission', 'id: paper'), finds: ['resolutions/s-res-1-2001.yaml:9:5 mandates names paper, a Study. It links to Mission.'] },
    { what: 'an edge that may lead to several kinds', texts: extended(paper, cites('mission')), finds: ['studies/paper.yaml:8:5 cites names mission, a Mission. It links to DoctrineDocument, PublicDocument, Resolution, Study.'] },
  ],
  R003: [
    { what: 'a source that is no document', texts: changed(mission, 'id: s-res-1-2001', 'id: mission'), finds: ['missions/mission.yaml:5:15 The source mission is a Mission, not a document. Name the document that says it.'] },
    { what: 'a slip in the id of a source', texts: changed(mission, 'id: s-res-1-2001', 'id: s-res-1-2002'), finds: ['missions/mission.yaml:5:15 There is no record of the source s-res-1-2002. Did you mean s-res-1-2001?'] },
    { what: 'a source that is not there', texts: changed(mission, 'id: s-res-1-2001', 'id: zambezi-log'), finds: ['missions/mission.yaml:5:15 There is no record of the source zambezi-log. Add a record for it.'] },
    { what: 'the source of an edge', texts: changed(resolution, '{ id: s-res-1-2001, locator', '{ id: mission, locator'), finds: ['resolutions/s-res-1-2001.yaml:15:19 The source mission is a Mission, not a document. Name the document that says it.'] },
    { what: 'a source that edges share with their record, once', texts: edit(withEvidence, claim, 'source: { id: paper', 'source: { id: mission'), finds: ['claims/boats.yaml:6:15 The source mission is a Mission, not a document. Name the document that says it.'] },
    { what: 'a source that is missing, which the schema reports', texts: changed(mission, 'id: s-res-1-2001, ', ''), finds: [] },
    ...[['paper', []], ['mission', ['doctrine-documents/manual.yaml:6:17 The source mission is a Mission, not a document. Name the document that says it.']]].map(([id, finds]) => (
      { what: `a status for which ${String(id)} is the source`, texts: { ...soundTexts, 'doctrine-documents/manual': `id: manual\ntitle: A manual\nkind: MANUAL\nissuedOn: "2010"\nstatus: It stands.\nstatusSourceId: ${String(id)}\n${own}\n` }, finds: finds as string[] }
    )),
  ],
  R004: [
    { what: 'a doubt without a note', texts: changed(mission, 'VERIFIED', 'INFERRED'), finds: [`missions/mission.yaml:5:9 INFERRED ${saySeen}`] },
    { what: 'a doubt with a note', texts: changed(mission, 'VERIFIED', 'INFERRED, note: It follows from the day'), finds: [] },
    { what: 'a doubt about an edge', texts: changed(resolution, 'locator: OP 1, verification: VERIFIED', 'locator: OP 1, verification: PARTLY'), finds: [`resolutions/s-res-1-2001.yaml:15:13 PARTLY ${saySeen}`] },
    { what: 'a doubt that edges share with their record, once', texts: edit(withEvidence, claim, 'VERIFIED', 'UNVERIFIED'), finds: [`claims/boats.yaml:6:9 UNVERIFIED ${saySeen}`] },
    { what: 'a verification that is missing, which the schema reports', texts: changed(mission, ', verification: VERIFIED', ''), finds: [] },
  ],
  R005: [
    { what: 'a mandate', texts: changed(resolution, '    source: { id: s-res-1-2001, locator: OP 1, verification: VERIFIED }\n', ''), finds: [`resolutions/s-res-1-2001.yaml:9:5 This entry of mandates ${writeSource}`] },
    { what: 'a succession', texts: extended(mission, 'succeeds:\n  - { id: older, kind: REPLACES }', { ...soundTexts, ...otherMission('older') }), finds: [`missions/mission.yaml:7:5 This entry of succeeds ${writeSource}`] },
    { what: 'a basis', texts: extended(paper, 'basedOn:\n  - { id: s-res-1-2001, kind: BUILDS_ON }'), finds: [`studies/paper.yaml:8:5 This entry of basedOn ${writeSource}`] },
    { what: 'a citation', texts: extended(paper, 'cites:\n  - { id: s-res-1-2001, part: BODY }'), finds: [`studies/paper.yaml:8:5 This entry of cites ${writeSource}`] },
    { what: 'what a claim concerns, which shares the source of the claim', texts: withEvidence, finds: [] },
  ],
  R006: [
    { what: 'a symbol with another year', texts: changed(resolution, 'S/RES/1 (2001)', 'S/RES/1 (2002)'), finds: ['resolutions/s-res-1-2001.yaml:3:9 symbol is "S/RES/1 (2002)". By its organ, number and date it is "S/RES/1 (2001)".'] },
    { what: 'a number that is not that of the names', texts: changed(resolution, 'number: 1', 'number: 2'), finds: [
      'resolutions/s-res-1-2001.yaml:1:5 id is "s-res-1-2001". By its organ, number and date it is "s-res-2-2001".',
      'resolutions/s-res-1-2001.yaml:2:8 title is "Security Council resolution 1 (2001)". By its organ, number and date it is "Security Council resolution 2 (2001)".',
      'resolutions/s-res-1-2001.yaml:3:9 symbol is "S/RES/1 (2001)". By its organ, number and date it is "S/RES/2 (2001)".',
    ] },
    ...['id: s-res-1-2001\n', 'title: Security Council resolution 1 (2001)\n', 'symbol: S/RES/1 (2001)\n', 'organ: SECURITY_COUNCIL\n', 'number: 1\n', 'adoptedOn: "2001-02-03"\n'].map((line) => ({ what: `a resolution without ${line.split(':')[0]!}, which the schema reports`, texts: changed(resolution, line, ''), finds: [] })),
    { what: 'a resolution of the Council that names a session and no day', texts: changed(resolution, 'adoptedOn: "2001-02-03"', 'session: 55'), finds: [] },
    { what: 'a resolution of the General Assembly', texts: assembly, finds: [] },
    { what: 'another session', texts: edit(assembly, 'resolutions/a-res-55-2', 'session: 55', 'session: 56'), finds: [
      'resolutions/a-res-55-2.yaml:1:5 id is "a-res-55-2". By its organ, number and session it is "a-res-56-2".',
      'resolutions/a-res-55-2.yaml:2:8 title is "General Assembly resolution 55/2". By its organ, number and session it is "General Assembly resolution 56/2".',
      'resolutions/a-res-55-2.yaml:3:9 symbol is "A/RES/55/2". By its organ, number and session it is "A/RES/56/2".',
    ] },
    { what: 'no session', texts: edit(assembly, 'resolutions/a-res-55-2', 'session: 55\n', ''), finds: ['resolutions/a-res-55-2.yaml:1:1 No session of the General Assembly is named. Write session: and the number before the slash of its symbol.'] },
    { what: 'a resolution of the General Assembly without number', texts: edit(assembly, 'resolutions/a-res-55-2', 'number: 2\n', ''), finds: [] },
  ],
  R007: [
    { what: 'a mission that succeeds itself', texts: extended(mission, `succeeds:\n  - { id: mission, kind: RENAMES, ${own} }`), finds: [`missions/mission.yaml:7:5 Following succeeds from mission ${newerSucceeds}`] },
    { what: 'two missions that succeed each other, once', texts: { ...soundTexts, ...otherMission('a', ['b']), ...otherMission('b', ['a']) }, finds: [`missions/b.yaml:7:5 Following succeeds from a ${newerSucceeds}`] },
    { what: 'a cycle behind others, once', texts: { ...soundTexts, ...otherMission('a', ['b']), ...otherMission('b', ['c']), ...otherMission('c', ['b']) }, finds: [`missions/c.yaml:7:5 Following succeeds from b ${newerSucceeds}`] },
    { what: 'two ways to the same older mission', texts: { ...soundTexts, ...otherMission('a', ['b', 'c']), ...otherMission('b', ['d']), ...otherMission('c', ['d']), ...otherMission('d') }, finds: [] },
    { what: 'papers that cite each other', texts: { ...extended(paper, cites('other')), ...study('other', cites('paper')) }, finds: [] },
  ],
  R008: [
    { what: 'a study that cites what came a day later', texts: extended(paper, cites('s-res-1-2001'), changed(paper, '"2024"', '"2001-02-02"')), finds: [`studies/paper.yaml:8:5 paper (2001-02-02 at the latest) is older than s-res-1-2001 (2001-02-03 at the earliest). ${sayWhy}`] },
    { what: 'a study that cites what came on the same day', texts: extended(paper, cites('s-res-1-2001'), changed(paper, '"2024"', '"2001-02-03"')), finds: [] },
    { what: 'a study of a year in which the cited one came too', texts: extended(paper, cites('s-res-1-2001'), changed(paper, '"2024"', '"2001"')), finds: [] },
    { what: 'a note that says why', texts: extended(paper, cites('s-res-1-2001', ', note: It cites the draft'), changed(paper, '"2024"', '"1999"')), finds: [] },
    { what: 'a study that rests on a later event', texts: { ...extended(paper, `basedOnEvents:\n  - { id: summit, kind: INFORMED_BY, ${own} }`), ...event('summit', '', '2025') }, finds: [`studies/paper.yaml:8:5 paper (2024-12-31 at the latest) is older than summit (2025-01-01 at the earliest). ${sayWhy}`] },
    { what: 'a mission that succeeds a later one', texts: { ...soundTexts, ...edit(otherMission('early', ['mission']), 'missions/early', '"2001"', '"1999"') }, finds: [`missions/early.yaml:7:5 early (1999-12-31 at the latest) is older than mission (2001-02-03 at the earliest). ${sayWhy}`] },
    { what: 'a mandate of a mission that began later', texts: changed(mission, '"2001-02-03"', '"2005"'), finds: [] },
    { what: 'dates that are not known to the year', texts: { ...extended(paper, cites('other'), changed(paper, '"2024"', '"19XX"')), ...study('other', cites('paper')) }, finds: [] },
    { what: 'a cited document that is not there, which another rule reports', texts: extended(paper, cites('other')), finds: [] },
  ],
  R009: [
    { what: 'a mission established after it began', texts: changed(mission, '"2001-02-03"', '"2001-02-02"'), finds: ['resolutions/s-res-1-2001.yaml:9:5 mission began by 2001-02-02, before this resolution of 2001-02-03 established it. Check the dates and the action.'] },
    { what: 'a mission extended after it began', texts: edit(changed(mission, '"2001-02-03"', '"2000"'), resolution, 'ESTABLISHES', 'EXTENDS'), finds: [] },
    { what: 'a mission without a day of its beginning', texts: changed(mission, 'startedOn: "2001-02-03"\n', 'endedOn: "1999"\n'), finds: [] },
    { what: 'a resolution without a day', texts: changed(resolution, 'adoptedOn: "2001-02-03"\n', ''), finds: [] },
    { what: 'a mission that is not there, which another rule reports', texts: changed(resolution, 'id: mission', 'id: other'), finds: [] },
    { what: 'a mission that ends before it begins', texts: extended(mission, 'endedOn: "2001-02-02"'), finds: ['missions/mission.yaml:6:10 The mandate ends (2001-02-02) before it begins (2001-02-03). Check both dates.'] },
    { what: 'a mission that ends on the day on which it begins', texts: extended(mission, 'endedOn: "2001-02-03"'), finds: [] },
  ],
  R010: [
    { what: 'protection without its formula', texts: changed(resolution, 'protectsCivilians: false', 'protectsCivilians: true'), finds: ['resolutions/s-res-1-2001.yaml:9:5 The provision protects civilians and has no formula. Write the formula that its words match, or OTHER.'] },
    { what: 'protection with its formula', texts: changed(resolution, 'protectsCivilians: false', 'protectsCivilians: true\n    formula: THREAT'), finds: [] },
    { what: 'a formula that does not count and does not say why', texts: changed(resolution, 'protectsCivilians: false', 'protectsCivilians: false\n    formula: SAFE_AREA'), finds: ['resolutions/s-res-1-2001.yaml:12:14 The provision has a formula, does not count as protecting civilians and does not say why. Say it in the note of its source, leave the formula out, or correct protectsCivilians.'] },
    { what: 'a formula that does not count and says why', texts: edit(changed(resolution, 'protectsCivilians: false', 'protectsCivilians: false\n    formula: SAFE_AREA'), resolution, 'locator: OP 1,', 'locator: OP 1, note: The area only,'), finds: [] },
    { what: 'a formula where it is not said whether it protects, which the schema reports', texts: changed(resolution, 'protectsCivilians: false', 'formula: SAFE_AREA'), finds: [] },
  ],
  R011: [
    { what: 'a DOI in other letters', texts: { ...extended(paper, 'doi: 10.1111/x'), ...study('twin', 'doi: 10.1111/X') }, finds: [`studies/twin.yaml:7:6 paper has the same doi, 10.1111/X. ${merge}`] },
    { what: 'a symbol', texts: { ...extended(paper, 'symbol: A/63/19'), ...study('twin', 'symbol: A/63/19') }, finds: [`studies/twin.yaml:7:9 paper has the same symbol, A/63/19. ${merge}`] },
    { what: 'an address', texts: { ...extended(paper, 'url: https://example.org/'), ...study('twin', 'url: https://example.org/') }, finds: [`studies/twin.yaml:7:6 paper has the same url, https://example.org/. ${merge}`] },
    { what: 'other symbols, and a symbol that is the address of another', texts: { ...extended(paper, 'url: https://example.org/'), ...study('twin', 'symbol: https://example.org/') }, finds: [] },
  ],
  R012: [
    { what: 'a preferred value that the record contradicts', texts: statement('startedOn', '2001-02-04', 'PREFERRED'), finds: ['statements/said.yaml:4:8 The preferred startedOn of mission is 2001-02-04; its record says 2001-02-03. Correct one of them.'] },
    { what: 'a preferred value that the record leaves out', texts: statement('endedOn', '2004', 'PREFERRED'), finds: ['statements/said.yaml:4:8 The preferred endedOn of mission is 2004; its record says nothing. Correct one of them.'] },
    { what: 'a preferred value that the record holds', texts: statement('startedOn', '2001-02-03', 'PREFERRED'), finds: [] },
    { what: 'a deprecated value that the record holds', texts: statement('startedOn', '2001-02-03', 'DEPRECATED'), finds: ['statements/said.yaml:4:8 The record of mission holds this deprecated startedOn. Correct one of them.'] },
    { what: 'a deprecated value that the record does not hold', texts: statement('startedOn', '2001-02-04', 'DEPRECATED'), finds: [] },
    { what: 'another value that a source gives', texts: statement('startedOn', '2001-02-04', 'NORMAL'), finds: [] },
    { what: 'a preferred number', texts: statement('number', '1', 'PREFERRED', 's-res-1-2001'), finds: [] },
    { what: 'a property that is no field of the record', texts: statement('strength', '5,000', 'PREFERRED'), finds: [] },
    { what: 'a thing that is not there, which another rule reports', texts: statement('startedOn', '2001', 'PREFERRED', 'other'), finds: [] },
    { what: 'a thing that a claim concerns', texts: withEvidence, finds: [] },
  ],
  R013: [
    { what: 'a protecting mission that nothing establishes', texts: changed(resolution, 'action: ESTABLISHES\n    protectsCivilians: false', 'action: EXPANDS\n    formula: THREAT\n    protectsCivilians: true'), finds: ['missions/mission.yaml:1:1 No resolution here establishes mission. Add the MANDATES edge with action: ESTABLISHES to its resolution.'] },
    { what: 'a protecting mission that the same provision establishes', texts: changed(resolution, 'protectsCivilians: false', 'formula: THREAT\n    protectsCivilians: true'), finds: [] },
    { what: 'a mission that does not protect', texts: changed(resolution, 'ESTABLISHES', 'EXPANDS'), finds: [] },
    { what: 'a force of others', texts: edit(changed(resolution, 'action: ESTABLISHES\n    protectsCivilians: false', 'action: AUTHORIZES\n    formula: THREAT\n    protectsCivilians: true'), mission, 'PEACEKEEPING', 'MULTINATIONAL_FORCE'), finds: [] },
    { what: 'a mission that is not there, which another rule reports', texts: edit(changed(resolution, 'action: ESTABLISHES\n    protectsCivilians: false', 'action: EXPANDS\n    formula: THREAT\n    protectsCivilians: true'), resolution, 'id: mission', 'id: other'), finds: [] },
  ],
  R014: [
    { what: 'an event', texts: { ...soundTexts, ...event('summit') }, finds: ['events/summit.yaml:1:1 Nothing links to summit. Link it, or remove the record.'] },
    { what: 'a country', texts: { ...soundTexts, 'countries/COD': `id: COD\nname: A country\n${own}\n` }, finds: ['countries/COD.yaml:1:1 Nothing links to COD. Link it, or remove the record.'] },
    { what: 'an organization', texts: { ...soundTexts, 'organizations/office': `id: office\nname: An office\nkind: UN_OFFICE\n${own}\n` }, finds: ['organizations/office.yaml:1:1 Nothing links to office. Link it, or remove the record.'] },
    { what: 'an event that links to a country', texts: { ...soundTexts, ...event('summit', 'countries: [COD]'), 'countries/COD': `id: COD\nname: A country\n${own}\n` }, finds: [] },
    { what: 'a study to which nothing links', texts: { ...soundTexts, ...study('other') }, finds: [] },
  ],
  R015: [
    { what: 'an id of an earlier release that is gone', texts: soundTexts, outside: { publishedIds: ['paper', 'gone'] }, finds: ['studies/paper.yaml:1:1 The id gone of an earlier release is gone. Write it into formerIds of the record that took its place.'] },
    { what: 'an id of an earlier release that another record took over', texts: extended(paper, 'formerIds: [old-paper, gone]'), outside: { publishedIds: ['gone'] }, finds: [] },
    { what: 'no records at all', texts: {}, outside: { publishedIds: ['gone'] }, finds: [] },
  ],
  R016: [
    ...[['claim', 'boats'], ['work', 'paper'], ['reportedBy', 'paper']].map(([name, id]) => (
      { what: `evidence without ${name!}`, texts: edit(withEvidence, evidence, `${name!}: ${id!}\n`, ''), finds: [`evidence/log-of-boats.yaml:1:1 The evidence names no ${name!}. Write ${name!}: and an id.`] }
    )),
    { what: 'whole evidence', texts: withEvidence, finds: [] },
  ],
  R017: [
    { what: 'an end note that does not cite the work', texts: edit(extended(paper, cites('paper').replace('part:', 'endnote: 4\n    part:'), withEvidence), evidence, 'source:', 'endnote: 3\nsource:'), finds: ['evidence/log-of-boats.yaml:10:10 End note 3 of paper does not cite paper. Correct the note or the work; an evidence without a note leaves endnote out.'] },
    { what: 'an end note that cites the work', texts: edit(extended(paper, cites('paper').replace('part:', 'endnote: 3\n    part:'), withEvidence), evidence, 'source:', 'endnote: 3\nsource:'), finds: [] },
    { what: 'evidence without a note', texts: withEvidence, finds: [] },
    ...['work', 'reportedBy'].map((name) => ({ what: `an end note without ${name}, which another rule reports`, texts: edit(edit(withEvidence, evidence, `${name}: paper\n`, ''), evidence, 'source:', 'endnote: 3\nsource:'), finds: [] })),
  ],
  R018: [
    { what: 'a claim about nothing', texts: edit(withEvidence, claim, 'missions: [mission]\n', ''), finds: [`claims/boats.yaml:1:1 The claim concerns nothing. ${nameOne}`] },
    { what: 'a claim about nothing that says why', texts: edit(withEvidence, claim, 'missions: [mission]\n', 'concernsNoneBecause: It is about boats.\n'), finds: [] },
    { what: 'a claim about something that says why it concerns nothing', texts: extended(claim, 'concernsNoneBecause: It is about boats.', withEvidence), finds: [`claims/boats.yaml:1:1 The claim concerns something and says that it concerns nothing. ${nameOne}`] },
    { what: 'a claim that nobody makes', texts: edit(withEvidence, claim, 'assertedBy: paper\n', ''), finds: ['claims/boats.yaml:1:1 Nobody makes this claim. Write assertedBy: and the id of the document.'] },
  ],
  R019: [
    { what: 'a record without the anchor of its passage', texts: extended(paper, 'noteMarkers: [the harbour gate 1]', edit(withEvidence, evidence, 'id: paper,', 'id: s-res-1-2001,')), finds: [`claims/boats.yaml:6:9 ${letPrint}`] },
    { what: 'an edge without the anchor of its passage', texts: extended(paper, `noteMarkers: [the harbour gate 1]\n${cites('s-res-1-2001')}`), finds: [`studies/paper.yaml:11:13 ${letPrint}`] },
    { what: 'an anchor', texts: extended(paper, `noteMarkers: [the harbour gate 1]\n${cites('s-res-1-2001', ', anchor: "0123456789abcdef:20"')}`), finds: [] },
    { what: 'a source whose note markers are not recorded', texts: extended(paper, cites('s-res-1-2001'), withEvidence), finds: [] },
  ],
  R020: [
    { what: 'eight words of a source in a row', texts: edit(withEvidence, claim, 'A log lists boats.', 'The log of that day ends with a list of boats.'), outside: heldSource, finds: [takes('claims/boats.yaml:2:12', 'statement')] },
    { what: 'words in the note of a source', texts: edit(withEvidence, claim, 'VERIFIED }', `VERIFIED, note: The log of ${taken} }`), outside: heldSource, finds: [takes('claims/boats.yaml:6:52', 'verificationNote')] },
    { what: 'words in the note of an edge', texts: changed(resolution, 'locator: OP 1, verification: VERIFIED', `locator: OP 1, verification: VERIFIED, note: The log of ${taken}`), outside: heldSource, finds: [takes('resolutions/s-res-1-2001.yaml:15:78', 'verificationNote')] },
    { what: 'words in a list', texts: extended(paper, `notesWithoutWork:\n  - The log.\n  - The log of ${taken}`), outside: heldSource, finds: [takes('studies/paper.yaml:8:3', 'notesWithoutWork')] },
    { what: 'words that a title prints', texts: changed(paper, 'title: A paper', `title: On ${taken}`), outside: heldSource, finds: [] },
    ...['title', 'alternativeTitles', 'container'].map((field) => {
      const titled = field === 'title' ? edit(withEvidence, paper, 'title: A paper', `title: ${taken}`) : extended(paper, `${field}: ${field === 'container' ? taken : `[${taken}]`}`, withEvidence);
      return { what: `a text that names the ${field} of a study`, texts: edit(titled, claim, 'A log lists boats.', 'The log is called That Day – “ends with a list of boats”.'), outside: heldSource, finds: field === 'container' ? [takes('claims/boats.yaml:2:12', 'statement')] : [] };
    }),
    ...[['name', 'missions/mission', 'name: A mission', `name: ${taken}`], ['formerNames', 'missions/mission', 'kind:', `formerNames: [${taken}]\nkind:`]].map(([field, path, from, to]) => (
      { what: `a text that names the ${field!} of a mission`, texts: edit(edit(withEvidence, path!, from!, to!), claim, 'A log lists boats.', `The log is called ${taken}.`), outside: heldSource, finds: [] }
    )),
    { what: 'a text that names the label of a concept', texts: { ...edit(withEvidence, claim, 'A log lists boats.', `The log is called ${taken}.`), 'concepts/list': `id: list\nlabel: ${taken}\nkind: PRACTICE\n${own}\n` }, outside: heldSource, finds: [] },
    { what: 'a text that names a title which begins with a shorter one', texts: { ...edit(edit(withEvidence, paper, 'title: A paper', 'title: Old harbours of ours'), claim, 'A log lists boats.', `The log is called Old harbours of ours – ${taken}.`), ...study('other', `alternativeTitles: ["Old harbours of ours: ${taken}"]`) }, outside: heldSource, finds: [] },
    { what: 'eight words that are no source’s', texts: edit(withEvidence, claim, 'A log lists boats.', `The log of ${taken}.`), finds: [] },
    { what: 'four words of a title within', texts: edit(edit(withEvidence, paper, 'title: A paper', 'title: ends with a list'), claim, 'A log lists boats.', `The log of ${taken}.`), outside: heldSource, finds: [] },
    { what: 'three words of a title within', texts: edit(edit(withEvidence, paper, 'title: A paper', 'title: ends with a'), claim, 'A log lists boats.', `The log of ${taken}.`), outside: heldSource, finds: [takes('claims/boats.yaml:2:12', 'statement')] },
  ],
  R021: [
    { what: 'a resolution in the folder of another year', texts: moved(soundTexts, resolution, 'resolutions/2002/s-res-1-2001'), finds: ['resolutions/2002/s-res-1-2001.yaml:7:12 s-res-1-2001 belongs in resolutions/2001. Run `npx poc-norms format`, which moves it.'] },
    { what: 'a resolution in the folder of its year', texts: moved(soundTexts, resolution, 'resolutions/2001/s-res-1-2001'), finds: [] },
    { what: 'a mission in a folder of its own', texts: moved(soundTexts, mission, 'missions/africa/mission'), finds: ['missions/africa/mission.yaml:1:1 mission belongs in missions. Run `npx poc-norms format`, which moves it.'] },
    { what: 'a claim in the folder of a document that does not make it', texts: moved(withEvidence, claim, 'claims/other/boats'), finds: ['claims/other/boats.yaml:4:13 boats belongs in claims/paper. Run `npx poc-norms format`, which moves it.'] },
    { what: 'a claim in the folder of the document that makes it', texts: moved(withEvidence, claim, 'claims/paper/boats'), finds: [] },
  ],
};

for (const [rule, ofRule] of Object.entries(cases)) {
  describe(rule, () => {
    for (const { what, texts, finds, outside } of ofRule) {
      it(`${finds.length > 0 ? 'objects to' : 'accepts'} ${what}`, () => {
        const found = checkTexts(model, texts, { ...emptyRuleContext, ...outside }).findings.filter(
          (finding) => finding.rule === rule,
        );
        expect(
          found.map(
            ({ file, line, column, message, hint }) =>
              `${file.slice('seed/'.length)}:${line}:${column} ${message} ${hint}`,
          ),
        ).toEqual(finds);
        for (const { level } of found) expect(level).toBe(['R014', 'R021'].includes(rule) ? 'warning' : 'error');
      });
    }
  });
}
