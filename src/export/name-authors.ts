import { namePerson } from '../domain/name-person.ts';
import type { CitedDocument } from './cited-document.ts';
import type { CslName } from './csl-item.ts';
import { nameOrganization } from './name-organization.ts';

/**
 * Returns whom a citation names first: the authors of a study, the speaker of a statement, or the issuing
 * organizations. A printed author who is not a recorded person stays whole.
 */
export function nameAuthors({ kind, organ, authors, persons, issuers }: CitedDocument): CslName[] {
  if (organ)
    return [
      { literal: organ === 'GENERAL_ASSEMBLY' ? 'United Nations General Assembly' : 'United Nations Security Council' },
    ];
  if (authors?.length)
    return authors.map((printed) => firstOf(persons, ({ id }) => namePerson(printed, id)) ?? { literal: printed });
  if (kind === 'STATEMENT' && persons.length > 0)
    return persons.map(({ id, name }) => namePerson(name, id) ?? { literal: name });
  return issuers.map((issuer) => ({ literal: nameOrganization(issuer) }));
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
