/** Lists the standard structure types (ISO 32000-1 §14.8.4), and which of them may stand in which. */
import {PdfName, type PdfDictionary} from './values.ts'

const standardTypes: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP',
    'Figure Formula Form'
  ]
    .join(' ')
    .split(' ')
)

export function isStandardType(type: string): boolean {
  return standardTypes.has(type)
}

/** What the role map makes of a type; undefined when it ends at none that is standard. */
export function standardTypeOf(type: string, roles: PdfDictionary): string | undefined {
  const seen = new Set<string>()
  let one = type
  while (!standardTypes.has(one)) {
    const role = roles.get(one)
    if (seen.has(one) || !(role instanceof PdfName)) return undefined
    seen.add(one)
    one = role.name
  }
  return one
}

/** Which elements a type holds, when it may not hold all. */
export const mayHold: ReadonlyMap<string, readonly string[]> = new Map([
  ['Table', ['Caption', 'TR', 'THead', 'TBody', 'TFoot']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TFoot', ['TR']],
  ['TR', ['TH', 'TD']],
  ['L', ['Caption', 'L', 'LI']],
  ['LI', ['Lbl', 'LBody']],
  ['TOC', ['Caption', 'TOC', 'TOCI']]
])

/** Which elements a type stands in, when it may not stand in all. */
export const mayStandIn: ReadonlyMap<string, readonly string[]> = new Map([
  ['THead', ['Table']],
  ['TBody', ['Table']],
  ['TFoot', ['Table']],
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['LI', ['L']],
  ['LBody', ['LI']],
  ['TOCI', ['TOC']]
])
