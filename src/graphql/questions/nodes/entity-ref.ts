/** The published `EntityRef` of a node. */
export interface EntityRef {
  id: string;
  kind: string;
  label: string;
  date: string | null;
}
