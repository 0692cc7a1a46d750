/** Where in a resolution a paragraph stands. */
export type Part = 'PREAMBLE' | 'OPERATIVE' | 'ANNEX';

/** A paragraph as a format prints it, before anything is made of its mark. */
export interface PrintedParagraph {
  part: Part;
  /** The printed number, such as `12.` or `(a)`; empty where there is none. */
  mark: string;
  text: string;
  /** Whether it is a heading. */
  heading?: boolean;
}

/** What a reader of a format finds in a file. */
export interface PrintedText {
  /** As printed, such as S/RES/2098 (2013). */
  symbol: string;
  /** What stands above the text: the number, how and when it was adopted. */
  heading: string;
  /** The day of adoption as YYYY-MM-DD where the format marks it. */
  markedDate?: string;
  paragraphs: PrintedParagraph[];
  votes?: Votes;
}

/** Counts, and countries as printed where the format names them. */
export interface Votes {
  inFavour: number;
  against: number;
  abstaining: number;
  voters: readonly { country: string; vote: 'IN_FAVOUR' | 'AGAINST' | 'ABSTAINING' }[];
}

/** A document that a paragraph cites. */
export interface TextCitation {
  /** The canonical symbol; of a Council resolution that exists in the folder, with its own year. */
  symbol: string;
  /** As printed. */
  printed: string;
  /** The verb that governs it, such as RECALLS; undefined where none does. */
  verb?: string;
  /** Whether the printed year is not that of the resolution of that number. */
  wrongYear?: boolean;
}

/** A numbered paragraph of a resolution. */
export interface Provision {
  /** `PP 3`, `OP 12(a)(iii)`, `Annex, 4`; unique within the text. */
  number: string;
  part: Part;
  /** From 0, in the order of the text. */
  position: number;
  text: string;
  /** The verb with which it begins or that stands over it, such as DECIDES. */
  verb?: string;
  citations: TextCitation[];
}

/** A resolution of the Council as held. */
export interface CouncilText {
  symbol: string;
  number: number;
  year: number;
  adoptedOn: string;
  meeting?: number;
  title: string;
  votes?: Votes;
  provisions: Provision[];
  /** Name of the file, and its format. */
  file: string;
  format: 'AKN4UN' | 'PLAIN_TEXT';
  /** What a reader should know of the reading: differing dates, paragraphs without numbers. */
  notices: string[];
}

/** Why a file cannot be read as a resolution. */
export interface Refusal {
  file: string;
  problem: string;
}
