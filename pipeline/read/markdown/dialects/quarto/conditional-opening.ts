/** Finds lines that open what Quarto shows in some formats alone: `::: {.content-visible when-format="html"}`. */
import {conditionIn, type Condition, type Written} from './condition.ts'

export interface ConditionalOpening extends Condition {
  /** What stands before the colons, such as the sign of an item that begins with the block. */
  readonly before: string
}

const opening =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?):{3,}[ \t]*(?:\{([^{}]*)\}|(content-(?:visible|hidden)))[ \t:]*$/

/** Undefined for any other line, and for what is shown and something else as well: a callout, or a block with an id. Columns are those of the line. */
export function conditionalOpening(line: string): ConditionalOpening | undefined {
  const [, before = '', attributes, bare = ''] = opening.exec(line) ?? []
  const condition = conditionIn(attributes ?? `.${bare}`)
  if (condition === undefined) return undefined
  const {isShown} = condition
  if (isShown && condition.others.some(({words}) => /^(?:#|\.callout-)/.test(words))) return undefined
  const start = line.indexOf('{') + 1
  const inLine = ({words, column}: Written): Written => ({words, column: start + column})
  return {before, isShown, unknown: condition.unknown.map(inLine), others: condition.others.map(inLine)}
}
