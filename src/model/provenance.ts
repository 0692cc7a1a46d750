/** The keys of `source:` in a record, and the fields of nodes and edges that they fill. */
export const provenanceFields = {
  id: 'sourceId',
  locator: 'sourceLocator',
  section: 'section',
  endnote: 'sourceEndnote',
  anchor: 'anchor',
  verification: 'verification',
  note: 'verificationNote',
} as const;

export const provenanceFieldNames: ReadonlySet<string> = new Set(Object.values(provenanceFields));
