import { visit, type DocumentNode } from 'graphql';
import { shorten } from '../../clean-text.ts';
import { badArgument } from '../bad-argument.ts';

const LONGEST = 100;

/**
 * Refuses an alias that is very long: it stands in every row of the answer, so that a small request could have an
 * answer of any size.
 */
export function refuseLongAliases(document: DocumentNode): void {
  visit(document, {
    Field(node) {
      const length = node.alias?.value.length ?? 0;
      if (length > LONGEST)
        throw badArgument(
          shorten(node.alias!.value, LONGEST),
          `is an alias of ${length} characters; at most ${LONGEST} are allowed.`,
          node,
        );
    },
  });
}
