/** The facts of a source's print in its record: what to pass over when a copy is read. */
export interface Print {
  /** The end note markers: the words before each one, then its number, such as `of physical violence 1`. */
  noteMarkers: readonly string[];
  /** Lines that are repeated on pages. */
  runningHeads: readonly string[];
}

/** A copy of a source that somebody holds, in three aligned forms. */
export interface Copy {
  /** The text with the lines of the file, without furniture and note markers, in NFKC. */
  text: string;
  /** Its letters and digits in lower case: what anchors are made over. */
  stream: string;
  /** For every character of `stream`, its index in `text`. */
  at: Uint32Array;
  /** Where the end note markers stood, as indexes in `text`, by number. */
  markers: ReadonlyMap<number, number>;
}

/** The line of a copy, counted from 1, on which an index of its text lies. */
export function lineAt(copy: Copy, index: number): number {
  let line = 1;
  for (let at = copy.text.indexOf('\n'); at >= 0 && at < index; at = copy.text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The words between two places of the stream, on one line, as the source prints them. */
export function passageAt(copy: Copy, start: number, length: number): string {
  return copy.text.slice(copy.at[start], copy.at[start + length - 1]! + 1).replace(/\s+/g, ' ');
}
