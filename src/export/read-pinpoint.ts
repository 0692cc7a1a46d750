/** A place in a work. */
export interface Pinpoint {
  /** What is counted; undefined for text that is printed as it stands. */
  unit?: 'paragraph' | 'page' | 'note' | 'chapter';
  place: string;
}

const units = [
  ['paragraph', /^(?:op|operative para(?:graph)?s?\.?|para(?:graph)?s?\.?|¶+)\s*/i],
  // In capitals, PP counts the preambular paragraphs of a resolution.
  ['page', /^(?:pp?\.|pp?(?=\s)|[Pp]ages?)\s*/],
  ['note', /^(?:foot|end)?notes?\s*|^nn?\.\s*/i],
  ['chapter', /^ch(?:ap(?:ter)?s?)?\.?\s*/i],
] as const;

/** Understands "OP 14", "paras. 127 and 130", "p. 12", "note 3", "chap. II"; whatever has no number after such a word is text. */
export function readPinpoint(text: string): Pinpoint {
  const plain = text.trim().replace(/\s+/g, ' ');
  for (const [unit, word] of units) {
    const place = plain.replace(word, '');
    if (place !== plain && /^(?:\d|[ivxlc]+\b)/i.test(place)) return { unit, place };
  }
  return { place: plain };
}
