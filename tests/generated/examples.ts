// Generated from docs/examples/ by `npm run generate`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What of a work was seen when evidence from it was coded. */
export type AssessmentBasis =
  /** The abstract of the work too. */
  | 'ABSTRACT'
  /** Only the text that cites the work. */
  | 'CITING_TEXT'
  /** The whole work. */
  | 'FULL_TEXT';

/** What sort of sentence a claim is. */
export type ClaimKind =
  /** About what is observed or measured, or about cause and effect. */
  | 'EMPIRICAL'
  /** About what happened, was decided or was written. */
  | 'HISTORICAL'
  /** About what ought to be, or what a norm means or requires. */
  | 'NORMATIVE';

/** The sorts of documents. */
export type DocumentKind =
  /** An aide-memoire of the Security Council. */
  | 'AIDE_MEMOIRE'
  /** A monograph. */
  | 'BOOK'
  /** A chapter in an edited volume. */
  | 'BOOK_CHAPTER'
  /** A commentary or blog article. */
  | 'COMMENTARY'
  /** Commitments or principles that States endorse. */
  | 'COMMITMENT'
  /** A report of a committee of Member States, such as the Special Committee on Peacekeeping Operations. */
  | 'COMMITTEE_REPORT'
  /** An operational concept. */
  | 'CONCEPT'
  /** A data set. */
  | 'DATA_SET'
  /** A decision of an executive or political body other than a resolution. */
  | 'DECISION'
  /** A statement of doctrine. */
  | 'DOCTRINE'
  /** A framework for drafting, planning, performance or partnership. */
  | 'FRAMEWORK'
  /** A guidance note or lessons note. */
  | 'GUIDANCE_NOTE'
  /** Guidelines for those who carry out a policy. */
  | 'GUIDELINES'
  /** A handbook for practitioners. */
  | 'HANDBOOK'
  /** An article in a scholarly journal. */
  | 'JOURNAL_ARTICLE'
  /** A letter. */
  | 'LETTER'
  /** A manual for a type of unit. */
  | 'MANUAL'
  /** A newsletter. */
  | 'NEWSLETTER'
  /** A report or brief of a non-governmental organization. */
  | 'NGO_REPORT'
  /** A non-paper. */
  | 'NON_PAPER'
  /** A report of a United Nations department or office. */
  | 'OFFICE_REPORT'
  /** A report of an independent panel, review or inquiry. */
  | 'PANEL_REPORT'
  /** A policy of the United Nations or one of its departments. */
  | 'POLICY'
  /** A policy brief of the Secretary-General. */
  | 'POLICY_BRIEF'
  /** A statement by the President of the Security Council. */
  | 'PRESIDENTIAL_STATEMENT'
  /** A press release. */
  | 'PRESS_RELEASE'
  /** A paper or report of a research institute, or of researchers for an organization. */
  | 'RESEARCH_PAPER'
  /** A resolution of the Security Council or the General Assembly. */
  | 'RESOLUTION'
  /** A roadmap or action plan for carrying out another text. */
  | 'ROADMAP'
  /** A report of the Secretary-General. */
  | 'SECRETARY_GENERAL_REPORT'
  /** A statement or speech. */
  | 'STATEMENT'
  /** A toolkit with a comparative study. */
  | 'TOOLKIT'
  /** Training standards or materials. */
  | 'TRAINING'
  /** A web page. */
  | 'WEB_PAGE'
  /** A yearbook. */
  | 'YEARBOOK';

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

/** What a provision does to a mission or its mandate. */
export type MandateAction =
  /** Restates or changes the mandate without plainly adding or taking away. */
  | 'ADJUSTS'
  /** Authorizes a force or mission that is not led by the United Nations, or a task of it. */
  | 'AUTHORIZES'
  /** Establishes the mission. */
  | 'ESTABLISHES'
  /** Adds a task, an authority, an area or strength. */
  | 'EXPANDS'
  /** Extends the mandate in time. */
  | 'EXTENDS'
  /** Takes away a task, an area or strength. */
  | 'REDUCES'
  /** Ends the mandate or orders the withdrawal. */
  | 'TERMINATES';

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

export type ClaimsAboutMonuscoQueryVariables = Exact<{ [key: string]: never; }>;


export type ClaimsAboutMonuscoQuery = { missions: Array<{ claims: Array<{ statement: string, kind: ClaimKind, evidence: Array<{ direction: EvidenceDirection, assessedFrom: AssessmentBasis, work:
          | { title: string, year: number | null }
          | { title: string, year: number | null }
          | { title: string, year: number | null }
          | { title: string, year: number | null }
         | null }> }> }> };

export type ClaimsOnPeacekeepersQueryVariables = Exact<{ [key: string]: never; }>;


