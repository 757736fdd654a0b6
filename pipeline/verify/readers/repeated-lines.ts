/**
 * Parses the pages of an edition. Each has the contents of the whole again at its side, line by line, so that all pages
 * together grow with the square of their number: a line that two pages had is not parsed a third time.
 */
import {elementOf, readHtmlMarkup, type Markup} from './markup.ts'

const before = '<nav class="contents"'
const after = '</nav>'
/**
 * An item of this class, with the numbers of the first line and the one behind the last, stands for lines. It has a link,
 * as they have, since a link ends another that is open.
 */
const standIn = 'repeated-'
const words = 'lines'

export class PageParser {
  readonly #seen = new Set<string>()
  readonly #numbers = new Map<string, number>()
  readonly #items: Markup[] = []
  readonly #repeated = new Set<Markup>()

  /** Items of the contents that are the same object on each page that has them. */
  get repeated(): ReadonlySet<Markup> {
    return this.#repeated
  }

  /**
   * The tree of a page, as `readHtmlMarkup` has it, with its errors. How a line is parsed depends on what is open before
   * it: a comment, say, an element or a mark. A stand-in is then lost, or is not in the list, or holds more than it says;
   * such a page is parsed whole.
   */
  parse(text: string): Markup {
    const start = text.indexOf(before)
    const end = text.indexOf(after, start)
    if (start === -1 || end === -1 || text.includes(standIn)) return readHtmlMarkup(text)
    const {lines, standIns} = this.#shortened(text.slice(start, end).split('\n'))
    let found = 0
    const page = readHtmlMarkup(
      text.slice(0, start) + lines.join('\n') + text.slice(end),
      (element, parent) => {
        const items = parent === 'ol' ? this.#itemsFor(element) : undefined
        if (items !== undefined) found += 1
        return items
      }
    )
    return found === standIns ? page : readHtmlMarkup(text)
  }

  /** Lines, with one stand-in for each run of such as follow each other as they did before. */
  #shortened(all: readonly string[]): {readonly lines: readonly string[]; readonly standIns: number} {
    const lines: string[] = []
    let standIns = 0
    let first = -1
    let next = -1
    const close = (): void => {
      if (first === -1) return
      lines.push(`<li class="${standIn}${first}-${next}"><a>${words}</a></li>`)
      standIns += 1
      first = -1
    }
    for (const line of all) {
      const number = this.#numberOf(line)
      if (first === -1 || number !== next) {
        close()
        first = number ?? -1
      }
      if (number === undefined) lines.push(line)
      else next = number + 1
    }
    close()
    return {lines, standIns}
  }

  /** Undefined for what is no item of its own, or was not seen twice. */
  #numberOf(line: string): number | undefined {
    const known = this.#numbers.get(line)
    if (known !== undefined) return known
    if (!line.startsWith('<li>') || !line.endsWith('</li>')) return undefined
    if (!this.#seen.has(line)) {
      this.#seen.add(line)
      return undefined
    }
    const item = itemAlone(line)
    if (item === undefined) return undefined
    const number = this.#items.push(item) - 1
    this.#numbers.set(line, number)
    this.#repeated.add(item)
    return number
  }

  /** Undefined for all but a stand-in as it was written. */
  #itemsFor({name, attributes, children: [link, ...others]}: Markup): Markup['children'] | undefined {
    const place = name === 'li' ? attributes.get('class') : undefined
    if (place?.startsWith(standIn) !== true || typeof link !== 'object' || others.length > 0) return undefined
    if (link.name !== 'a' || link.children.length !== 1 || link.children[0] !== words) return undefined
    const [first, next] = place.slice(standIn.length).split('-').map(Number)
    return this.#items.slice(first, next).flatMap((item, index) => (index === 0 ? [item] : ['\n', item]))
  }
}

/** The item that a line is; undefined where something that is opened in it goes on behind it. */
function itemAlone(line: string): Markup | undefined {
  const body = elementOf(readHtmlMarkup(`<ol>${line}<li>behind</li></ol>`), 'body')
  const [list, ...others] = body?.children ?? []
  if (list === undefined || typeof list === 'string' || others.length > 0) return undefined
  const [item, behind, ...more] = list.children
  const isAlone =
    typeof behind === 'object' &&
    behind.children.length === 1 &&
    behind.children[0] === 'behind' &&
    more.length === 0
  return isAlone && typeof item === 'object' ? item : undefined
}
