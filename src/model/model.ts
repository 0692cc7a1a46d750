/** The model that `schema/` declares, in the shape that checking and loading ask for. */
export interface Model {
  /** Types of nodes by name, in the order of the SDL. */
  nodes: ReadonlyMap<string, NodeType>;
  /** Types of edge properties by name. */
  edges: ReadonlyMap<string, readonly Field[]>;
  /** The values of every vocabulary by its name, each with its description. */
  vocabularies: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface NodeType {
  name: string;
  description: string;
  /** The folder below `seed/` with the records of the type. */
  folder: string;
  /**
   * The field or relationship that names the folder in it where a record lies, where records are many: see group-of.ts.
   */
  groupedBy?: string;
  /** Interfaces that the type implements; the loader sets them as further labels. */
  interfaces: readonly string[];
  fields: readonly Field[];
  shown: ShownFields;
  relationships: readonly Relationship[];
}

/** The fields of a type that lists show of a node and that searches read. */
export interface ShownFields {
  /** What a node is called: the first of these that it has. */
  labels: readonly string[];
  /** What a search reads, in this order. */
  searched: readonly { name: string; as: SearchedAs }[];
  /** Its date in EDTF, with the fields of the first and last day of that; types without dates have none. */
  date?: { on: string; from: string; to: string };
}

export type SearchedAs = 'NAME' | 'SYMBOL' | 'TEXT';
export type Notation = 'EDTF' | 'ID' | 'URL' | 'DOI' | 'ANCHOR';
export type Computation = 'COPY' | 'EDTF_FIRST_DAY' | 'EDTF_LAST_DAY' | 'EDTF_YEAR' | 'PASSAGE' | 'CLAIM_STATUS';

export interface Field {
  name: string;
  description: string;
  /** A scalar (ID, String, Int, Boolean, Date) or a vocabulary. */
  type: string;
  list: boolean;
  required: boolean;
  unique: boolean;
  indexed: boolean;
  /** Whether the text is carried over as a source prints it: titles, names. */
  verbatim: boolean;
  notation?: Notation;
  computed?: { from: string; by: Computation };
}

export interface Relationship {
  /** The field's name. */
  name: string;
  description: string;
  /** The Neo4j relationship type. */
  type: string;
  /** OUT: written in this type's records; IN: the other end writes it. */
  direction: 'IN' | 'OUT';
  /** Names of the node types that the other end may have. */
  targets: ReadonlySet<string>;
  list: boolean;
  /** The type of the edge's properties. */
  properties: string;
}
