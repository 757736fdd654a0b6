/** Reads editions back and compares them with their publication. */
export {compareUnits} from './compare.ts'
export type {Difference, DifferenceKind} from './difference.ts'
export {carriedFacts} from './carries.ts'
export {lossGroups} from './loss-groups.ts'
export {verifyEditions, type Verdict, type Verification} from './verify-editions.ts'
export {verifyOutput, type OutputVerdict} from './output/verify-output.ts'
export {
  isPublicationJob,
  isPublicationVerdict,
  verifyPublication,
  type PublicationJob,
  type PublicationVerdict
} from './output/verify-publication.ts'
