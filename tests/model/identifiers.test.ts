import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../src/model/graph.ts';
import { identifiersOf, isCouncilResolution, keyOfId, understandIdentifier } from '../../src/model/identifiers.ts';
import { parseSymbol } from '../../src/model/un-symbol.ts';

const node = (id: string, properties: GraphNode['properties']): GraphNode => ({ id, properties }) as GraphNode;

describe('a node is called by', () => {
  it.each<[string, GraphNode, string[]]>([
    ['its id and former ids', node('monusco', { formerIds: ['monuc-2', 'monuc-ii'] }), ['id:monusco', 'id:monuc-2', 'id:monuc-ii']],
    ['its symbol and, in the Council, its number', node('s-res-1894-2009', { symbol: 'S/RES/1894 (2009)', number: 1894, organ: 'SECURITY_COUNCIL' }), ['id:s-res-1894-2009', 'symbol:S/RES/1894 (2009)', 'council:1894']],
    ['its symbol alone in the Assembly', node('a-res-67-287', { symbol: 'A/RES/67/287', number: 287, organ: 'GENERAL_ASSEMBLY' }), ['id:a-res-67-287', 'symbol:A/RES/67/287']],
    ['a joint symbol, its halves and other symbols', node('letter', { symbol: 'A/67/775-S/2013/110', otherSymbols: ['S/2013/111'] }), ['id:letter', 'symbol:A/67/775-S/2013/110', 'symbol:A/67/775', 'symbol:S/2013/110', 'symbol:S/2013/111']],
    ['its DOI in small letters', node('study', { doi: '10.1111/AJPS.12036' }), ['id:study', 'doi:10.1111/ajps.12036']],
    ['all its names in small letters, each once', node('mission', { acronym: 'UNX', name: 'A Mission', title: 'T', label: 'L', formerNames: ['F', 'f'], alternativeTitles: ['AT'], altLabels: ['AL'], alternativeNames: ['AN'] }), ['id:mission', 'name:unx', 'name:a mission', 'name:t', 'name:l', 'name:f', 'name:at', 'name:al', 'name:an']],
  ])('%s', (_what, called, keys) => expect(identifiersOf(called)).toEqual(keys));
});

describe('an identifier', () => {
  it.each([
    [' MONUSCO ', ['id:MONUSCO', 'id:monusco', 'symbol:MONUSCO', 'name:monusco']],
    ['cod', ['id:cod', 'id:COD', 'symbol:cod', 'name:cod']],
    ['Protection \n of\u00A0Civilians', ['id:Protection of Civilians', 'id:protection of civilians', 'id:PROTECTION OF CIVILIANS', 'symbol:Protection of Civilians', 'name:protection of civilians']],
    ['s/res/1894(2009)', ['id:s/res/1894(2009)', 'id:S/RES/1894(2009)', 'id:s-res-1894-2009', 'symbol:s/res/1894(2009)', 'symbol:S/RES/1894 (2009)', 'council:1894', 'name:s/res/1894(2009)']],
    ['S/PRST/2002/6', ['id:S/PRST/2002/6', 'id:s/prst/2002/6', 'id:s-prst-2002-6', 'symbol:S/PRST/2002/6', 'name:s/prst/2002/6']],
    ['A/67/775 – S/RES/1', ['id:A/67/775 – S/RES/1', 'id:a/67/775 – s/res/1', 'id:A/67/775 – S/RES/1', 'id:a-67-775', 'id:s-res-1', 'symbol:A/67/775 – S/RES/1', 'symbol:A/67/775-S/RES/1', 'symbol:A/67/775', 'symbol:S/RES/1', 'name:a/67/775 – s/res/1']],
    ['', ['id:', 'name:']],
  ])('%j can be any of these', (text, keys) => expect(understandIdentifier(text).keys).toEqual([...new Set(keys)]));

  it.each(['10.1111/Ajps.12036', 'doi:10.1111/Ajps.12036', 'DOI: \u00A010.1111/Ajps.12036', 'https://doi.org/10.1111/Ajps.12036', 'http://dx.doi.org/10.1111/Ajps.12036'])('%j is a DOI', (text) => {
    expect(understandIdentifier(text)).toMatchObject({ doi: '10.1111/Ajps.12036', keys: expect.arrayContaining(['doi:10.1111/ajps.12036']) as string[] });
  });

  it.each(['10.111/x', '10.1234567890/x', '10.1111/', '10.1111/two words', 'see 10.1111/x', 'S/RES/1894'])('%j is no DOI', (text) => {
    expect(understandIdentifier(text)).not.toHaveProperty('doi');
    expect(understandIdentifier(text).keys.filter((key) => key.startsWith('doi:'))).toEqual([]);
  });

  it('keeps its text and symbols', () => {
    expect(understandIdentifier('  UNSCR   1894 ')).toMatchObject({ text: 'UNSCR 1894', symbols: [{ organ: 'S', series: ['RES'], number: 1894 }] });
    expect(keyOfId('monusco')).toBe('id:monusco');
  });

  it.each([['S/RES/1894', true], ['A/RES/67/287', false], ['S/PRST/2002/6', false], ['S/RES/INF/1', false]])('%s is one of a resolution of the Council: %s', (text, is) => expect(isCouncilResolution(parseSymbol(text)!)).toBe(is));
});
