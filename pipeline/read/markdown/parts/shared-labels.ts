/** Lets the parts of a long text know each other's definitions: the parser asks one set for all of them. */
import type {Data, Processor} from 'unified'

type Syntax = Exclude<NonNullable<Data['micromarkExtensions']>[number], undefined>
type Construct = Exclude<NonNullable<NonNullable<Syntax['document']>[number]>, readonly unknown[]>

/** Labels in the place of the parser's own list, which is gone through for each reference. */
export class LabelSet extends Array<string> {
  readonly #known = new Set<string>()
  #missed = new Set<string>()

  override includes(label: string): boolean {
    const isKnown = this.#known.has(label)
    if (!isKnown) this.#missed.add(label)
    return isKnown
  }

  override push(...labels: readonly string[]): number {
    for (const label of labels) this.#known.add(label)
    return this.#known.size
  }

  /** Whether one of these is known. */
  hasAny(labels: ReadonlySet<string>): boolean {
    for (const label of labels) if (this.#known.has(label)) return true
    return false
  }

  /** What was asked for in vain since this was asked last. */
  takeMissed(): ReadonlySet<string> {
    const missed = this.#missed
    this.#missed = new Set()
    return missed
  }
}

export interface SharedLabels {
  readonly links: LabelSet
  readonly notes: LabelSet
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
