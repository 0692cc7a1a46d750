/** Where in a resolution a paragraph stands. */
export type Part = 'PREAMBLE' | 'OPERATIVE' | 'ANNEX';

/** A paragraph as a format prints it, before anything is made of its mark. */
export interface PrintedParagraph {
  part: Part;
  /** The printed number, such as `12.` or `(a)`; empty without one. */
  mark: string;
  text: string;
  /** Whether it is a heading. */
  heading?: boolean;
}

/** The parts that a reader of a format finds in a file. */
export interface PrintedText {
  /** As printed, such as S/RES/2098 (2013); empty where none is. */
  symbol: string;
  /** The lines above the text: the number, how and when it was adopted. */
  heading: readonly string[];
  /** The organ that the enacting words name, such as Security Council. */
  organ?: string;
  /** The organ that the format marks as the author. */
  author?: string;
  /** The code of the language that the format marks. */
  language?: string;
  /** The day of adoption as YYYY-MM-DD where the format marks it. */
  markedDate?: string;
  paragraphs: PrintedParagraph[];
  votes?: Votes;
}

/** Counts, each as far as it was read, and countries as printed where the format names them. */
export interface Votes {
  inFavour: number | undefined;
  against: number | undefined;
  abstaining: number | undefined;
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
  /**
   * Whether the printed year is not that of the resolution of that number; undefined where none is printed or that
   * resolution is not held.
   */
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
  /** Whether all that the file says of its number and year agrees, and is more than its name. */
  certain: boolean;
  /** The code of its language, which is English where it could be told; undefined where it could not. */
  language?: string;
  meeting?: number;
  title: string;
  votes?: Votes;
  provisions: Provision[];
  /** Name of the file, and its format. */
  file: string;
  format: 'AKN4UN' | 'PLAIN_TEXT';
  /** Notices on the reading: differing dates, paragraphs without numbers. */
  notices: string[];
}

/** Why a file is not read as a resolution of the Council. */
export type RefusalReason =
  | 'UNREADABLE'
  | 'NO_RESOLUTION'
  | 'OTHER_ORGAN'
  | 'OTHER_DOCUMENT'
  | 'OTHER_LANGUAGE'
  | 'DISPUTED'
  | 'NO_DAY'
  | 'NO_PARAGRAPH';

/** A file that is not read, as far as it is known what it is. */
export interface Refusal {
  file: string;
  reason: RefusalReason;
  /** The fault, as the end of a sentence that begins with the file's name. */
  problem: string;
  /** The symbol that it bears or names. */
  symbol?: string;
}