export type ClaimsOnPeacekeepersQuery = { claims: Array<{ statement: string, section: string | null, evidence: Array<{ direction: EvidenceDirection, strength: EvidenceStrength, endnote: number | null, work:
        | { title: string, year: number | null }
        | { title: string, year: number | null }
        | { title: string, year: number | null }
        | { title: string, year: number | null }
       | null }> }> };

export type DoctrineChainQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctrineChainQuery = { doctrineDocuments: Array<{ title: string, kind: DocumentKind, issuedOn: string | null, issuedBy: Array<{ name: string }>, succeeds: Array<{ title: string }>, succeededBy: Array<{ title: string }>, basedOn: Array<
      | { title: string }
      | { title: string }
      | { title: string }
      | { title: string }
    > }> };

export type FirstMandateQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstMandateQuery = { resolutions: Array<{ title: string, adoptedOn: string, mandatesConnection: { edges: Array<{ properties: { action: MandateAction, protectsCivilians: boolean, provision: string, sourceId: string, verification: Verification }, node: { acronym: string | null, countries: Array<{ name: string }> } }> } }> };

export type MonuscoSuccessionQueryVariables = Exact<{ [key: string]: never; }>;


export type MonuscoSuccessionQuery = { missions: Array<{ name: string, startedOn: string | null, succeeds: Array<{ acronym: string | null }>, mandatedBy: Array<{ symbol: string | null }> }> };

export type ProtectingMissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtectingMissionsQuery = { missions: Array<{ acronym: string | null }> };

export type QualifyingStudiesQueryVariables = Exact<{ [key: string]: never; }>;


export type QualifyingStudiesQuery = { studies: Array<{ title: string, evidence: Array<{ direction: EvidenceDirection, claim: { statement: string } | null }> }> };

export type ThreeTiersQueryVariables = Exact<{ [key: string]: never; }>;


export type ThreeTiersQuery = { concepts: Array<{ label: string, introducedBy: Array<
      | { title: string, issuedOn: string | null }
      | { title: string, issuedOn: string | null }
      | { title: string, issuedOn: string | null }
      | { title: string, issuedOn: string | null }
    > }> };

export type WorksCitedQueryVariables = Exact<{ [key: string]: never; }>;


export type WorksCitedQuery = { studies: Array<{ title: string, citesConnection: { totalCount: number, edges: Array<{ properties: { endnote: number | null, locator: string | null }, node:
          | { __typename: 'DoctrineDocument', title: string, symbol: string | null, kind: DocumentKind }
          | { __typename: 'PublicDocument', title: string, symbol: string | null, kind: DocumentKind }
          | { __typename: 'Resolution', title: string, symbol: string | null, kind: DocumentKind }
          | { __typename: 'Study', title: string, symbol: string | null, kind: DocumentKind }
         }> } }> };


export const ClaimsAboutMonuscoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClaimsAboutMonusco"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"acronym"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"MONUSCO","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"assessedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"work"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimsAboutMonuscoQuery, ClaimsAboutMonuscoQueryVariables>;
export const ClaimsOnPeacekeepersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClaimsOnPeacekeepers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statement"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contains"},"value":{"kind":"StringValue","value":"peacekeepers","block":false}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"endnote"}},{"kind":"Field","name":{"kind":"Name","value":"work"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClaimsOnPeacekeepersQuery, ClaimsOnPeacekeepersQueryVariables>;
export const DoctrineChainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DoctrineChain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"doctrineDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"issuedFrom"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"succeeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"succeededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DoctrineChainQuery, DoctrineChainQueryVariables>;
export const FirstMandateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FirstMandate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"symbol"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"S/RES/1270 (1999)","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"adoptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mandatesConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"protectsCivilians"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acronym"}},{"kind":"Field","name":{"kind":"Name","value":"countries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FirstMandateQuery, FirstMandateQueryVariables>;
export const MonuscoSuccessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonuscoSuccession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"acronym"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"MONUSCO","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"succeeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acronym"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mandatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}}]}}]}}]} as unknown as DocumentNode<MonuscoSuccessionQuery, MonuscoSuccessionQueryVariables>;
export const ProtectingMissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProtectingMissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"PEACEKEEPING"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"mandatedByConnection"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"edge"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"protectsCivilians"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"BooleanValue","value":true}}]}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acronym"}}]}}]}}]} as unknown as DocumentNode<ProtectingMissionsQuery, ProtectingMissionsQueryVariables>;
export const QualifyingStudiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QualifyingStudies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"evidenceConnection"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"node"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"QUALIFIES"}}]}}]}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]} as unknown as DocumentNode<QualifyingStudiesQuery, QualifyingStudiesQueryVariables>;
export const ThreeTiersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThreeTiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concepts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"TIER"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"introducedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}}]}}]}}]} as unknown as DocumentNode<ThreeTiersQuery, ThreeTiersQueryVariables>;
export const WorksCitedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorksCited"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"taking-stock-2024","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"citesConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CitesProperties"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endnote"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WorksCitedQuery, WorksCitedQueryVariables>;