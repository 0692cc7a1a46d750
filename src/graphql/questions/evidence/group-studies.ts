import type { EntityRef } from '../nodes/entity-ref.ts';

/** A work behind evidence. */
export interface AuthoredWork {
  work: EntityRef;
  /** Its DocumentKind. */
  workKind: string;
  authors: { id: string; name: string }[];
}

export interface StudyGroup {
  works: EntityRef[];
  sharedAuthors: string[];
}

/** Kinds of studies that report research; commentary does not. */
const research = new Set(['JOURNAL_ARTICLE', 'BOOK', 'BOOK_CHAPTER', 'RESEARCH_PAPER', 'NGO_REPORT']);

/** The studies among works, each once, in groups that are joined by shared authors. */
export function groupStudies(items: readonly AuthoredWork[]): StudyGroup[] {
  const studies = new Map(
    items
      .filter(({ work, workKind }) => work.kind === 'Study' && research.has(workKind))
      .map((item) => [item.work.id, item]),
  );
  const groups: AuthoredWork[][] = [];
  for (const study of studies.values()) {
    const joined = groups.filter((group) => group.some((other) => shares(other, study)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), study]);
  }
  return groups
    .map((group) => ({
      works: group.map(({ work }) => work).sort((a, b) => a.id.localeCompare(b.id)),
      sharedAuthors: sharedNames(group),
    }))
    .sort((a, b) => a.works[0]!.id.localeCompare(b.works[0]!.id));
}

function shares(a: AuthoredWork, b: AuthoredWork): boolean {
  return a.authors.some(({ id }) => b.authors.some((author) => author.id === id));
}

function sharedNames(group: readonly AuthoredWork[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of group.flatMap(({ authors }) => authors)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort();
}
