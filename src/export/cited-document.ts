/** The facts of a document, of any type, that a citation needs. */
export interface CitedDocument {
  id: string;
  /** A DocumentKind. */
  kind: string;
  title: string;
  symbol?: string | null;
  url?: string | null;
  /** EDTF. */
  issuedOn?: string | null;
  /** The organ that adopted a resolution. */
  organ?: string | null;
  /** As printed, in the order of the work. */
  authors?: readonly string[] | null;
  editors?: readonly string[] | null;
  container?: string | null;
  volume?: string | null;
  pages?: string | null;
  publisher?: string | null;
  doi?: string | null;
  /** The persons who wrote or spoke it, in the order of their positions. */
  persons: readonly { id: string; name: string }[];
  /** The organizations that issued it, and those that each is part of. */
  issuers: readonly { name: string; partOf: readonly string[] }[];
}
