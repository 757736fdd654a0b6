/** HTML in the JSON edition: there when it is asked for, and all of the document once. */
import {expect, test} from 'vitest'
import {samplePublication} from '../../support/sample-publication.ts'
import {entriesOf, others, pointed, renderParsed} from './render-json.ts'

function htmlIn(value: unknown): readonly string[] {
  const html = pointed(value, '/html')
  const below = entriesOf(pointed(value, '/children')).flatMap(([, child]) => htmlIn(child))
  return typeof html === 'string' ? [html, ...below] : below
}

test('is not there unless it is asked for', async () => {
  const file = await renderParsed(await samplePublication(), others)
  expect(JSON.stringify(file)).not.toContain('"html":"')
})

test('is each part of a document once, sections apart', async () => {
  const sample = await samplePublication()
  const publication = {...sample, project: {...sample.project, json: {html: true}}}
  const file = await renderParsed(publication, others)
  const parts = entriesOf(pointed(file, '/documents')).flatMap(([, document]) => htmlIn(document))
  expect(parts.length).toBeGreaterThan(3)
  const ids = parts.flatMap((part) => [...part.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  expect(ids).toContain('p1')
  for (const part of parts) expect(part).not.toMatch(/<(?:script|section)\b/)
  const first = pointed(file, '/documents/0/html')
  expect(first).toMatch(/<p id="p1"/)
})
