/**
 * Sizes that no resolution comes near: a file beyond them is something else, and is refused before it costs time or
 * memory.
 */
export const limits = {
  /** In bytes. */
  file: 20_000_000,
  paragraphs: 20_000,
  /** In characters. */
  paragraph: 200_000,
  /** In elements. */
  depth: 200,
} as const;
