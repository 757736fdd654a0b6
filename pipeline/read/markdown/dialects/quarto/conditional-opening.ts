/** Finds lines that open what Quarto shows in some formats alone: `::: {.content-visible when-format="html"}` (https://quarto.org/docs/authoring/conditional.html). */

export interface ConditionalOpening {
  /** What stands before the colons, such as the sign of an item that begins with the block. */
  readonly before: string
  /** Whether the page of a document has it, made without a profile of the project. */
  readonly isShown: boolean
  /** The conditions that only the project's own system can know, as they are written. */
  readonly unknown: readonly Written[]
  /** What else stands in the braces, and does nothing here. */
  readonly others: readonly Written[]
}

/** Words of the line, from its column, which begins at 0. */
interface Written {
  readonly words: string
  readonly column: number
}

/** What Quarto takes for the page. */
const formatsOfPages: ReadonlySet<string> = new Set(['html', 'html:js', 'html4', 'html5'])

const conditionName = /^(when|unless)-(format|profile|meta)$/

const opening =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?):{3,}[ \t]*(?:\{([^{}]*)\}|(content-(?:visible|hidden)))[ \t:]*$/

const attribute = /[.#][^\s"'=]+|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\S+/g

/**
 * Undefined for any other line, and for what is shown and something else as well: a callout, or a block with an id. All conditions have to be met, and
 * of those with one name any; `content-hidden` turns what comes out.
 */
export function conditionalOpening(line: string): ConditionalOpening | undefined {
  const [, before = '', attributes, bare = ''] = opening.exec(line) ?? []
  const written = attributes ?? `.${bare}`
  if (!/\.content-(?:visible|hidden)(?!\S)/.test(written)) return undefined
  const met = new Map<string, boolean>()
  const unknown: Written[] = []
  const others: Written[] = []
  const start = line.indexOf('{') + 1
  let kind = ''
  for (const found of written.matchAll(attribute)) {
    const [whole, name = '', double, single, plain = ''] = found
    const place = {words: whole, column: start + found.index}
    const [, , subject] = conditionName.exec(name) ?? []
    if (whole === '.content-visible' || whole === '.content-hidden') kind ||= whole
    else if (subject === undefined) others.push(place)
    else {
      if (subject !== 'format') unknown.push(place)
      const isOfPage = subject === 'format' && formatsOfPages.has(double ?? single ?? plain)
      met.set(name, met.get(name) === true || isOfPage)
    }
  }
  if (kind === '') return undefined
  const areMet = [...met].every(([name, is]) => is === name.startsWith('when'))
  const isShown = areMet === (kind === '.content-visible')
  if (isShown && others.some(({words}) => /^(?:#|\.callout-)/.test(words))) return undefined
  return {before, isShown, unknown, others}
}
