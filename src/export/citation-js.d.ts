declare module '@citation-js/core' {
  import type { CslItem } from './csl-item.ts';

  /** One BibTeX entry before it is written out, its values in the escapes of LaTeX. */
  interface BibtexEntry {
    type: string;
    properties: Record<string, string | undefined>;
  }

  export class Cite {
    constructor(items: readonly CslItem[]);
    /** The items as citeproc reads them. */
    format(name: 'data', options: { format: 'object' }): object[];
    format(name: 'bibtex', options: { format: 'object' }): BibtexEntry[];
  }

  /** citeproc, with a style and some works. */
  interface NoteEngine {
    /** A note that cites some of the works for the first time. */
    makeCitationCluster(entries: readonly { id: string; locator?: string; label?: string }[]): string;
  }

  export const plugins: {
    config: {
      get(plugin: '@csl'): {
        styles: { has(name: string): boolean; add(name: string, xml: string): void };
        engine: (items: readonly object[], style: string, lang: string, format: 'text') => NoteEngine;
      };
    };
  };
}

declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
