/** Nests siblings by the raw HTML among them: what stands between a start tag and its end tag becomes its content. */
import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import type {Reading} from '../markdown/reading.ts'
import {
  isBlockElement,
  isBlockNode,
  isMarkdownInline,
  type Element,
  type SourceNode
} from '../markdown/source-tree.ts'
import {hasOwnLines} from './component.ts'
import {impliedEndOf, isOptionalEnd, isScope, isVoid} from './end-tags.ts'
import {isShown, isUnread, isWords, judgeElement} from './judge-element.ts'
import {tokenizeHtml, type HtmlToken} from './tokenize-html.ts'

/**
 * The siblings with elements in place of `html` nodes. Comments are dropped. An element that is not closed ends with
 * the siblings, an end tag without a start is left out, both reported as `html/is-well-nested`; end tags that HTML
 * lets authors omit (`</li>`, `</td>`, …) are implied.
 */
export function nestHtml(siblings: readonly RootContent[], reading: Reading): readonly SourceNode[] {
  const nest = new Nest(reading, siblings.some(isWordsInLine))
  for (const node of siblings) {
    if (node.type !== 'html') nest.add(node)
    else for (const token of tokenizeHtml(node, reading)) nest.take(token)
  }
  return nest.finish()
}

/** Whether it is more than white space and HTML: what stands beside it is in a line. */
function isWordsInLine(node: RootContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'html' && isMarkdownInline(node)
}

class Nest {
  readonly #reading: Reading
  readonly #isInLine: boolean
  readonly #top: SourceNode[] = []
  readonly #open: Element[] = []
  /** Elements that an outer end tag has closed: their own end tags are not to be reported again. */
  readonly #closedEarly = new Map<string, number>()

  constructor(reading: Reading, isInLine: boolean) {
    this.#reading = reading
    this.#isInLine = isInLine
  }

