/** Finds fences of R Markdown that hold Markdown: the engines `block`, `block2` and `asis` of knitr show the text of a cell as it is written. */

export interface TextCell {
  /** What stands before the fence, such as the sign of an item that begins with it. */
  readonly before: string
  readonly fence: string
  /** Whether the page of a document has the text. */
  readonly isShown: boolean
  /** Whether that hangs on what is worked out when the document is made. */
  readonly isConditional: boolean
}

const opening =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})[ \t]*\{(block2?|asis)(?:[ \t,]([^{}]*))?\}[ \t]*$/

const option = /(?:^|[\s,])(echo|eval)\s*[=:]\s*([^,\s]+)/g

/** What is written at the head of a cell, below its fence. */
export const optionInCell = /^[ \t>]*#\|(.*)$/

/** Undefined for any other line; `below` are the options at the head of the cell. */
export function textCell(line: string, below: () => readonly string[]): TextCell | undefined {
  const [, before = '', fence, engine, options = ''] = opening.exec(line) ?? []
  if (fence === undefined) return undefined
  const values = [options, ...below()].flatMap((text) =>
    [...text.matchAll(option)].flatMap(([, name, value = '']) =>
      // knitr asks no block whether it is to be run
      name === 'eval' && engine !== 'asis' ? [] : [value]
    )
  )
  return {
    before,
    fence,
    isShown: !values.some((value) => isFalse.test(value)),
    isConditional: values.some((value) => !/^(?:TRUE|T|FALSE|F)$/i.test(value))
  }
}

/** What is false where a page is made. */
const isFalse = /^(?:FALSE|F|false|(?:knitr::)?is_latex_output\(\)|!(?:knitr::)?is_html_output\(\))$/
