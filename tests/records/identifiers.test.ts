import { describe, expect, it } from 'vitest';
import { keyOfId, keyOfName } from '../../src/domain/identify/keys.ts';
import type { GraphNode } from '../../src/records/graph.ts';
import { identifiersOf } from '../../src/records/identifiers.ts';
import { ownModel } from '../support/records.ts';

const { nodes } = await ownModel();
const node = (kind: string, id: string, properties: GraphNode['properties']): GraphNode =>
  ({ id, type: nodes.get(kind), properties }) as GraphNode;
const without = (keys: readonly string[], ...kinds: string[]): string[] =>
  keys.filter((key) => !kinds.includes(key.split(':', 1)[0]!));

describe('a node is called by', () => {
  it.each<[string, GraphNode, string[]]>([
    [
      'its id and former ids',
      node('Mission', 'monusco', { formerIds: ['monuc-2', 'monuc-ii'] }),
      ['id:monusco', 'id:monuc-2', 'id:monuc-ii'],
    ],
    [
      'its symbol and, in the Council, its number',
      node('Resolution', 's-res-1894-2009', { symbol: 'S/RES/1894 (2009)', number: 1894, organ: 'SECURITY_COUNCIL' }),
      ['id:s-res-1894-2009', 'symbol:S/RES/1894 (2009)', 'council:1894'],
    ],
    [
      'its symbol alone in the Assembly',
      node('Resolution', 'a-res-67-287', { symbol: 'A/RES/67/287', number: 287, organ: 'GENERAL_ASSEMBLY' }),
      ['id:a-res-67-287', 'symbol:A/RES/67/287'],
    ],
    [
      'a joint symbol, its halves and other symbols',
      node('PublicDocument', 'letter', { symbol: 'A/67/775-S/2013/110', otherSymbols: ['S/2013/111'] }),
      ['id:letter', 'symbol:A/67/775-S/2013/110', 'symbol:A/67/775', 'symbol:S/2013/110', 'symbol:S/2013/111'],
    ],
    [
      'the document of which it is the annex',
      node('PublicDocument', 'memo', { symbol: 'S/PRST/2018/18, annex' }),
      ['id:memo', 'symbol:S/PRST/2018/18, annex', 'symbol:S/PRST/2018/18', 'name:s prst 2018 18 annex'],
    ],
    [
      'the reference of a department',
      node('DoctrineDocument', 'policy', { symbol: 'DPO Ref. 2023.05' }),
      ['id:policy', 'symbol:DPO Ref. 2023.05', 'ref:2023.05', 'name:dpo ref 2023.05'],
    ],
    [
      'its DOI in small letters and its address',
      node('Study', 'study', { doi: '10.1111/AJPS.1', url: 'https://www.Example.org/A/' }),
      ['id:study', 'doi:10.1111/ajps.1', 'url:example.org/A'],
    ],
    [
      'an acronym with and without its hyphen',
      node('Organization', 'body', { acronym: 'C-34' }),
      ['id:body', 'name:c34', 'compact:c34'],
    ],
  ])('%s', (_what, called, keys) => expect(without(identifiersOf(called), 'word')).toEqual(keys));

  it('its names in every form, each once, without articles and with what the field shortens shortened', () => {
    const keys = identifiersOf(
      node('Study', 'paper', {
        title: 'The Protection of Civilians in United Nations Peacekeeping: A Handbook (POCH)',
        alternativeTitles: ['POC in UN peacekeeping'],
      }),
    );
    expect(without(keys, 'word', 'id')).toEqual([
      'name:poc un peacekeeping handbook poch',
      'name:poc un peacekeeping handbook',
      'name:poch',
      'name:poc un peacekeeping',
      'compact:poch',
    ]);
    expect(keys.filter((key) => key.startsWith('word:'))).toEqual(['word:poc', 'word:handbook', 'word:poch']);
  });

  it('its first author and year: by family name, which the id of the person tells, or as an institution', () => {
    const cited = (authors: string[], persons: string[]): string[] =>
      identifiersOf(node('Study', 'x', { authors, issuedOn: '2016/2017' }), { persons, issuers: [] }).filter((key) =>
        key.startsWith('cite:'),
      );
    expect(cited(['Emily Paddon Rhoads', 'Ann Roe'], ['roe-ann', 'paddon-rhoads-emily'])).toEqual([
      'cite:paddon rhoads 2016',
      'cite:paddon rhoads 2017',
    ]);
    expect(cited(['Ann von Roe'], ['von-roe-ann'])).toEqual([
      'cite:von roe 2016',
      'cite:von roe 2017',
      'cite:roe 2016',
      'cite:roe 2017',
    ]);
    expect(cited(['Human Rights Watch'], [])).toEqual(['cite:human rights watch 2016', 'cite:human rights watch 2017']);
  });
});

it('keys of ids and names', () => {
  expect(keyOfId('monusco')).toBe('id:monusco');
  expect(keyOfName('  The Côte d’Ivoire’s C-34 & A4P+ ')).toBe('name:cote ivoire c34 a4p plus');
});
