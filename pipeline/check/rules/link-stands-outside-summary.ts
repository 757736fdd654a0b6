/** Checks link/stands-outside-summary: the summary of details holds nothing that can be followed. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import {everyNode} from './rule.ts'

/** A summary is a button, and a screen reader meets no link in one (WCAG 2.2 SC 4.1.2). */
export function linkStandsOutsideSummary(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'details').flatMap(({summary}) => [
    ...nodesOf(summary, 'link').map((link) => said(document, link, 'a link')),
    ...nodesOf(summary, 'footnoteReference').map((note) => said(document, note, 'a reference to a note'))
  ])
}

function said(document: Document, node: Parameters<typeof placeOf>[1], what: string): Diagnostic {
  const message = `${what} in a \`<summary>\`, which is a button itself`
  return finding('link/stands-outside-summary', placeOf(document.path, node), message, {
    hints: ['move it into the text that the summary unfolds']
  })
}
