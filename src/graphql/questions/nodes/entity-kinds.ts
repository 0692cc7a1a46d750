/** Types of nodes that have a date of their own. */
export const datedTypes = ['Resolution', 'DoctrineDocument', 'Study', 'PublicDocument', 'Mission', 'Event'] as const;

const undatedTypes = [
  'Claim',
  'Evidence',
  'Concept',
  'Organization',
  'Person',
  'Theme',
  'Country',
  'Statement',
  'Exclusion',
] as const;

/** The values of EntityKind, and the types of nodes that they stand for. */
export const entityKinds: Readonly<Record<string, string>> = Object.fromEntries(
  [...datedTypes, ...undatedTypes].map((type) => [type.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase(), type]),
);
