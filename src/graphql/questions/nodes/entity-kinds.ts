/** The values of EntityKind, and the types of nodes that they stand for. */
export const entityKinds: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Resolution',
    'DoctrineDocument',
    'Study',
    'PublicDocument',
    'Mission',
    'Claim',
    'Evidence',
    'Concept',
    'Event',
    'Organization',
    'Person',
    'Theme',
    'Country',
    'Statement',
    'Exclusion',
  ].map((type) => [type.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase(), type]),
);
