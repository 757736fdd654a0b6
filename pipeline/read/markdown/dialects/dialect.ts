/** Describes what text of another kind looks like. */
import type {PhrasingContent} from 'mdast'

export interface Dialect {
  readonly what: string
  /** Of bounded length, so that no text takes long. */
  readonly pattern: RegExp
  /** Signs of which one is in whatever the pattern finds: without any of them in a text it is neither tried nor compiled. */
  readonly needs?: string
  /** What is in each, wherever it begins: looked for in the document first, and in each paragraph before the pattern. */
  readonly sign?: RegExp
  /** Of any that the pattern finds, if they are not all one. */
  readonly isOne?: (written: string) => boolean
  /** For what was found. */
  readonly hint: string | ((written: string) => string)
  /** What follows the text, where that makes it what it is. */
  readonly standsBefore?: PhrasingContent['type']
  /** What stands before the text, where that makes it what it is. */
  readonly standsBehind?: PhrasingContent['type']
  /** What is written right behind the text, where that makes it what it is. */
  readonly goesOn?: RegExp
  /** What stands elsewhere in the document, where that makes it what it is. */
  readonly standsBeside?: RegExp
  /** Whether it is that only at the beginning of a line: in a heading, a list or a cell it is words. */
  readonly isAtMargin?: true
  /** Whether it is that only at the beginning of a quotation. */
  readonly isInQuotation?: true
  /** Whether it is that only at the head of a document. */
  readonly isAtHead?: true
  /** Whether it is that only in a document that gives links their addresses by name. */
  readonly isAmongReferences?: true
  /** Whether it is looked for in the cells of tables, too. */
  readonly isInCells?: true
  /** Whether it is that only where nothing else stands in the paragraph. */
  readonly isWholeParagraph?: true
}
