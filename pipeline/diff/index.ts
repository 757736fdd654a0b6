/** Compares editions by their blocks. */
export {diffTexts} from './compare/compare-line.ts'
export {diffEditions} from './diff-editions.ts'
export {diffLibraries, type Gone, type Listed} from './diff-libraries.ts'
export type {Titles} from './titles.ts'
export type {
  BlockDifference,
  CellPlace,
  Detail,
  EditionDifference,
  FieldDifference,
  KeyDifference,
  Stretch
} from './difference.ts'
