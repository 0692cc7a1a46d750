declare module '@citation-js/core' {
  import type { CslItem } from './csl-item.ts';

  /** One BibTeX entry before it is written out, its values in the escapes of LaTeX. */
  interface BibtexEntry {
    type: string;
    properties: Record<string, string | undefined>;
  }

  export class Cite {
    constructor(items: readonly CslItem[]);
    format(name: 'citation', options: { template: string; lang: string; format: 'text'; entry: { id: string; locator?: string; label?: string } }): string;
    format(name: 'bibtex', options: { format: 'object' }): BibtexEntry[];
  }

  export const plugins: {
    config: {
      get(plugin: '@csl'): { styles: { has(name: string): boolean; add(name: string, xml: string): void } };
    };
  };
}

declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
