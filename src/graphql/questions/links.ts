/** An edge as the statements of lineage and path give it, from the later to the earlier node. */
export interface Edge {
  via: string;
  later: string;
  earlier: string;
  properties: Record<string, unknown>;
}

/** An edge as `Link` shows it. */
export function showLink({ via, later, earlier, properties }: Edge): object {
  const { kind, action, provision, locator, endnote, sourceId, sourceLocator, verification, quote } = properties;
  return {
    via, later, earlier, sourceId, verification,
    manner: kind ?? action ?? null,
    locator: provision ?? (endnote === undefined ? (locator ?? null) : `end note ${Number(endnote)}`),
    sourceLocator: sourceLocator ?? null,
    quote: quote ?? null,
  };
}
