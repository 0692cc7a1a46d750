import type { RawRecord } from '../../src/records/raw-record.ts';
import { drawText } from './draw-text.ts';
import { makeRecord, sourceIn } from './make-record.ts';
import type { Plan, PlannedDocument } from './plan.ts';
import { countryId, thingId } from './thing-id.ts';

const LONGEST_CHAIN = 60;

interface Mandate {
  mission: number;
  /** The resolution before, of the same mission. */
  renews?: PlannedDocument;
}

/**
 * Resolutions and the missions that they establish and renew; the first mission is renewed until its chain of
 * resolutions has sixty.
 */
export function writeMissions(plan: Plan, cites: (document: PlannedDocument) => readonly object[]): RawRecord[] {
  const {
    random,
    counts,
    byKind: { Resolution: resolutions },
  } = plan;
  const renewed: PlannedDocument[][] = [];
  const records: RawRecord[] = [];
  for (const resolution of resolutions) {
    const mandate = drawMandate(plan, renewed, resolutions.length - resolution.number);
    const chain = (renewed[mandate.mission] ??= []);
    chain.push(resolution);
    records.push(writeResolution(plan, resolution, mandate, cites(resolution)));
  }
  for (let mission = 0; mission < counts.Mission; mission += 1)
    records.push(writeMission(plan, mission, renewed[mission]!));
  return records;

  function drawMandate(
    { counts: { Mission: missions } }: Plan,
    chains: readonly PlannedDocument[][],
    left: number,
  ): Mandate {
    const toEstablish = missions - chains.length;
    if (chains.length === 0 || (toEstablish > 0 && random.chance(toEstablish / left)))
      return { mission: chains.length };
    const mission = random.chance(0.5) && chains[0]!.length < LONGEST_CHAIN ? 0 : random.below(chains.length);
    return { mission, renews: chains[mission]!.at(-1)! };
  }
}

function writeResolution(
  { random, counts }: Plan,
  { id, number, day }: PlannedDocument,
  { mission, renews }: Mandate,
  cites: readonly object[],
): RawRecord {
  const shown = 3001 + number;
  const provisions = Array.from({ length: 1 + random.below(3) }, (_, index) => ({
    id: thingId('Mission', mission),
    action: renews ? 'EXTENDS' : 'ESTABLISHES',
    forceAuthorized: random.chance(0.3),
    chapter: random.pick(['VII', 'NOT_STATED']),
    provision: `OP ${index + 1}`,
    ...(index > 0 ? { protectsCivilians: true, formula: 'IMMINENT_THREAT' } : { protectsCivilians: false }),
    source: { ...sourceIn(id), locator: `OP ${index + 1}` },
  }));
  return makeRecord('resolutions', {
    id,
    title: `Security Council resolution ${shown} (${day.slice(0, 4)})`,
    symbol: `S/RES/${shown} (${day.slice(0, 4)})`,
    kind: 'RESOLUTION',
    organ: 'SECURITY_COUNCIL',
    number: shown,
    adoptedOn: day,
    subject: `Generated: ${drawText(random, 3, 8)}`,
    mandates: provisions,
    cites,
    themes: [thingId('Theme', random.rank(counts.Theme))],
    source: sourceIn(id),
    ...(renews && {
      succeeds: [{ id: renews.id, kind: 'EXTENDS', provision: 'OP 1', source: { ...sourceIn(id), locator: 'OP 1' } }],
    }),
  });
}

/** A mission begins with its first resolution; most have ended some time after the last. */
function writeMission({ random, counts }: Plan, number: number, resolutions: readonly PlannedDocument[]): RawRecord {
  const [first] = resolutions as [PlannedDocument];
  const source = sourceIn(first.id);
  const end = `${Number(resolutions.at(-1)!.day.slice(0, 4)) + 1 + random.below(5)}-06-30`;
  return makeRecord('missions', {
    id: thingId('Mission', number),
    acronym: `GENM${number}`,
    name: `Generated mission ${number}: ${drawText(random, 3, 6)}`,
    kind: random.chance(0.5) ? 'PEACEKEEPING' : 'REGIONAL',
    startedOn: first.day,
    ledBy: [thingId('Organization', random.rank(counts.Organization))],
    countries: [countryId(random.below(counts.Country))],
    source,
    ...(end < '2026-11' && random.chance(0.9) && { endedOn: end }),
    ...(number > 0 &&
      random.chance(0.5) && { succeeds: [{ id: thingId('Mission', number - 1), kind: 'TAKES_OVER', source }] }),
  });
}
