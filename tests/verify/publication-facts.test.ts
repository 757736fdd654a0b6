/** What a publication says of itself: the same in every edition, and nothing of it can be taken for something else. */
import {describe, expect, test} from 'vitest'
import type {EditionName, Metadata} from '../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {smallPublication} from '../editions/epub/small-publication.ts'
import {makeEditions} from '../support/make-edition.ts'
import {PdfDraft} from '../support/pdf-draft.ts'

const withAuthors: readonly EditionName[] = ['json', 'pdf', 'epub']

function saying(metadata: Partial<Metadata>): Publication {
  return smallPublication({metadata})
}

async function made(publication: Publication, edition: EditionName) {
  return (await makeEditions(publication, [edition])).get(edition) ?? []
}

async function found(wanted: Publication, edition: EditionName, artifacts: Awaited<ReturnType<typeof made>>) {
  const {verdicts} = verifyEditions(wanted, new Map([[edition, artifacts]]))
  return verdicts
    .flatMap(({differences}) => differences)
    .map(({kind, what, wanted, found}) => ({kind, what, wanted, found}))
}

describe.each(withAuthors)('the %s edition', (edition) => {
  test('says all of it as it is', async () => {
    const publication = saying({
      title: 'Alpha & <Bravo>; "charlie"',
      summary: "It's <b>all</b> & more;\nin two lines.",
      authors: [{name: 'Delta; Echo'}, {name: 'Foxtrot, G.'}, {name: 'H\u00f4tel \u202fIndia'}],
      publisher: 'Juliett & Kilo; Lima',
      date: '2026-11-24',
      modified: '2026-11-25'
    })
    expect(await found(publication, edition, await made(publication, edition))).toEqual([])
  })

  test('tells one author from two', async () => {
    const one = saying({authors: [{name: 'Alpha; Bravo'}]})
    const two = saying({authors: [{name: 'Alpha'}, {name: 'Bravo'}]})
    expect(await found(one, edition, await made(two, edition))).toEqual([
      {kind: 'fact', what: 'authors', wanted: '["Alpha; Bravo"]', found: '["Alpha","Bravo"]'}
    ])
  })
})

const judged = {conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifiedBy: 'Alpha'}

describe.each<EditionName>(['json', 'epub'])('of accessibility the %s edition', (edition) => {
  const report = 'https://example.org/bravo?charlie&delta'

  test('says what is claimed', async () => {
    const publication = saying({accessibility: {...judged, credential: 'Charlie', report}})
    expect(await found(publication, edition, await made(publication, edition))).toEqual([])
  })

  test.each([
    ['nothing', {}],
    ['more', {accessibility: {...judged, conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AAA'}}],
    ['another evaluator', {accessibility: {...judged, certifiedBy: 'Bravo'}}],
    ['a report', {accessibility: {...judged, report}}]
  ])('may not say %s instead', async (_, other) => {
    const wanted = saying({accessibility: judged})
    const differences = await found(wanted, edition, await made(saying(other), edition))
    expect(differences).toEqual([expect.objectContaining({kind: 'fact', what: 'conformance'})])
  })

  test('may not claim what nobody does', async () => {
    const differences = await found(saying({}), edition, await made(saying({accessibility: judged}), edition))
    expect(differences).toEqual([expect.objectContaining({kind: 'fact', what: 'conformance'})])
  })
})

/** A viewer may show either. */
describe('in a PDF', () => {
  const publication = saying({authors: [{name: 'Alpha'}], summary: 'Bravo.', date: '2026-11-24'})

  async function foundWith(change: (draft: PdfDraft) => void) {
    const [file] = await made(publication, 'pdf')
    if (file === undefined) throw new Error('expected a file')
    const draft = new PdfDraft(file.bytes)
    change(draft)
    return found(publication, 'pdf', [{...file, bytes: draft.write()}])
  }

  test.each([
    ['dc:title', 'title', '>Alpha<', '>Other<'],
    ['dc:creator', 'authors', '<rdf:li>Alpha<', '<rdf:li>Other<'],
    ['dc:description', 'summary', '>Bravo.<', '>Other<']
  ])('%s differs from the document information', async (_, what, before, after) => {
    const differences = await foundWith((draft) => {
      draft.rewrite(draft.catalogue.get('Metadata'), (xml) => xml.replace(before, after))
    })
    expect(differences).toContainEqual(expect.objectContaining({kind: 'fact', what}))
    expect(differences).toContainEqual(
      expect.objectContaining({kind: 'unexpected', what: `${what} that the metadata tell otherwise`})
    )
  })

  test.each([
    ['date', '2026-11-24</rdf:li>', '2026-11-25</rdf:li>'],
    [
      'publisher',
      '</rdf:Description>',
      '<dc:publisher><rdf:Bag><rdf:li>Other</rdf:li></rdf:Bag></dc:publisher></rdf:Description>'
    ]
  ])('%s differs', async (what, before, after) => {
    const differences = await foundWith((draft) => {
      draft.rewrite(draft.catalogue.get('Metadata'), (xml) => {
        const at = xml.indexOf('<dc:format>')
        return xml.slice(0, at) + xml.slice(at).replace(before, after)
      })
    })
    expect(differences).toEqual([expect.objectContaining({kind: 'fact', what})])
  })

  test('metadata that are no XML are unreadable', async () => {
    const differences = await foundWith((draft) => {
      draft.rewrite(draft.catalogue.get('Metadata'), (xml) => xml.replace('</rdf:RDF>', ''))
    })
    expect(differences).toEqual([expect.objectContaining({kind: 'unreadable'})])
  })
})
