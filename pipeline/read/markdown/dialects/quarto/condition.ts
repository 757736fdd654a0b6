/** Judges what Quarto shows in some formats alone, by what stands in its braces: `.content-visible when-format="html"` (https://quarto.org/docs/authoring/conditional.html). */

export interface Condition {
  /** Whether the page of a document has it, made without a profile of the project. */
  readonly isShown: boolean
  /** The conditions that only the project's own system can know, as they are written. */
  readonly unknown: readonly Written[]
  /** What else stands in the braces. */
  readonly others: readonly Written[]
}

/** Words, and where they begin in the braces, from 0. */
export interface Written {
  readonly words: string
  readonly column: number
}

/** What Quarto takes for the page. */
const formatsOfPages: ReadonlySet<string> = new Set(['html', 'html:js', 'html4', 'html5'])

const conditionName = /^(when|unless)-(format|profile|meta)$/

const attribute = /[.#][^\s"'=]+|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\S+/g

/**
 * Of what stands in braces; undefined where that says nothing of formats. All conditions have to be met, and of those with one name any; `content-hidden`
 * turns what comes out, and `hidden` is shown nowhere.
 */
export function conditionIn(braces: string): Condition | undefined {
  if (!/(?:^|\s)\.(?:content-visible|(?:content-)?hidden)(?!\S)/.test(braces)) return undefined
  const met = new Map<string, boolean>()
  const unknown: Written[] = []
  const others: Written[] = []
  let kind = ''
  for (const found of braces.matchAll(attribute)) {
    const [words, name = '', double, single, plain = ''] = found
    const place = {words, column: found.index}
    const [, , subject] = conditionName.exec(name) ?? []
    if (words === '.hidden') kind = words
    else if (words === '.content-visible' || words === '.content-hidden') kind ||= words
    else if (subject === undefined) others.push(place)
    else {
      if (subject !== 'format') unknown.push(place)
      const isOfPage = subject === 'format' && formatsOfPages.has(double ?? single ?? plain)
      met.set(name, met.get(name) === true || isOfPage)
    }
  }
  if (kind === '') return undefined
  const areMet = [...met].every(([name, is]) => is === name.startsWith('when'))
  return {isShown: kind !== '.hidden' && areMet === (kind === '.content-visible'), unknown, others}
}
