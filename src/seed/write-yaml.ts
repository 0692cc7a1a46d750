import { Document, type Node, type ScalarTag, type Tags } from 'yaml';

/** The width that lines of records keep to. */
export const LINE = 120;

/** Comments around a record, as the parser of YAML tells them apart. */
export interface Comments {
  commentBefore?: string | null;
  comment?: string | null;
}

/** Writes a node as the whole of a file, in the style that its scalars and collections ask for. */
export function writeYaml(contents: Node, { commentBefore, comment }: Comments = {}): string {
  // Compatible: text that readers of YAML 1.1 would take for something else (yes, 12:30, 1_000) is quoted too.
  const document = new Document(null, { version: '1.2', compat: 'yaml-1.1', customTags });
  document.contents = contents;
  document.commentBefore = commentBefore ?? null;
  document.comment = comment ?? null;
  return document.toString({ lineWidth: 0 });
}

function customTags(tags: Tags): Tags {
  return tags.map((tag) => (typeof tag === 'object' && !tag.collection && tag.tag === 'tag:yaml.org,2002:str' ? foldingAtLine(tag) : tag));
}

/**
 * Text as the library writes it; only block text is folded, since the library would break flow collections at another
 * width than it says.
 */
function foldingAtLine(tag: ScalarTag): ScalarTag {
  return {
    ...tag,
    stringify(item, context, ...callbacks) {
      if (item.type !== 'BLOCK_FOLDED') return tag.stringify!(item, context, ...callbacks);
      // The library leaves a text that is one character too long for a line unfolded.
      const lineWidth = String(item.value).length + context.indent.length === LINE + 1 ? LINE - 1 : LINE;
      return tag.stringify!(item, { ...context, options: { ...context.options, lineWidth } }, ...callbacks);
    },
  };
}
