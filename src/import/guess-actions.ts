/** The likely action of a paragraph on a mission. */
export type Action = 'ESTABLISHES' | 'EXTENDS' | 'EXPANDS' | 'REDUCES' | 'ADJUSTS' | 'TERMINATES';

const strength =
  /\b(?:component|strength|troops?|ceiling|personnel|military observers|tasks?|presence|force|drawdown|battalions?|units?)\b/i;
const force =
  /\ball (?:the )?necessary (?:means|measures|action)\b|\bthe necessary (?:action|measures)\b|\boffensive operations\b|\bneutrali[sz]/i;
const protection =
  /\bprotect\w*\b[^.;]{0,120}\b(?:civilians?|civilian population|populations)\b|\b(?:civilians?|populations?)\b[^.;]{0,60}\bthreat of (?:physical )?violence\b|\bthreats? to civilians\b|\binflicting violence on\b/i;

/** Whether words authorize force. */
export const authorizesForce = (text: string): boolean => force.test(text);
/** Whether words give the protection of civilians as a task. */
export const protects = (text: string): boolean => protection.test(text);

/** The military strength that a paragraph sets, where it names one: `a ceiling of 16,215 military personnel`. */
export function readCeiling(text: string): number | undefined {
  const set =
    /\b(?:ceiling|maximum|strength|up to|comprised?|comprising|consists?)\b[^;]{0,60}?\b(\d{1,2},\d{3}|\d{4,5}) (?:[A-Z]\w+ ){0,3}(?:military|troops)\b/.exec(
      text,
    )?.[1];
  return set === undefined ? undefined : Number(set.replaceAll(',', ''));
}

/**
 * Guesses from its words what an operative paragraph does to a mission, for a reader to decide. `mission` matches its
 * names; `ceiling` is the strength that an earlier text set.
 */
export function guessActions(text: string, mission: string, ceiling: number | undefined): Action[] {
  const has = (pattern: string): boolean => new RegExp(pattern, 'i').test(text);
  const actions: Action[] = [];
  if (
    has(
      `\\b(?:to (?:establish|create|set up|deploy)|establishes|authori[sz]es the establishment of)\\b[^;.]{0,120}${mission}`,
    ) &&
    has('^(?:[\\w ,]*\\b)?(?:decides?|authori[sz]es|establishes)\\b') &&
    !has(`${mission}[^;]{0,200}\\bto establish`)
  )
    actions.push('ESTABLISHES');
  else if (has(`\\bbear the title[^;]{0,120}${mission}`)) actions.push('ESTABLISHES');
  const prolongs =
    has(
      `\\b(?:extend|renew|prolong)\\b[^;.]{0,240}\\b(?:mandate|authori[sz]ation|deployment|period)\\b[^;.]{0,120}${mission}`,
    ) ||
    has(`\\b(?:extend|renew|prolong)\\b[^;.]{0,120}${mission}[^;.]{0,80}\\b(?:mandate|until|period)\\b`) ||
    has(`${mission}[^;]{0,240}\\b(?:extended|renewed|prolonged)\\b`);
  if (prolongs && has('\\bdecides?\\b') && has('\\buntil|period|months|year')) actions.push('EXTENDS');
  if (
    has(`\\bmandate of (?:the )?${mission}[^;.]{0,60}\\b(?:terminates?|ends?|be terminated)\\b`) ||
    has(`\\bto (?:terminate|end)\\b[^;.]{0,40}${mission}`)
  )
    actions.push('TERMINATES');
  const now = readCeiling(text);
  const decided =
    has('\\b(?:decides?|authori[sz]es|approves|endorses|urges)\\b') &&
    !has('^(?:[\\w ]{0,12} )?requests the secretary-general') &&
    strength.test(text);
  // Where two strengths are known, they tell more than words.
  if (now !== undefined && ceiling !== undefined) {
    if (now !== ceiling) actions.push(now > ceiling ? 'EXPANDS' : 'REDUCES');
  } else if (
    decided &&
    has('\\b(?:increase|expand(?:ed)?)\\b|\\badditional (?:tasks?|troops|military|battalions?|[\\d,]+)')
  )
    actions.push('EXPANDS');
  else if (decided && has('\\b(?:reduc(?:e|ed|tion|tions|ing)|drawdown|draw down|withdraw(?:al)?)\\b'))
    actions.push('REDUCES');
  return actions;
}
