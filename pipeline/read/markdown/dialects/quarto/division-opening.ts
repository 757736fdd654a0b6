/** Finds lines that open blocks of Pandoc that have a look alone: `::: {.column width="50%"}`, `:::{.lead}`. */

export interface DivisionOpening {
  /** What stands before the colons, such as the sign of an item that begins with the block. */
  readonly before: string
  /** What says how the block looks; undefined where it only arranges what is in it, such as columns. */
  readonly look?: string
}

const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?):{3,}[ \t]*(\{(?:[.#\w-][^{}]*|[ \t]*)\})[ \t:]*$/

/** Columns, grids and rows of Pandoc, Quarto and Bootstrap, tabs of Quarto, and what a presentation shows bit by bit. */
const arranges =
  /^(?:\.(?:columns?|grid|panel-tabset|(?:non)?incremental|fragment|row|(?:g-)?col(?:umn)?-[\w-]+)|(?:layout[\w-]*|width|height|style|group)=.*)$/

/** Classes, an id, and how it is drawn. Other keys say something, such as fields of what was meant to be a record. */
const looks = /^(?:[.#][^=]+|(?:layout[\w-]*|width|height|style|custom-style|group|data-[\w-]+)=.*)$/

/** A class, an id or an attribute, with spaces in quotation marks. */
const part = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

/** Undefined for any other line, for a name in braces, as MyST has it, and for attributes that say more than how it looks. */
export function divisionOpening(line: string): DivisionOpening | undefined {
  const [, before, braces = ''] = opening.exec(line) ?? []
  const parts = braces.slice(1, -1).match(part) ?? []
  if (before === undefined || !parts.every((one) => looks.test(one))) return undefined
  return parts.every((one) => arranges.test(one)) ? {before} : {before, look: braces}
}
