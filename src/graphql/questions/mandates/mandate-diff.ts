import { diffWords } from 'diff';
import { alignParagraphs, type Pair, type Paragraph } from '../../../domain/mandates/align-paragraphs.ts';
import { compareProvisions } from '../../../domain/mandates/compare-provisions.ts';
import { featuresOf, likeness } from '../../../domain/mandates/text-likeness.ts';
import { memoizeByText } from '../../../domain/memoize.ts';
import type { Steps } from '../../../domain/steps.ts';
import { badArgument } from '../../bad-argument.ts';
import { inSteps } from '../../pacing/in-steps.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { nodeOf } from '../search/identify.ts';

interface Arguments {
  earlier: string;
  later: string;
  mission: string;
  protection: boolean;
}

type Provision = { provision: string; symbol: string; text: string | null } & Record<
  (typeof compared)[number],
  unknown
>;

/** One of the two resolutions: what it does to the mission, and its operative paragraphs where the text is held. */
interface ResolutionMandate {
  symbol: string;
  adoptedOn: string;
  provisions: readonly Provision[];
  paragraphs: readonly Paragraph[];
}

const compared = [
  'action',
  'protectsCivilians',
  'formula',
  'forceAuthorized',
  'chapter',
  'priority',
  'component',
] as const;
const aboutProtection = /civilian|protect|physical violence/i;

/** `Query.mandateDiff`. */
export async function mandateDiff(
  _root: unknown,
  { earlier, later, mission, protection }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const [before, after, on] = await Promise.all([
    nodeOf(context, 'earlier', earlier, 'Resolution'),
    nodeOf(context, 'later', later, 'Resolution'),
    nodeOf(context, 'mission', mission, 'Mission'),
  ]);
  const [one, other] = await Promise.all([sideOf(context, before.id, on.id), sideOf(context, after.id, on.id)]);
  if (one.adoptedOn > other.adoptedOn)
    throw badArgument('earlier', `is ${one.symbol}, which was adopted after ${other.symbol}.`);
  const wanted = ({ text }: Paragraph): boolean => !protection || aboutProtection.test(text);
  const held = [one, other].filter(({ paragraphs }) => paragraphs.length > 0).map(({ symbol }) => symbol);
  return {
    earlier: one.symbol,
    later: other.symbol,
    textsHeld: held,
    provisions: matchProvisions(one.provisions, other.provisions),
    paragraphs:
      held.length < 2 ? [] : await inSteps(compareParagraphs(one.paragraphs, other.paragraphs, wanted), context),
    notices: [
      ...[one, other]
        .filter(({ provisions }) => provisions.length === 0)
        .map(({ symbol }) => `No provision of ${symbol} on ${on.label} is recorded here.`),
      'Compared are the period of the mandate and what the resolutions say on protection; other tasks are in Mission.mandateHistory.',
      'A provision stands beside the one of its sort that differs in the fewest values, of several beside the one with the most words in common where both texts are held: that is a pairing, not a statement that one follows from the other.',
      ...(held.length < 2
        ? ['The texts are compared only where both are held; `poc-norms import council DIR` imports them.']
        : ['Paragraphs are paired by the words that they share.']),
    ],
  };
}

async function sideOf(context: QuestionContext, resolution: string, mission: string): Promise<ResolutionMandate> {
  const [[history], [row]] = await Promise.all([
    runStatement<{ provisions: Provision[] }>(context, 'mandate-history', { id: mission, day: null, resolution }),
    runStatement<Omit<ResolutionMandate, 'provisions'>>(context, 'operative-paragraphs', { id: resolution }),
  ]);
  return { ...row!, provisions: history!.provisions };
}

/**
 * Pairs provisions of one sort: those of the period of the mandate, and those on protection, by the fewest differences,
 * then by their words where they are held.
 */
function matchProvisions(earlier: readonly Provision[], later: readonly Provision[]): object[] {
  const one = earlier.filter((provision) => sortOf(provision) !== undefined);
  const other = later.filter((provision) => sortOf(provision) !== undefined);
  const left = new Set(one);
  const differing = (a: Provision, b: Provision): string[] =>
    compared.filter((field) => (a[field] ?? null) !== (b[field] ?? null));
  const features = memoizeByText(featuresOf);
  const alike = (a: Provision, b: Provision): number =>
    a.text === null || b.text === null ? 0 : likeness(features(a.text), features(b.text));
  const pairs = other
    .flatMap((after) =>
      one
        .filter((before) => sortOf(before) === sortOf(after))
        .map((before) => ({ before, after, fields: differing(before, after), words: alike(before, after) })),
    )
    .sort(
      (a, b) =>
        a.fields.length - b.fields.length ||
        b.words - a.words ||
        compareProvisions(a.after.provision, b.after.provision) ||
        compareProvisions(a.before.provision, b.before.provision),
    );
  const matched = new Map<Provision, { before: Provision; fields: string[] }>();
  for (const { before, after, fields } of pairs) {
    if (!left.has(before) || matched.has(after)) continue;
    left.delete(before);
    matched.set(after, { before, fields });
  }
  const inOrder = (a: Provision, b: Provision): number => compareProvisions(a.provision, b.provision);
  return [
    ...[...other].sort(inOrder).map((after) => {
      const { before, fields } = matched.get(after) ?? {};
      return before
        ? { change: fields!.length > 0 ? 'CHANGED' : 'KEPT', earlier: before, later: after, fields: fields! }
        : { change: 'ADDED', earlier: null, later: after, fields: [] };
    }),
    ...[...left].sort(inOrder).map((before) => ({ change: 'DROPPED', earlier: before, later: null, fields: [] })),
  ];
}

/**
 * Returns the sort of a provision, since counterparts are of one sort: gives the task of protection, has words on it,
 * or gives the mandate its time.
 */
function sortOf({ action, component, protectsCivilians, formula, priority }: Provision): string | undefined {
  if (protectsCivilians === true) return 'protection';
  if (formula != null || priority === true) return 'words on protection';
  return (action === 'ESTABLISHES' || action === 'EXTENDS') && component == null ? 'period' : undefined;
}

/** Yields the pairs of paragraphs whose earlier one, or else later one, is wanted. */
function* compareParagraphs(
  earlier: readonly Paragraph[],
  later: readonly Paragraph[],
  wanted: (paragraph: Paragraph) => boolean,
): Steps<object[]> {
  const shown: object[] = [];
  for (const pair of yield* alignParagraphs(earlier, later)) {
    if (!wanted((pair.earlier ?? pair.later)!)) continue;
    shown.push(showPair(pair));
    yield;
  }
  return shown;
}

function showPair({ earlier, later }: Pair): object {
  const change = !earlier ? 'ADDED' : !later ? 'DROPPED' : earlier.text === later.text ? 'KEPT' : 'CHANGED';
  return {
    change,
    earlierNumber: earlier?.number ?? null,
    earlierText: earlier?.text ?? null,
    laterNumber: later?.number ?? null,
    laterText: later?.text ?? null,
    words:
      change === 'CHANGED'
        ? diffWords(earlier!.text, later!.text).map(({ added, removed, value }) => ({
            change: added ? 'ADDED' : removed ? 'DROPPED' : 'KEPT',
            text: value,
          }))
        : [],
  };
}
