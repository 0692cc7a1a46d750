declare module 'bibtex-parse' {
  /** The entries of a BibTeX file, each with its key, type and fields in capitals. */
  export function entries(text: string): Record<string, string>[];
}
