/**
 * What the audit may say of this server, by the id of its check, and why that is right as it is. Anything else is a
 * failure; so is an entry that the audit no longer needs.
 */
export const reviewed: Record<string, string> = {
  '572B':
    'A document that does not parse gets 400 under application/json too: caches, monitors and clients then see the failure without reading the body.',
  FDE2: 'The same for a document that does not fit the schema.',
  '7B9B': 'The same for variables that do not fit their types.',
  '5A70':
    "A GET as a plain web page can send it is refused on purpose: no other site can make a visitor's browser ask (CSRF prevention). With the header apollo-require-preflight it is answered.",
  D6D5: 'The same: the check sends its GET without that header.',
  '6A70': 'The same: the check sends its GET without that header.',
};
