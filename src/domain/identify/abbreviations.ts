/**
 * What people shorten in the names of documents, bodies and missions, and what it stands for. A name and what somebody
 * writes for it are both shortened by these, so that they agree. Sources: the founding paper's list of acronyms; the
 * names of departments in the records. An acronym that only one record bears stands in that record instead.
 */
export const abbreviations: readonly (readonly [short: string, ...long: string[]])[] = [
  ['poc', 'protection of civilians', 'civilian protection'],
  ['un', 'united nations'],
  ['unsc', 'united nations security council', 'un security council', 'security council', 'sc'],
  ['unga', 'united nations general assembly', 'un general assembly', 'general assembly'],
  [
    'sg',
    'secretary general',
    'secretary general of the united nations',
    'united nations secretary general',
    'un secretary general',
    'unsg',
  ],
  ['au', 'african union'],
  ['eu', 'european union'],
  ['dpo', 'department of peace operations'],
  ['dpko', 'department of peacekeeping operations'],
  ['dfs', 'department of field support'],
  ['c34', 'special committee on peacekeeping operations'],
  ['hippo', 'high level independent panel on peace operations', 'independent high level panel on peace operations'],
  ['hrddp', 'human rights due diligence policy'],
  ['ocha', 'office for the coordination of humanitarian affairs'],
  [
    'ohchr',
    'office of the united nations high commissioner for human rights',
    'office of the high commissioner for human rights',
  ],
  ['oios', 'office of internal oversight services'],
  ['wps', 'women and peace and security', 'women peace and security'],
  ['crsv', 'conflict related sexual violence'],
  ['ihl', 'international humanitarian law'],
  ['drc', 'democratic republic of the congo', 'dr congo'],
  ['car', 'central african republic'],
  ['fib', 'force intervention brigade', 'intervention brigade'],
  ['a4p', 'action for peacekeeping'],
  ['aide memoire', 'aide memoires'],
  ['report', 'reports'],
  ['policy', 'policies'],
  ['guidelines', 'guideline'],
  ['principles', 'principle'],
  ['operation', 'operations'],
  ['mission', 'missions'],
  ['pdt', 'pre deployment training', 'predeployment training'],
];
