import { parseSymbol, slugOfSymbol } from '../domain/un-symbol.ts';
import { plainSpelling } from '../domain/words/words.ts';
import type { CouncilText, Provision } from './council-text.ts';
import { authorizesForce, guessActions, protects, readCeiling, type Action } from './guess-actions.ts';
import { readUntil } from './read-until.ts';

/** The draft of one edge from a resolution to a mission. */
export interface DraftedMandate {
  provision: string;
  action: Action;
  protectsCivilians: boolean;
  formula?: 'IMMINENT_THREAT' | 'THREAT';
  forceAuthorized: boolean;
  chapter: 'VII' | 'NOT_STATED';
  until?: string;
}

/** The draft of a record: what was guessed, and the record as a curator would begin it. */
export interface DraftedRecord {
  symbol: string;
  mandates: DraftedMandate[];
  /**
   * In YAML, with the words of each paragraph as comments. It is for the eyes of a reader, who decides, and never
   * written into the records.
   */
  record: string;
}

/**
 * Drafts the records of the resolutions that seem to establish, extend, change or end a mission, in the order of the
 * texts, which is that of time.
 */
export function draftMandates(
  texts: readonly CouncilText[],
  { acronym, names }: { acronym: string; names: readonly string[] },
): DraftedRecord[] {
  const mission = `\\b(?:${[acronym, ...names].map((name) => plainSpelling(name).replace(/[^\w ]/g, '\\$&')).join('|')})\\b`;
  let ceiling: number | undefined;
  return texts
    .filter(({ provisions }) => provisions.some(({ text }) => new RegExp(mission).test(plainSpelling(text))))
    .flatMap((printed) => {
      const text = {
        ...printed,
        provisions: printed.provisions.map((provision) => ({
          ...provision,
          text: plainSpelling(provision.text),
          printed: provision.text,
        })),
      };
      const drafted = text.provisions
        .filter(({ part }) => part === 'OPERATIVE')
        .flatMap((provision) => {
          const found = draftOf(text, provision, mission, ceiling);
          if (
            /^(?:DECIDES|AUTHORIZES|APPROVES)$/.test(provision.verb ?? '') &&
            new RegExp(mission).test(provision.text)
          )
            ceiling = readCeiling(provision.text) ?? ceiling;
          return found.map((mandate) => ({ mandate, words: provision.printed.slice(0, 80) }));
        });
      return drafted.length === 0
        ? []
        : [
            {
              symbol: text.symbol,
              mandates: drafted.map(({ mandate }) => mandate),
              record: recordOf(text, acronym, drafted),
            },
          ];
    });
}

function draftOf(
  text: CouncilText,
  provision: Provision,
  mission: string,
  ceiling: number | undefined,
): DraftedMandate[] {
  const above = introductions(text, provision);
  const named = new RegExp(mission).test(provision.text);
  if (!named && !above.some((one) => new RegExp(mission).test(one.text))) return [];
  const lead = above[0] ?? provision;
  // Remarks about a mission, requests to others and reports are not part of its mandate.
  const tasked =
    /^(?:DECIDES|AUTHORIZES|ACTS|REQUESTS|REITERATES|REAFFIRMS|EMPHASIZES|STRESSES|ENDORSES|APPROVES)$/.test(
      lead.verb ?? '',
    ) && !/^\w+ the Secretary-General/.test(lead.text);
  const formula = /\bimminent threat of physical violence/i.test(provision.text)
    ? 'IMMINENT_THREAT'
    : /\bthreat of physical violence/i.test(provision.text)
      ? 'THREAT'
      : undefined;
  // A paragraph of its own must give the mission the task: others are authorized in words that name it, too.
  const given = new RegExp(
    `\\bauthori[sz]\\w*[^;.]{0,80}${mission}|\\bmandate\\b[^;.]{0,60}${mission}|${mission}[^;.]{0,60}\\b(?:may|shall|is authori[sz]ed)\\b`,
    'i',
  ).test(provision.text);
  const task = tasked && (above.length > 0 ? !/\bpriorities\b/i.test(lead.text) : given);
  // What only introduces tasks is drafted where it has the words of protection itself.
  const introduces = text.provisions.some(({ number }) => number.startsWith(`${provision.number}(`));
  const forceful =
    task && authorizesForce(provision.text) && (!introduces || formula !== undefined || above.length === 0);
  const protecting =
    task && protects(provision.text) && (introduces || above.length === 0 ? formula !== undefined : true);
  const actions = named || above.length === 0 ? guessActions(provision.text, mission, ceiling) : [];
  if ((protecting || forceful) && !actions.includes('EXPANDS')) actions.push('ADJUSTS');
  const forcedElsewhere =
    above.some((one) => authorizesForce(one.text)) ||
    text.provisions.some((other) => authorizesForce(other.text) && namesParagraph(other.text, lead.number));
  const chapter = chapterOf(text, [...above, provision]);
  const until = readUntil(provision.text, text.adoptedOn);
  return actions.map((action) => ({
    provision: provision.number,
    action,
    protectsCivilians: protecting && action !== 'EXTENDS' && action !== 'ESTABLISHES',
    forceAuthorized: forceful || (protecting && forcedElsewhere),
    ...(formula !== undefined && action !== 'EXTENDS' && { formula }),
    chapter,
    ...(until !== undefined && action !== 'ADJUSTS' && { until }),
  }));
}

