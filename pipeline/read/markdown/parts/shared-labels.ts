/** Lets the parts of a long text know each other's definitions: the parser asks one set for all of them. */
import type {Processor} from 'unified'
import type {Construct} from '../limits/parser-types.ts'

/** Labels in the place of the parser's own list, which is gone through for each reference. */
class LabelSet extends Array<string> {
  readonly #known = new Set<string>()
  #expected: ReadonlySet<string>
  #answers = new Map<string, boolean>()
  /** What was asked for the first time, and last: who defines a note asks for it just before. */
  #asked: string | undefined

  /** Labels that are likely to be defined further on are said to be known, until `settle` is called. */
  constructor(expected: ReadonlySet<string>) {
    super()
    this.#expected = expected
  }

  override includes(label: string): boolean {
    const isFirst = !this.#answers.has(label)
    this.#asked = undefined
    if (this.#known.has(label)) return true
    if (isFirst) this.#asked = label
    const isExpected = this.#expected.has(label)
    this.#answers.set(label, isExpected)
    return isExpected
  }

  /** Whether a label is defined, once all are known. */
  has(label: string): boolean {
    return this.#known.has(label)
  }

  override push(...labels: readonly string[]): number {
    for (const label of labels) {
      this.#known.add(label)
      if (label === this.#asked) this.#answers.delete(label)
    }
    return this.#known.size
  }

  /** What was answered of labels that were not known, since this was asked last. */
  takeAnswers(): ReadonlyMap<string, boolean> {
    const answers = this.#answers
    this.#answers = new Map()
    this.#asked = undefined
    return answers
  }

  /** Whether labels are known, or not, as these answers said. */
  hold(answers: ReadonlyMap<string, boolean>): boolean {
    for (const [label, answer] of answers) if (this.#known.has(label) !== answer) return false
    return true
  }

  /** Nothing more is expected. */
  settle(): void {
    this.#expected = new Set()
  }
}

export interface SharedLabels {
  readonly links: LabelSet
  readonly notes: LabelSet
}

/** A label where a definition may begin. One that is written otherwise, as with an escape, is found when it is defined. */
const mayDefine = /^[ \t>]*\[(?!\^)([^[\]\\]{1,999})\]:/gm

/** For the parts of a text. Of notes none is expected: a note asks whether it is known before it is defined. */
export function labelsOf(text: string): SharedLabels {
  const expected = [...text.matchAll(mayDefine)].map(([, label = '']) => normalized(label))
  return {links: new LabelSet(new Set(expected)), notes: new LabelSet(new Set())}
}

/** As labels are compared (CommonMark 0.31 §4.7). */
export function normalized(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .replaceAll(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}

const openingBracket = 91

/** A plugin, to be used last: what a line may begin with is tried in the reverse order, and notes ask for their list first. */
export function shareLabels({links, notes}: SharedLabels): (this: Processor) => void {
  const share: Construct = {
    tokenize(_effects, _ok, nok) {
      this.parser.defined = links
      this.parser.gfmFootnotes = notes
      return nok
    }
  }
  return function () {
    const data = this.data()
    data.micromarkExtensions ??= []
    data.micromarkExtensions.push({document: {null: share, [openingBracket]: share}})
  }
}
