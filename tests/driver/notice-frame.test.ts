/** What stands around the notice of a withdrawn publication is compared with its furniture before it is published. */
import {expect, test} from 'vitest'
import {makeTombstone} from '../../pipeline/driver/publication/make-tombstone.ts'
import {prove, wantedOf} from '../../pipeline/driver/publication/prove.ts'
import {heldBytes} from '../../pipeline/model/edition/edition-file.ts'
import type {EditionFile} from '../../pipeline/model/edition/edition.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {memoryWorld} from '../support/memory-world.ts'

const files = {
  'tetrapla.yaml': 'language: en\npublisher: Golf\nfooter: [{label: Hotel, url: "https://example.org/h"}]\n',
  'source/alpha/publication.yaml':
    'title: Alpha\nstatus: withdrawn\nversion: "2"\nwithdrawn: {date: 2026-03-01, reason: Wrong.}\n',
  'source/alpha/scope.md': '# Scope\n\nCharlie.\n',
  'source/alpha/duties.md': '# Duties\n\nDelta.\n'
}
const publication = await publish(files)
const {notice} = publication
if (notice === undefined) throw new Error('a withdrawn publication has a notice')
const made = await makeTombstone({...publication, notice}, ['html', 'json'], memoryWorld(files))

/** What is found after a change of the page. */
function found(change: (page: string) => string): readonly string[] {
  const changed = (file: EditionFile): EditionFile => {
    if (!file.mediaType.startsWith('text/html')) return file
    const page = new TextDecoder().decode(heldBytes(file))
    return {path: file.path, mediaType: file.mediaType, bytes: new TextEncoder().encode(change(page))}
  }
  const artifacts = new Map([...made.artifacts].map(([edition, all]) => [edition, all.map(changed)]))
  return prove(wantedOf(publication, made), publication.place, {artifacts}).diagnostics.map(
    ({ruleId, message}) => `${ruleId}: ${message}`
  )
}

test('a notice is right as it was made, and proved by what it says', () => {
  expect(found((page) => page)).toEqual([])
  const {proof} = prove(wantedOf(publication, made), publication.place, {artifacts: made.artifacts})
  expect(Object.keys(proof.editions)).toEqual(['html', 'json'])
  expect(proof.editions.html?.digest).toBe(proof.digest)
  expect(proof.editions.html?.carries).toContain('reason')
})

test.each([
  ['who publishes', '>Golf<', '>Gulf<', 'header: line 1 should say'],
  ['the foot', '>Hotel<', '>Motel<', 'footer: line 1 should say'],
  ['where the foot leads', 'https://example.org/h', 'https://example.org/x', 'footer: line 1 should say'],
  ['a fact', '>2<', '>3<', 'page: line'],
  ['the breadcrumb', 'aria-label="Breadcrumb"', 'aria-label="Crumbs"', 'has another name']
])('%s', (_, from, to, message) => {
  const all = found((page) => {
    expect(page).toContain(from)
    return page.replace(from, to)
  })
  expect(all).toContainEqual(expect.stringContaining(message))
  expect(all.every((one) => one.startsWith('edition/says-the-same: the html edition differs'))).toBe(true)
})