/** Whether words name a paragraph, as `the tasks of paragraph 12 (a)` names OP 12. */
function namesParagraph(words: string, number: string): boolean {
  return new RegExp(`\\bparagraphs? [^;.]{0,60}\\b${/\d+/.exec(number)?.[0] ?? 'none'}\\b`).test(words);
}

/** The paragraphs that introduce an item, the outermost first: OP 4 and OP 4(a) above OP 4(a)(i). */
function introductions({ provisions }: CouncilText, { number }: Provision): Provision[] {
  const above: Provision[] = [];
  for (
    let outer = number.replace(/\([^()]*\)$/, ''), inner = number;
    outer !== inner;
    inner = outer, outer = outer.replace(/\([^()]*\)$/, '')
  ) {
    const found = provisions.find((provision) => provision.number === outer);
    if (found) above.unshift(found);
  }
  return above;
}

function chapterOf({ provisions }: CouncilText, own: readonly Provision[]): DraftedMandate['chapter'] {
  return [...own, ...provisions.filter(({ part }) => part === 'PREAMBLE')].some(({ text }) =>
    /\b(?:acting under chapter VII|under chapter VII of the charter)\b/i.test(text),
  )
    ? 'VII'
    : 'NOT_STATED';
}

function recordOf(
  text: CouncilText,
  acronym: string,
  drafted: readonly { mandate: DraftedMandate; words: string }[],
): string {
  const id = slugOfSymbol(parseSymbol(text.symbol)!);
  return [
    `id: ${id}`,
    `title: ${text.title}`,
    `symbol: ${text.symbol}`,
    'kind: RESOLUTION',
    'organ: SECURITY_COUNCIL',
    `number: ${text.number}`,
    `adoptedOn: "${text.adoptedOn}"`,
    'mandates:',
    ...drafted.flatMap(({ mandate, words }) => [
      `  # ${mandate.provision}: ${words}`,
      `  - id: ${acronym.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      `    action: ${mandate.action}`,
      `    protectsCivilians: ${mandate.protectsCivilians}`,
      ...(mandate.formula === undefined ? [] : [`    formula: ${mandate.formula}`]),
      `    forceAuthorized: ${mandate.forceAuthorized}`,
      `    chapter: ${mandate.chapter}`,
      `    provision: ${mandate.provision}`,
      ...(mandate.until === undefined ? [] : [`    until: "${mandate.until}"`]),
      `    source: { id: ${id}, locator: ${JSON.stringify(mandate.provision)}, verification: UNVERIFIED }`,
    ]),
    `source: { id: ${id}, verification: UNVERIFIED }`,
    '',
  ].join('\n');
}
