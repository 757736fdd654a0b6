/** Pairs runs of `*` and `_` (CommonMark 0.31 §6.2), in time that grows with their number. */
import type {Places} from '../leaf.ts'
import {nodesOf, whole, type Item, type Run} from './items.ts'
import {classOf} from '../../limits/marks.ts'

/** A run that can open, and where it is among the items that are done. */
interface Opener {
  readonly run: Run
  readonly index: number
  /** Where it began before any of it was taken. */
  readonly offset: number
}

/** The items with emphasis in place of what it is made of. */
export function pairRuns(items: readonly Item[], places: Places): readonly Item[] {
  if (!items.some(({kind}) => kind === 'run')) return items
  const pairing = new Pairing(places)
  for (const item of items) {
    if (item.kind === 'run') pairing.take({...item})
    else pairing.done.push(item)
  }
  return pairing.done
}

class Pairing {
  readonly done: Item[] = []
  readonly #places: Places
  readonly #openers: Opener[] = []
  /** For runs that close alike: where before there is no opener for them. */
  readonly #bottoms = new Map<string, number>()

  constructor(places: Places) {
    this.#places = places
  }

  take(run: Run): void {
    const offset = run.start
    if (run.closes) {
      while (run.start < run.end) {
        const opener = this.#openerFor(run, offset)
        if (opener === undefined) break
        this.#close(opener, run)
      }
    }
    if (run.start === run.end) return
    this.done.push(run)
    if (run.opens) this.#openers.push({run, index: this.done.length - 1, offset})
  }

  #openerFor(closer: Run, offset: number): Opener | undefined {
    const length = closer.end - closer.start
    const key = `${closer.sign}${String(closer.opens)}${String(length % 3)}`
    const bottom = this.#bottoms.get(key) ?? -1
    for (let index = this.#openers.length - 1; index >= 0; index -= 1) {
      const opener = this.#openers[index]
      if (opener === undefined || opener.offset <= bottom) break
      if (isClosedBy(opener.run, closer)) {
        this.#openers.length = index + 1
        return opener
      }
    }
    this.#bottoms.set(key, offset - 1)
    return undefined
  }

  #close({run, index, offset}: Opener, closer: Run): void {
    const size = run.end - run.start > 1 && closer.end - closer.start > 1 ? 2 : 1
    const {children, depth} = nodesOf(this.done.splice(index + 1), this.#places)
    const start = run.end - size
    const end = closer.start + size
    const node = whole(
      {type: size === 2 ? 'strong' : 'emphasis', children},
      {start, end, places: this.#places, depth: depth + 1}
    )
    run.end = start
    closer.start = end
    if (run.start === run.end) {
      this.done.length = index
      this.#openers.pop()
    } else {
      // It has another length, and may open for runs that it did not open for.
      for (const [key, bottom] of this.#bottoms) if (bottom >= offset) this.#bottoms.set(key, offset - 1)
    }
    this.done.push(node)
  }
}

/** Rules 9 and 10, by what is left of each. */
function isClosedBy(opener: Run, closer: Run): boolean {
  if (opener.sign !== closer.sign) return false
  const open = opener.end - opener.start
  const close = closer.end - closer.start
  return !((opener.closes || closer.opens) && close % 3 !== 0 && (open + close) % 3 === 0)
}

/** A run that begins at an offset in a text. */
export function runAt(text: string, start: number, sign: '*' | '_'): Run {
  let end = start
  while (text[end] === sign) end += 1
  const previous = text[start - 1]
  const next = text[end]
  const before = classOf(previous)
  const after = classOf(next)
  const opens = after === 'other' || (after === 'sign' && before !== 'other') || next === '~'
  const closes = before === 'other' || (before === 'sign' && after !== 'other') || previous === '~'
  if (sign === '*') return {kind: 'run', sign, opens, closes, start, end}
  return {
    kind: 'run',
    sign,
    opens: opens && (before !== 'other' || !closes),
    closes: closes && (after !== 'other' || !opens),
    start,
    end
  }
}
