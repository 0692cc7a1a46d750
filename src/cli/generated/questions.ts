// Generated from src/cli/questions/ by `npm run generate`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What sort of sentence a claim is. */
export type ClaimKind =
  /** About what is observed or measured, or about cause and effect. */
  | 'EMPIRICAL'
  /** About what happened, was decided or was written. */
  | 'HISTORICAL'
  /** About what ought to be, or what a norm means or requires. */
  | 'NORMATIVE';

/** Where a claim stands, by what works are reported to show. */
export type ClaimStatus =
  /** At least one work is reported to dispute it. */
  | 'CONTESTED'
  /** None disputes it, and at least one is reported to qualify it. */
  | 'QUALIFIED'
  /** Works are reported to support it, and none to qualify or dispute it. */
  | 'SUPPORTED'
  /** No work is reported to support, qualify or dispute it; background alone is no evidence. */
  | 'UNEVIDENCED';

/** The types of nodes. */
export type EntityKind =
  /** A claim. */
  | 'CLAIM'
  /** A concept. */
  | 'CONCEPT'
  /** A country. */
  | 'COUNTRY'
  /** A doctrine document. */
  | 'DOCTRINE_DOCUMENT'
  /** An event. */
  | 'EVENT'
  /** A piece of evidence. */
  | 'EVIDENCE'
  /** A passage that was read and not coded. */
  | 'EXCLUSION'
  /** A mission. */
  | 'MISSION'
  /** An organization. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** Another public document. */
  | 'PUBLIC_DOCUMENT'
  /** A resolution. */
  | 'RESOLUTION'
  /** A statement about a property on which sources differ. */
  | 'STATEMENT'
  /** A study. */
  | 'STUDY'
  /** A theme. */
  | 'THEME';

/** Which way a work is reported to bear on a claim. */
export type EvidenceDirection =
  /** The work is named as context, example or origin and is not said to show the claim. */
  | 'BACKGROUND'
  /** The work is reported to show that the claim does not hold. */
  | 'DISPUTES'
  /** The work is reported to limit the claim: to some actors, places, conditions or degrees. */
  | 'QUALIFIES'
  /** The work is reported to show what the claim says. */
  | 'SUPPORTS';

/** How strongly the reporting text itself puts what a work shows, by its own hedges or emphasis. */
export type EvidenceStrength =
  /** The text puts it plainly but within stated limits. */
  | 'MODERATE'
  /** The text gives neither hedge nor emphasis. */
  | 'NOT_STATED'
  /** The text stresses it: clearly, significantly, demonstrates. */
  | 'STRONG'
  /** The text hedges it: may, can, in some cases, suggests. */
  | 'WEAK';

/** What became of a look-up. */
export type LookupOutcome =
  /** Several nodes bear it. */
  | 'AMBIGUOUS'
  /** One node bears the identifier. */
  | 'FOUND'
  /** No node in this graph bears it, which does not mean that there is no such thing. */
  | 'NOT_IN_THIS_GRAPH';

/** A direction in time. */
export type Toward =
  /** Both, each on its own side. */
  | 'BOTH'
  /** What came before and led here. */
  | 'EARLIER'
  /** What came after and took it up. */
  | 'LATER';

/** How far a record or edge was checked against its source. */
export type Verification =
  /** No source says it; it follows from what sources say, and the note says how. */
  | 'INFERRED'
  /** Some element was seen in a source; the note says which. */
  | 'PARTLY'
  /** No source for it was seen. */
  | 'UNVERIFIED'
  /** The source was read and says what the record says. */
  | 'VERIFIED';

/** The relationships along which doctrine and mandates descend. */
export type Via =
  /** Later to earlier: implements, builds on, was requested or informed by. */
  | 'BASED_ON'
  /** Citing to cited. */
  | 'CITES'
  /** Resolution to mission: here the resolution is the earlier one. */
  | 'MANDATES'
  /** Newer to older: takes the place of, or changes. */
  | 'SUCCEEDS';

export type EvidenceQueryVariables = Exact<{
  claim?: string | null | undefined;
  phrase?: string | null | undefined;
  kinds?: Array<ClaimKind> | ClaimKind | null | undefined;
  directions?: Array<EvidenceDirection> | EvidenceDirection | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type EvidenceQuery = { evidenceFor: { total: number, independentStudies: number, worksOfConcernedOrganizations: number, leftOut: number, notCovered: Array<string>, claims: Array<{ id: string, statement: string, status: ClaimStatus, matched: Array<{ asked: string, found: string | null }>, evidence: Array<{ id: string, direction: EvidenceDirection, strength: EvidenceStrength, summary: string, endnote: number | null, work: { id: string, kind: EntityKind, label: string, date: string | null } }> }>, studyGroups: Array<{ sharedAuthors: Array<string>, works: Array<{ id: string, label: string, date: string | null }> }> } };

export type LookupQueryVariables = Exact<{
  identifier: string;
}>;


export type LookupQuery = { lookup: { understoodAs: string, outcome: LookupOutcome, pinpoint: string | null, notices: Array<string>, match: { id: string, kind: EntityKind, label: string, date: string | null } | null, candidates: Array<{ id: string, kind: EntityKind, label: string, date: string | null }> } };

export type TraceQueryVariables = Exact<{
  id: string;
  toward?: Toward | null | undefined;
  via?: Array<Via> | Via | null | undefined;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  maxDepth?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type TraceQuery = { lineage: { truncated: boolean, origin: { id: string, kind: EntityKind, label: string, date: string | null }, nodes: Array<{ id: string, kind: EntityKind, label: string, date: string | null, depth: number, side: Toward }>, links: Array<{ via: Via, manner: string | null, later: string, earlier: string, locator: string | null, sourceId: string, sourceLocator: string | null, verification: Verification }> } };
