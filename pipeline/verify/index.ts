/** Reads editions back and compares them with their publication, and a finished output with its digests. */
export {loadEditionSchema, type EditionSchema} from './json-reader/edition-file.ts'
export type {Edition} from '../reader/edition-types.ts'
export type {Difference} from './compare/difference.ts'
export {carriedFacts} from './compare/carries.ts'
export {
  verifyCatalogue,
  type CatalogueDifference,
  type CatalogueVerdict,
  type Library
} from './catalogue/verify-catalogue.ts'
export {noticeFactNames} from './withdrawn/notice-facts.ts'
export {noticeReferenceOf, verifyNotice, type NoticeReference} from './withdrawn/verify-notice.ts'
export {referenceOf, verifyAgainst, type Asked, type Reference, type Verdict} from './verify-editions.ts'
export type {AcceptedKeys} from './output/check-signature.ts'
export {verifyOutput, type OutputVerdict} from './output/verify-output.ts'
export {verifyPublication, type PublicationJob, type PublicationVerdict} from './output/verify-publication.ts'
