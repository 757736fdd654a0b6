/** Lists the facts that there are, and which each edition carries: one that an edition can't show is not asked of it. docs/parity.md prints this. */
import type {EditionName} from '../../model/publication/front-matter.ts'

const everywhere = [
  'align',
  'alternative',
  'authors',
  'columnSpan',
  'date',
  'header',
  'kind',
  'label',
  'language',
  'level',
  'licence',
  'number',
  'ordered',
  'presentation',
  'publisher',
  'rowSpan',
  'summary',
  'title'
] as const

/** What a PDF has no way to say of blocks. */
const inTexts = ['codeLanguage', 'imageTitle', 'picture'] as const

/** What web pages and data say beyond that. */
const onPages = [
  'authorAddresses',
  'dated',
  'direction',
  'identifier',
  'isbn',
  'licenceAddress',
  'translations',
  'type',
  'version'
] as const

export type FactName =
  | (typeof everywhere | typeof inTexts | typeof onPages)[number]
  | 'conformance'
  | 'data'
  | 'headRows'
  | 'updated'

/** The facts that are compared, by edition. */
export const carriedFacts: {readonly [edition in EditionName]: readonly FactName[]} = {
  html: [...everywhere, 'headRows', ...inTexts, ...onPages, 'updated'],
  epub: [...everywhere, 'headRows', ...inTexts, 'conformance', 'direction', 'identifier', 'version'],
  json: [...everywhere, 'headRows', ...inTexts, ...onPages, 'conformance', 'data', 'updated'],
  pdf: [...everywhere, 'headRows']
}

/**
 * What the digest of the units is made of, beside their text: the facts that all editions carry, but for `headRows`, so that
 * outputs that were made before a PDF was asked for it keep their digests.
 */
export const commonFacts: readonly FactName[] = everywhere
