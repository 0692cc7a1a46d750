/** A text in the form in which it is written; see schema/texts/council-document.graphql. */
export interface ImportedText {
  id: string;
  /** A hash of the file and of the reader's version: what is held under the same one is not written again. */
  hash: string;
  properties: Record<string, string | number | readonly string[]>;
  adoptedOn: string;
  provisions: readonly { id: string; number: string; part: string; position: number; text: string; verb?: string }[];
  votes: readonly { id: string; country: string; choice: string }[];
  citations: readonly {
    id: string;
    symbol: string;
    part: string;
    citedFrom: string;
    verb?: string;
    printed: string;
    wrongYear?: boolean;
  }[];
}
