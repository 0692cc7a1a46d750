import { compareProvisions } from '../../../domain/mandates/compare-provisions.ts';
import { compareText } from '../../../domain/mandates/compare-text.ts';

/** An edge as the statements of lineage and path give it, from the later to the earlier node. */
export interface Edge {
  via: string;
  later: string;
  earlier: string;
  properties: Record<string, unknown>;
}

/** An edge as `Link` has it. */
export type Link = Record<'via' | 'later' | 'earlier', string> &
  Record<'manner' | 'locator' | 'sourceId' | 'sourceLocator' | 'verification' | 'quote', unknown>;

/**
 * Orders links by relationship and ends, those between the same ends as their places stand in the text, and then by all
 * that they say.
 */
export function compareLinks(a: Link, b: Link): number {
  return (
    compareText(a.via, b.via) ||
    compareText(a.later, b.later) ||
    compareText(a.earlier, b.earlier) ||
    compareProvisions(textOf(a.locator), textOf(b.locator)) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An edge as `Link` shows it. */
export function showLink({ via, later, earlier, properties }: Edge): Link {
  const { kind, action, provision, locator, endnote, sourceId, sourceLocator, verification, quote } = properties;
  return {
    via,
    later,
    earlier,
    sourceId,
    verification,
    manner: kind ?? action ?? null,
    locator: provision ?? (endnote === undefined ? (locator ?? null) : `end note ${Number(endnote)}`),
    sourceLocator: sourceLocator ?? null,
    quote: quote ?? null,
  };
}
