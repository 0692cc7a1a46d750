import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftMandates } from '../../src/import/draft-mandates.ts';
import { readCouncilText } from '../../src/import/read-council-text.ts';
import { readUntil } from '../../src/import/read-until.ts';
import { plain } from './council-fixtures.ts';

const bodies = [
  'Acting under Chapter VII of the Charter,\n1. Decides to establish the United Nations Mission in Utopia (UNMUT) for an initial period of six months, with up to 5,000 military personnel;\n2. Authorizes UNMUT to use all necessary means to carry out its mandate;\n' +
    '3. Decides that the mandate of UNMUT shall be:\n(a) To protect civilians under imminent threat of physical violence;\n(b) To support elections;\n4. Requests the Secretary-General to report on the protection of civilians by UNMUT.',
  'Noting,\n1. Decides to extend the mandate of UNMUT until 30 June 2032;\n2. Decides that UNMUT will have a ceiling of 7,000 military personnel;\n3. Urges the parties to talk.',
  'Noting,\n1. Decides to terminate the mandate of UNMUT.',
  'Noting UNMUT,\n1. Calls upon all to keep the peace.',
];
const texts = bodies
  .map((body, index) => readCouncilText('f', plain(body, { number: String(9001 + index) })))
  .flatMap((text) => ('problem' in text ? [] : [text]));
const drafts = draftMandates(texts, { acronym: 'UNMUT', names: ['United Nations Mission in Utopia'] });

describe('drafts of records', () => {
  it('name what each paragraph seems to do to the mission, and nothing of other resolutions', () => {
    expect(
      drafts.flatMap(({ symbol, mandates }) =>
        mandates.map(
          ({ provision, action, until }) =>
            `${symbol.slice(6, 10)} ${provision} ${action}${until === undefined ? '' : ` ${until}`}`,
        ),
      ),
    ).toEqual([
      '9001 OP 1 ESTABLISHES 2031-09',
      '9001 OP 2 ADJUSTS',
      '9001 OP 3(a) ADJUSTS',
      '9002 OP 1 EXTENDS 2032-06-30',
      '9002 OP 2 EXPANDS',
      '9003 OP 1 TERMINATES',
    ]);
    expect(drafts[0]!.mandates[2]).toEqual({
      provision: 'OP 3(a)',
      action: 'ADJUSTS',
      protectsCivilians: true,
      formula: 'IMMINENT_THREAT',
      forceAuthorized: false,
      chapter: 'VII',
    });
  });

  it('know a mission by its name in any spelling', () => {
    const text = readCouncilText(
      'f',
      plain("Noting,\n1. Decides to extend the mandate of the Mission in Co\u0302te d'Utopie until 30 June 2032;"),
    );
    expect(
      draftMandates('problem' in text ? [] : [text], { acronym: 'UNMUC', names: ['Mission in Côte d’Utopie'] }).map(
        ({ mandates, record }) => [mandates[0]!.action, record.normalize('NFC').includes("Côte d'Utopie")],
      ),
    ).toEqual([['EXTENDS', true]]);
  });

  it('are records in YAML that say they are not verified, with the words of each paragraph for the reader', () => {
    expect(parse(drafts[1]!.record)).toEqual({
      id: 's-res-9002-2031',
      title: 'Security Council resolution 9002 (2031)',
      symbol: 'S/RES/9002 (2031)',
      kind: 'RESOLUTION',
      organ: 'SECURITY_COUNCIL',
      number: 9002,
      adoptedOn: '2031-03-03',
      mandates: [
        {
          id: 'unmut',
          action: 'EXTENDS',
          protectsCivilians: false,
          forceAuthorized: false,
          chapter: 'NOT_STATED',
          provision: 'OP 1',
          until: '2032-06-30',
          source: { id: 's-res-9002-2031', locator: 'OP 1', verification: 'UNVERIFIED' },
        },
        {
          id: 'unmut',
          action: 'EXPANDS',
          protectsCivilians: false,
          forceAuthorized: false,
          chapter: 'NOT_STATED',
          provision: 'OP 2',
          source: { id: 's-res-9002-2031', locator: 'OP 2', verification: 'UNVERIFIED' },
        },
      ],
      source: { id: 's-res-9002-2031', verification: 'UNVERIFIED' },
    });
    expect(drafts[1]!.record).toContain('  # OP 1: Decides to extend the mandate of UNMUT until 30 June 2032;\n');
  });

  it.each([
    ['until 30 June 2014', '2014-06-30'],
    ['for a period of six months from 30 September 2001', '2002-03-30'],
    ['for a period of six months from 31 August 2001', '2002-02-28'],
    ['for a further period of one year', '2032-03'],
    ['for an initial period of 12 months from the date of adoption', '2032-03'],
    ['for a period of 90 days', undefined],
    ['with immediate effect', undefined],
  ])('read the end of "%s"', (words, until) => {
    expect(readUntil(words, '2031-03-03')).toBe(until);
  });
});
