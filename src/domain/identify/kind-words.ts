/**
 * Words for sorts of documents, with the kinds that each can stand for. "Principles", "agenda" and the like are names,
 * not sorts.
 */
export const kindWords: Readonly<Record<string, readonly string[]>> = {
  policy: ['POLICY'],
  guidelines: ['GUIDELINES'],
  guidance: ['GUIDELINES', 'GUIDANCE_NOTE'],
  concept: ['CONCEPT'],
  doctrine: ['DOCTRINE'],
  manual: ['MANUAL'],
  handbook: ['HANDBOOK'],
  framework: ['FRAMEWORK'],
  toolkit: ['TOOLKIT'],
  roadmap: ['ROADMAP'],
  note: ['GUIDANCE_NOTE'],
  book: ['BOOK'],
  article: ['JOURNAL_ARTICLE'],
  report: ['SECRETARY_GENERAL_REPORT', 'PANEL_REPORT', 'COMMITTEE_REPORT', 'OFFICE_REPORT', 'NGO_REPORT'],
  declaration: ['COMMITMENT'],
  evaluation: ['OFFICE_REPORT', 'PANEL_REPORT'],
  letter: ['LETTER'],
  decision: ['DECISION'],
  newsletter: ['NEWSLETTER'],
};
