/** Lists the conformance rules of PDF/UA-1 and PDF/A-3a that a PDF is checked against, each with its clause. */

/** Each rule with its failure condition of the Matterhorn Protocol 1.02, or its clause where that has none. */
export const conformanceRules = {
  'document-is-marked': 'ISO 14289-1 §6.2',
  'document-is-not-suspect': 'Matterhorn 01-007',
  'document-has-language': 'Matterhorn 11-006',
  'language-is-valid': 'ISO 14289-1 §7.2',
  'title-is-displayed': 'Matterhorn 07-001',
  'metadata-exists': 'Matterhorn 06-001',
  'metadata-names-pdf-ua': 'Matterhorn 06-002',
  'metadata-has-title': 'Matterhorn 06-003',
  'metadata-names-pdf-a': 'ISO 19005-3 §6.6.4',
  'output-intent-exists': 'ISO 19005-3 §6.2.3',
  'attachment-is-described': 'ISO 19005-3 §6.8',
  'string-is-short': 'ISO 19005-3 §6.1.13',
  'type-is-known': 'Matterhorn 02-001',
  'role-map-ends': 'Matterhorn 02-003',
  'standard-type-is-not-mapped': 'Matterhorn 02-004',
  'table-is-well-formed': 'Matterhorn 09-004',
  'list-is-well-formed': 'Matterhorn 09-005',
  'contents-are-well-formed': 'Matterhorn 09-006',
  'table-is-regular': 'ISO 14289-1 §7.2',
  'figure-has-alternative': 'Matterhorn 13-004',
  'figure-has-box': 'ISO 32000-1 §14.8.5.4.3',
  'first-heading-is-of-level-1': 'Matterhorn 14-002',
  'heading-levels-do-not-skip': 'Matterhorn 14-003',
  'header-has-scope': 'Matterhorn 15-003',
  'note-has-id': 'Matterhorn 19-003',
  'id-is-unique': 'Matterhorn 19-004',
  'id-is-in-tree': 'ISO 32000-1 §14.7.2',
  'content-knows-its-tag': 'ISO 32000-1 §14.7.4.4',
  'link-has-annotation': 'ISO 32000-1 §14.8.4.4.2',
  'annotation-is-in-link': 'Matterhorn 28-011',
  'annotation-has-contents': 'Matterhorn 28-012',
  'page-has-tab-order': 'Matterhorn 28-008',
  'destination-exists': 'ISO 32000-1 §12.3.2',
  'outline-counts': 'ISO 32000-1 §12.3.3',
  'font-is-embedded': 'Matterhorn 31-009',
  'font-has-text': 'Matterhorn 31-027',
  'font-text-is-real': 'Matterhorn 31-028'
} as const

export type ConformanceRule = keyof typeof conformanceRules

export interface Violation {
  readonly rule: ConformanceRule
  /** The id of the element or of the nearest one around it that has one, or a page, or nothing for the file. */
  readonly at: string
  /** What was found there. */
  readonly found: string
}
