/** The grades of the proof: what stands elsewhere on a page is told, and only what says something else is a fault. */
import {expect, test} from 'vitest'
import {prove} from '../../pipeline/driver/publication/prove.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {PdfDraft} from '../support/pdf-draft.ts'
import {wantedOf} from '../support/verify-editions.ts'

const files = {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': '# Alpha\n\nBravo charlie.\n'}
const publication = await publish(files)
const {artifacts, around} = await makeFurnished(publication, ['pdf'], memoryWorld(files))

function findingsWith(change: (draft: PdfDraft) => void): readonly Diagnostic[] {
  const damaged = (artifacts.get('pdf') ?? []).map((file) => {
    const draft = new PdfDraft(file.bytes)
    change(draft)
    return {...file, bytes: draft.write()}
  })
  return prove(wantedOf(publication, around), publication.place, new Map([['pdf', damaged]])).diagnostics
}

const rules = (found: readonly Diagnostic[]): readonly string[] => [
  ...new Set(found.map(({ruleId, severity}) => `${severity}: ${ruleId}`))
]

test('words that are covered are a warning', () => {
  const cover = '/Artifact <</Type /Layout>> BDC 1 1 1 rg 0 0 600 900 re f EMC'
  const found = findingsWith((draft) =>
    draft.rewrite(draft.page(1).get('Contents'), (content) => `${content}\n${cover}`)
  )
  expect(rules(found)).toEqual(['warning: edition/is-laid-out-as-read'])
})

test('what happens when a file is opened is an error', () => {
  const found = findingsWith(({catalogue}) => catalogue.set('OpenAction', new Map()))
  expect(rules(found)).toEqual(['error: edition/says-the-same'])
})
