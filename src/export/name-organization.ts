import type { CitedDocument } from './cited-document.ts';

/**
 * The name of an organization as it stands outside of the United Nations: "Department of Peace Operations" alone could
 * be anybody's.
 */
export function nameOrganization({ name, partOf }: CitedDocument['issuers'][number]): string {
  const within = partOf.some((whole) => whole.startsWith('United Nations'));
  return within && !name.includes('United Nations') ? `United Nations ${name}` : name;
}
