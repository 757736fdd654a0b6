/** Checks number/stands-once: what is numbered has no number of its author's before its own. */
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Block} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {everyNode} from './rule.ts'

/** `1.2 Scope` where sections are numbered, and `Table 3: Visits` in a caption, which has a label of its own. */
export function numberStandsOnce(
  {language, metadata, documents}: Manuscript,
  own?: OwnLabels
): readonly Diagnostic[] {
  const {labels} = labelsFor(language, own)
  return documents.flatMap((document) => [
    ...(metadata.sections === 'numbered' ? inHeadings(document) : []),
    ...(['figure', 'table'] as const).flatMap((kind) => inCaptions(document, kind, labels[kind]))
  ])
}

function inHeadings(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'heading').flatMap((heading) => {
    const number = /^\d{1,3}(?:\.\d{1,3})*(?:\.\d{1,3}|[.)])(?=\s+\p{L})/u.exec(
      plainText(heading.children)
    )?.[0]
    const isNumbered = number !== undefined && heading.depth > 1 && document.matter === undefined
    return isNumbered ? [twice(number, heading, document)] : []
  })
}

function inCaptions(document: Document, kind: 'figure' | 'table', label: string): readonly Diagnostic[] {
  return everyNode(document, kind).flatMap((block) => {
    const written = plainText(block.caption ?? [])
    const number = /^\s*((?:\p{L}\.?\s?){0,40}\d[\d.]*)/u.exec(written)?.[1] ?? ''
    const isLabel = number.toLowerCase().startsWith(`${label.toLowerCase()} `)
    return isLabel ? [twice(number, block, document)] : []
  })
}

function twice(number: string, block: Block, {path}: Document): Diagnostic {
  const message = `\`${number}\` stands behind the number that the edition gives`
  return finding('number/stands-once', placeOf(path, block), message, {
    hints: ['leave it out: numbers are counted where all is in its place']
  })
}
