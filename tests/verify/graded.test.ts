/** The grades of the proof: what stands elsewhere on a page is told, and only what says something else is a fault. */
import {expect, test} from 'vitest'
import {prove} from '../../pipeline/driver/publication/prove.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {PdfString} from '../../pipeline/verify/pdf-reader/values.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {PdfDraft} from '../support/pdf-draft.ts'
import {wantedOf} from '../support/verify-editions.ts'

const made = (text: string) => ({
  'tetrapla.yaml': 'language: en\n',
  'source/alpha.md': `# Alpha\n\n${text}\n`
})
const short = await madeOf('Bravo charlie.')

async function madeOf(text: string) {
  const files = made(text)
  const publication = await publish(files)
  return {publication, ...(await makeFurnished(publication, ['pdf'], memoryWorld(files)))}
}

function findingsWith(
  change: (draft: PdfDraft) => void,
  {publication, artifacts, around} = short
): readonly Diagnostic[] {
  const damaged = (artifacts.get('pdf') ?? []).map((file) => {
    const draft = new PdfDraft(file.bytes)
    change(draft)
    return {...file, bytes: draft.write()}
  })
  return prove(wantedOf(publication, around), publication.place, {
    artifacts: new Map([['pdf', damaged]])
  }).diagnostics
}

const rules = (found: readonly Diagnostic[]): readonly string[] => [
  ...new Set(found.map(({ruleId, severity}) => `${severity}: ${ruleId}`))
]

const cover = '/Artifact <</Type /Layout>> BDC 1 1 1 rg 0 0 600 900 re f EMC'

test('words that are covered are a warning', () => {
  const found = findingsWith((draft) =>
    draft.rewrite(draft.page(1).get('Contents'), (content) => `${content}\n${cover}`)
  )
  expect(rules(found)).toEqual(['warning: edition/is-laid-out-as-read'])
})

test('what happens when a file is opened is an error', () => {
  const found = findingsWith(({catalogue}) => catalogue.set('OpenAction', new Map()))
  expect(rules(found)).toEqual(['error: edition/says-the-same'])
})

test('more that is covered than is listed hides no other words', async () => {
  const long = await madeOf([...Array.from({length: 160}, () => 'Bravo.'), '*Charlie*'].join('\n\n'))
  const found = findingsWith((draft) => {
    for (const page of [1, 2, 3, 4])
      draft.rewrite(draft.page(page).get('Contents'), (content) => `${content}\n${cover}`)
    draft.tag('Em').set('ActualText', new PdfString('Delta'))
  }, long)
  expect(rules(found)).toEqual(['error: edition/says-the-same', 'warning: edition/is-laid-out-as-read'])
  expect(found.at(-1)).toMatchObject({severity: 'error', message: expect.stringContaining('not listed')})
})
