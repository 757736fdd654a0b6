/** Finds lines that open blocks of Pandoc that have a look alone: `::: {.column width="50%"}`, `:::{.summary}`. */

export interface DivisionOpening {
  /** What stands before the colons, such as the sign of an item that begins with the block. */
  readonly before: string
  /** What says how the block looks; undefined where it only arranges what is in it, such as columns. */
  readonly look?: string
}

const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?):{3,}[ \t]*(\{[.#\w-][^{}]*\})[ \t:]*$/

/** Columns, grids and rows of Pandoc, Quarto and Bootstrap, tabs of Quarto, and what a presentation shows bit by bit. */
const arranges =
  /^\{(?:[ \t]*(?:\.(?:columns?|grid|panel-tabset|(?:non)?incremental|fragment|row|(?:g-)?col(?:umn)?-[\w-]+)|(?:layout[\w-]*|width|height|style|group)=(?:"[^"]*"|'[^']*'|[^\s"'}]*)))+[ \t]*\}$/

/** Undefined for any other line, and for a name in braces, as MyST has it. */
export function divisionOpening(line: string): DivisionOpening | undefined {
  const [, before, braces = ''] = opening.exec(line) ?? []
  if (before === undefined || /^\{[\w-]+(?:[ \t}])/.test(braces)) return undefined
  return arranges.test(braces) ? {before} : {before, look: braces}
}
