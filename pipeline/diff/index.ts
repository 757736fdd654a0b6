/** Compares editions by their blocks. */
export {diffEditions} from './diff-editions.ts'
export {diffLibraries, type Listed} from './diff-libraries.ts'
export type {BlockDifference, EditionDifference, FieldDifference, Stretch} from './difference.ts'
