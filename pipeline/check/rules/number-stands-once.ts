/** Checks number/stands-once: what is numbered has no number of its author's before its own. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Block, Heading} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {everyNode, type RuleFacts} from './rule.ts'

/** `1.1 Terms` and `1.2 Scope` where sections are numbered, and `Table 3: Visits` in a caption, which has a label of its own. */
export function numberStandsOnce(document: Document, {sections, labels}: RuleFacts): readonly Diagnostic[] {
  return [
    ...(sections === 'numbered' ? inHeadings(document) : []),
    ...(['figure', 'table'] as const).flatMap((kind) => inCaptions(document, kind, labels[kind]))
  ]
}

interface Numbered {
  readonly heading: Heading
  readonly number: string
  readonly word: string
}

/** Of those that count up: `24. December` has a number that is a word, and so have `3. Oktober` and `4. Oktober`. */
function inHeadings(document: Document): readonly Diagnostic[] {
  if (document.matter !== undefined) return []
  const numbered = everyNode(document, 'heading').flatMap((heading) => numberedOf(heading))
  return [2, 3, 4, 5, 6].flatMap((depth) => {
    const ofDepth = numbered.filter(({heading}) => heading.depth === depth)
    return ofDepth.flatMap((one, index) =>
      isNext(ofDepth[index - 1], one) || isNext(one, ofDepth[index + 1])
        ? [twice(one.number, one.heading, document)]
        : []
    )
  })
}

function numberedOf(heading: Heading): readonly Numbered[] {
  const [, number, word] =
    /^(\d{1,3}(?:\.\d{1,3})*(?:\.\d{1,3}|[.)]))\s+(\p{L}+)/u.exec(plainText(heading.children)) ?? []
  return number === undefined || word === undefined ? [] : [{heading, number, word}]
}

function isNext(one: Numbered | undefined, other: Numbered | undefined): boolean {
  if (one === undefined || other === undefined || one.word === other.word) return false
  const [before, after] = [one, other].map(({number}) => (number.match(/\d+/g) ?? []).map(Number))
  const last = before?.pop()
  return last !== undefined && after?.pop() === last + 1 && before?.join('.') === after.join('.')
}

function inCaptions(document: Document, kind: 'figure' | 'table', label: string): readonly Diagnostic[] {
  return everyNode(document, kind).flatMap((block) => {
    const written = plainText(block.caption ?? [])
    const number =
      /^\s*((?:\p{L}\.?\s?){0,40}\d+(?:\.\d+)*)(?=\s*(?:[:–—]|\.(?!\d)|$)|\s+-\s)/u.exec(written)?.[1] ?? ''
    const isLabel = number.toLowerCase().startsWith(`${label.toLowerCase()} `)
    return isLabel ? [twice(number, block, document)] : []
  })
}

function twice(number: string, block: Block, {path}: Document): Diagnostic {
  const message = `\`${number}\` stands behind the number that the edition gives`
  return finding('number/stands-once', placeOf(path, block), message, {
    hints: ['delete it: the editions add the numbers of headings and captions']
  })
}
