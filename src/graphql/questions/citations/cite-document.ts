import { readPinpoint } from '../../../domain/pinpoint.ts';
import { citeChicago } from '../../../export/cite-chicago.ts';
import { citeUn } from '../../../export/cite-un.ts';
import type { CitedDocument } from '../../../export/cited-document.ts';
import type { CslItem } from '../../../export/csl-item.ts';
import { describeCsl } from '../../../export/describe-csl.ts';
import { writeBibtex } from '../../../export/write-bibtex.ts';
import { BatchById } from '../nodes/batch-by-id.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

const styles = { CHICAGO: citeChicago, UN: citeUn };
const open = new WeakMap<QuestionContext, BatchById<CslItem>>();

/** `citation`, `bibtex` and `cslJson` of every type of document. */
export const citeDocument = {
  async citation(
    document: { id: string },
    { style, pinpoint }: { style: keyof typeof styles; pinpoint?: string | null },
    context: QuestionContext,
  ): Promise<string> {
    const place = pinpoint == null ? undefined : readPinpoint(pinpoint);
    const item = await itemOf(document, context);
    await context.pace?.rest();
    return styles[style](item, place);
  },
  async bibtex(document: { id: string }, _arguments: unknown, context: QuestionContext): Promise<string> {
    const item = await itemOf(document, context);
    await context.pace?.rest();
    return writeBibtex(item);
  },
  cslJson: (document: { id: string }, _arguments: unknown, context: QuestionContext): Promise<CslItem> =>
    itemOf(document, context),
};

/**
 * Returns the CSL-JSON of a document; all of one moment are read in one round trip. `requires` is not used, since an
 * alias or filter of the selection around would change the citation.
 */
async function itemOf({ id }: { id: string }, context: QuestionContext): Promise<CslItem> {
  let gathering = open.get(context);
  if (!gathering)
    open.set(
      context,
      (gathering = new BatchById(
        context,
        (ids) => fetchItems(ids, context),
        () => open.delete(context),
      )),
    );
  return (await gathering.get(id))!;
}

async function fetchItems(ids: readonly string[], context: QuestionContext): Promise<ReadonlyMap<string, CslItem>> {
  const rows = await runStatement<{ document: CitedDocument }>(context, 'cited-documents', { ids });
  return new Map(rows.map(({ document }) => [document.id, describeCsl(document)]));
}
