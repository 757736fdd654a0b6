/** The checks of a PDF: nothing in what Tetrapla writes, and every fault made in it on purpose by its name. */
import {describe, expect, test} from 'vitest'
import {conformanceRules, type ConformanceRule} from '../../../../pipeline/verify/rules/conformance-rules.ts'
import {findViolations} from '../../../../pipeline/verify/rules/find-violations.ts'
import {inspect} from '../../../../pipeline/verify/rules/inspected.ts'
import {readTaggedPdf, type TreeFinding} from '../../../../pipeline/verify/pdf-reader/structure.ts'
import {openTaggedFile} from '../../../../pipeline/verify/pdf-reader/tagged-file.ts'
import {PdfDraft} from '../../../support/pdf-draft.ts'
import {documentMutations} from './document-mutations.ts'
import {soundPdf} from './sound-pdf.ts'
import {treeMutations} from './tree-mutations.ts'

const sound = await soundPdf()
const mutations = [...documentMutations, ...treeMutations]

/** The rules that a file breaks; of a file that can still be read also what is found on its pages. */
function foundIn(bytes: Uint8Array, pages = true): readonly (ConformanceRule | TreeFinding['kind'])[] {
  const opened = openTaggedFile(bytes)
  const kinds = pages ? readTaggedPdf(opened).findings.map(({kind}) => kind) : []
  return [...findViolations(inspect(opened)).map(({rule}) => rule), ...kinds]
}

describe('a PDF of every kind of block', () => {
  test('has no violation', () => {
    expect(foundIn(sound)).toEqual([])
  })

  test('has none when it has been taken apart and written anew', () => {
    expect(foundIn(new PdfDraft(sound).write())).toEqual([])
  })
})

describe('is found by its name:', () => {
  test.each(mutations)('$name', ({breaks, change}) => {
    const draft = new PdfDraft(sound)
    change(draft)
    expect(foundIn(draft.write(), !(breaks in conformanceRules))).toContain(breaks)
  })

  test('every rule, by one fault at least', () => {
    const broken = new Set<string>(mutations.map(({breaks}) => breaks))
    expect(Object.keys(conformanceRules).filter((rule) => !broken.has(rule))).toEqual([])
  })
})