  add(node: SourceNode): void {
    const parent = this.#open.at(-1)
    ;(parent?.children ?? this.#top).push(node)
    if (!isBlockNode(node)) return
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index]
      if (element === undefined || element.holdsBlocks) return
      element.holdsBlocks = true
    }
  }

  take(token: HtmlToken): void {
    switch (token.kind) {
      case 'text':
        this.#addText(token.value, token.position)
        return
      case 'comment':
        this.#dropComment(token.written, token.position)
        return
      case 'start':
        this.#start(token)
        return
      case 'end':
        this.#end(token)
    }
  }

  /** The tokenizer parts text at spaces and references. */
  #addText(value: string, position: Position): void {
    const siblings = this.#open.at(-1)?.children ?? this.#top
    const last = siblings.at(-1)
    if (last?.type === 'rawText') siblings.pop()
    const before = last?.type === 'rawText' ? last : {value: '', position}
    const joined = {start: before.position.start, end: position.end}
    siblings.push({type: 'rawText', value: before.value + value, position: joined})
  }

  finish(): readonly SourceNode[] {
    for (const element of this.#open) this.#reportUnclosed(element)
    this.#release([...this.#open], this.#top)
    return this.#top
  }

  #start(token: Extract<HtmlToken, {kind: 'start'}>): void {
    this.#closeImplied(token.name)
    const {name, written, attributes, isBare = false, position} = token
    const element: Element = {
      type: 'element',
      name,
      written,
      attributes,
      isBare,
      children: [],
      holdsBlocks: !this.#isInLine && hasOwnLines(token),
      position
    }
    judgeElement(element, this.#open, this.#reading)
    this.add(element)
    if (this.#open.length >= this.#reading.settings.limits.nesting) {
      this.#reading.report(
        'limit/nesting',
        position,
        `blocks and words are nested more than ${this.#open.length} deep`
      )
      this.#closedEarly.set(name, (this.#closedEarly.get(name) ?? 0) + 1)
      return
    }
    // Elements of one's own, such as `<Output />`, are meant to be empty when they are written so.
    if (!isVoid(name) && !(token.selfClosing && !isBlockElement(name))) this.#open.push(element)
  }

  #closeImplied(name: string): void {
    const implied = impliedEndOf(name)
    if (implied === undefined) {
      if (isBlockElement(name)) this.#closeParagraph()
      return
    }
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index]
      if (open === undefined || implied.within.has(open.name)) return
      if (implied.closes.has(open.name)) {
        this.#closeTo(index)
        // A row closes its cell and itself: look on for what else is closed.
        if (!implied.closes.has(this.#open.at(-1)?.name ?? '')) return
      }
    }
  }

  /** A block ends the paragraph that is open around it, through inline elements only. */
  #closeParagraph(): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index]
      if (open === undefined) return
      if (open.name === 'p') {
        this.#closeTo(index)
        return
      }
      if (isBlockElement(open.name)) return
    }
  }

  #end(token: Extract<HtmlToken, {kind: 'end'}>): void {
    const {name, written, position} = token
    if (name === 'br') {
      // WHATWG HTML §13.2.6.4.7: `</br>` is a break.
      this.#start({...token, kind: 'start', attributes: new Map(), selfClosing: false})
      return
    }
    const index = this.#findOpen(name)
    if (index !== -1) {
      this.#closeTo(index)
      return
    }
    const early = this.#closedEarly.get(name) ?? 0
    if (early > 0) this.#closedEarly.set(name, early - 1)
    else if (!isOptionalEnd(name) && !isVoid(name)) {
      const message = `\`</${written}>\` closes nothing that is open here`
      this.#reading.report('html/is-well-nested', position, message, {
        hints: ['delete it, or put its start tag into the same paragraph, cell, item or block']
      })
    }
  }

  #findOpen(name: string): number {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index]
      if (open?.name === name) return index
      if (open !== undefined && isScope(open.name) && !isBlockElement(name)) return -1
    }
    return -1
  }

  /** Closes an open element and those inside it. */
  #closeTo(index: number): void {
    const [closed, ...unclosed] = this.#open.splice(index)
    this.#release(unclosed, closed?.children ?? [])
    for (const inner of unclosed) {
      if (isOptionalEnd(inner.name)) continue
      this.#reportUnclosed(inner)
      this.#closedEarly.set(inner.name, (this.#closedEarly.get(inner.name) ?? 0) + 1)
    }
  }

  /**
   * Puts what stands behind tags without an end among the siblings of these, where it would be in no edition: `<style>` in a line was meant as a word, and
   * the words behind it are text. `elements` stand in one another, the outermost in `around`.
   */
  #release(elements: readonly Element[], around: SourceNode[]): void {
    if (!this.#isInLine) return
    for (const [index, {name, children}] of [...elements.entries()].toReversed()) {
      if (!isUnread(name)) continue
      const outer = elements[index - 1]?.children ?? around
      for (const child of children.splice(0)) outer.push(child)
    }
  }

  #reportUnclosed(element: Element): void {
    // What no edition has is told once.
    if (isOptionalEnd(element.name) || !isShown(element.name) || isWords(element)) return
    const message = `\`<${element.written}>\` is not closed where it was opened`
    this.#reading.report('html/is-well-nested', element.position, message, {
      hints: [`put \`</${element.written}>\` into the same paragraph, cell, item or block`]
    })
  }

  #reportOpenComment(position: Position): void {
    const message = 'the comment that begins here never closes: what follows it is left out of all editions'
    this.#reading.report('html/is-well-nested', position, message, {
      hints: ['write `-->` where the comment ends']
    })
  }

  /** As VitePress has it: what it asks for is in no edition. */
  #tellInclude(quoted: string, position: Position): void {
    this.#reading.tell({
      what: 'an instruction to include a file',
      outcome: 'is left out',
      hint: 'write here what should stand here',
      quoted,
      position
    })
  }

  #dropComment(written: string, position: Position): void {
    if (written.startsWith('<!--')) {
      if (!/--!?>$/.test(written)) this.#reportOpenComment(position)
      else if (/^<!--\s*@?include(?:-\w+)?:/i.test(written)) this.#tellInclude(written, position)
      return
    }
    const shown = written.length > 20 ? `${written.slice(0, 20)}…` : written
    this.#reading.report('html/has-counterpart', position, `\`${shown}\` is left out of all editions`)
  }
}
