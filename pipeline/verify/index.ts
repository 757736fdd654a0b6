/** Reads editions back and compares them with their publication. */
export {compareUnits, type Difference, type DifferenceKind} from './compare.ts'
export {carriedFacts} from './carries.ts'
export {verifyEditions, type Verdict, type Verification} from './verify-editions.ts'
