/** Hosts of the United Nations, with all below them: what they show under a symbol is the document of that symbol. */
export const unHosts: readonly string[] = ['un.org', 'undocs.org', 'unmissions.org'];

/**
 * Hosts that keep copies or accounts of single documents of the United Nations under addresses with their symbols or
 * names.
 */
export const mirrorHosts: readonly string[] = [
  'securitycouncilreport.org',
  'unscr.com',
  'refworld.org',
  'wikipedia.org',
  'wikisource.org',
];

/** The resolver of DOIs and the publishers that have it in their addresses. */
export const doiHosts: readonly string[] = [
  'doi.org',
  'wiley.com',
  'tandfonline.com',
  'sagepub.com',
  'oup.com',
  'cambridge.org',
  'springer.com',
  'sciencedirect.com',
  'jstor.org',
  'brill.com',
  'degruyter.com',
  'degruyterbrill.com',
  'direct.mit.edu',
  'annualreviews.org',
  'journals.uchicago.edu',
  'emerald.com',
  'elgaronline.com',
  'nature.com',
  'plos.org',
  'science.org',
  'pnas.org',
  'aeaweb.org',
  'bristoluniversitypressdigital.com',
];

/** Press releases as press.un.org names its pages, and the symbols of their series. */
export const pressSeries: Readonly<Record<string, string>> = {
  sc: 'SC',
  ga: 'GA',
  sg: 'SG',
  sgsm: 'SG/SM',
  sga: 'SG/A',
  sgt: 'SG/T',
  dsgsm: 'DSG/SM',
  pko: 'PKO',
  afr: 'AFR',
  org: 'ORG',
  hr: 'HR',
  pal: 'PAL',
  iha: 'IHA',
  ik: 'IK',
  dc: 'DC',
  ecosoc: 'ECOSOC',
  wom: 'WOM',
  note: 'NOTE',
};
