import { understandIdentifier } from '../../model/identifiers.ts';
import { slugOfSymbol } from '../../model/un-symbol.ts';
import { badArgument } from '../bad-argument.ts';
import { ask, type QuestionContext } from './ask.ts';
import { askCards } from './entities.ts';

/** The id of a document that a record or an imported text has or cites, by id, former id or symbol; BAD_USER_INPUT when there is none. */
export async function documentId(context: QuestionContext, argument: string, given: string): Promise<string> {
  const ids = [given, ...understandIdentifier(given.slice(0, 500)).symbols.map(slugOfSymbol)];
  const [card] = await askCards(context, ids);
  if (card) return card.id;
  const [document] = await ask<{ id: string }>(context, 'council-document', { ids });
  if (document) return document.id;
  throw badArgument(argument, `names ${JSON.stringify(given.slice(0, 100))}, and neither a record nor an imported text has or cites it. lookup(identifier:) finds ids by symbol, acronym or name.`);
}
