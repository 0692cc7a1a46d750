import { edtfBounds } from '../../../domain/edtf-bounds.ts';
import { compareProvisions } from '../../../domain/mandates/compare-provisions.ts';
import { compareText } from '../../../domain/mandates/compare-text.ts';
import { exactPhrase } from '../../../domain/words/phrases.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { nodeOf } from '../search/identify.ts';
import { provisionsOf, textsWith } from './find-phrases.ts';
import { heldTexts, notSearched } from './held-texts.ts';

interface Milestone {
  id: string | null;
  label: string;
  date: string | null;
  sourceId: string | null;
  verification: string | null;
  origin: string;
  provision?: string;
  words?: string;
}

type Recorded = Omit<Milestone, 'origin'>;

interface Row {
  label: string;
  altLabels: string[];
  firstUsedOn: string | null;
  sourceId: string;
  verification: string;
  origin: Omit<Recorded, 'date'> | null;
  norms: (Recorded & { date: string; provision: string })[];
  doctrine: (Recorded & { day: string; order: string })[];
}

/** `Query.emergence`. */
export async function emergence(
  _root: unknown,
  { concept }: { concept: string },
  context: QuestionContext,
): Promise<object> {
  const card = await nodeOf(context, 'concept', concept, 'Concept');
  const [row] = await runStatement<Row>(context, 'emergence', { id: card.id });
  const { label, altLabels, firstUsedOn, sourceId, verification, origin, norms, doctrine: documents } = row!;
  const practice: Milestone | null =
    origin === null && firstUsedOn === null
      ? null
      : { id: null, label: 'the field', sourceId, verification, ...origin, date: firstUsedOn, origin: 'CURATED' };
  const [recorded] = norms.toSorted(
    (a, b) => compareText(a.date, b.date) || compareProvisions(a.provision, b.provision),
  );
  const norm: Milestone | null = recorded
    ? { ...recorded, origin: 'CURATED' }
    : await firstInTexts(context, [label, ...altLabels]);
  const held = recorded ? undefined : await heldTexts(context);
  const [first] = documents.toSorted(
    (a, b) => compareText(a.day, b.day) || compareText(a.id ?? '', b.id ?? '') || compareText(a.order, b.order),
  );
  const doctrine: Milestone | null = first ? { ...first, origin: 'CURATED' } : null;
  return {
    concept: card,
    practice,
    norm,
    doctrine,
    daysFromPracticeToNorm: daysBetween(practice, norm),
    daysFromNormToDoctrine: daysBetween(norm, doctrine),
    approximate: [practice, norm, doctrine].some(
      (milestone) => milestone?.date != null && !/^\d{4}-\d{2}-\d{2}$/.test(milestone.date),
    ),
    notices: [
      ...(practice?.date == null ? ['The day of its first use in the field is not known here.'] : []),
      ...(norm === null ? ['No first words of the Council are recorded, and no held text has its names.'] : []),
      ...(norm?.origin === 'IMPORTED'
        ? [
            'The first words are those of its names in the texts that are held; others may have them earlier, or in other words.',
          ]
        : []),
      ...(held ? notSearched(held) : []),
      ...(doctrine === null ? ['No doctrine that introduces it or builds on it is recorded here.'] : []),
    ],
  };
}

/** The earliest held provision that has one of the names. Names of one word have other senses, too. */
async function firstInTexts(context: QuestionContext, names: readonly string[]): Promise<Milestone | null> {
  const phrases = names.map(exactPhrase).filter(({ length }) => length > 1);
  if (phrases.length === 0) return null;
  const [use] = await provisionsOf(
    context,
    await textsWith(context, phrases, { since: null, until: null, mission: null }),
    0,
    1,
  );
  return use
    ? {
        id: use.resolution,
        label: use.symbol,
        date: use.adoptedOn,
        provision: use.provision,
        origin: 'IMPORTED',
        sourceId: null,
        verification: null,
      }
    : null;
}

function daysBetween(earlier: Milestone | null, later: Milestone | null): number | null {
  const [from, to] = [earlier, later].map((milestone) =>
    milestone?.date == null ? undefined : edtfBounds(milestone.date)?.first,
  );
  return from === undefined || to === undefined ? null : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
