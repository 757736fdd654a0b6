/** Links that lead nowhere: the library is looked through once for all of them, and not where none is told. */
import {expect, test} from 'vitest'
import {createLibraryCheck} from '../../pipeline/check/library/check-library.ts'
import {startOf} from '../../pipeline/model/place.ts'
import type {DocumentEntry, PublicationEntry} from '../../pipeline/model/publication/library.ts'
import type {Severity} from '../../pipeline/model/severity.ts'
import {projectWith} from './projects.ts'

function publication(id: string, documents: readonly DocumentEntry[]): PublicationEntry {
  const path = `source/${id}`
  return {
    id,
    language: 'en',
    path,
    title: id,
    type: 'document',
    status: 'final',
    editions: ['json'],
    documents
  }
}

function document(path: string, links: readonly string[] = []): DocumentEntry {
  const placed = links.map((url) => ({url, place: startOf(path), empty: false}))
  return {path, name: path, title: path, anchors: [], links: placed, digest: path}
}

/** How often paths of a publication are looked at for links of another that all lead nowhere, and what is told of these. */
function looksFor(misses: number, severity: Severity | 'off'): {looks: number; hints: readonly string[]} {
  let looks = 0
  const documents = Array.from({length: 30}, (_, index): DocumentEntry => {
    const one = document(`source/alpha/part-${String(index)}.md`)
    return {
      ...one,
      get path() {
        looks += 1
        return one.path
      }
    }
  })
  const links = Array.from({length: misses}, (_, index) => `../alpha/prat-${String(index % 30)}.md`)
  const linking = publication('bravo', [document('source/bravo/one.md', links)])
  const project = {...projectWith({}), rules: new Map([['link/target-exists' as const, severity]])}
  const {ofPublication} = createLibraryCheck(
    {publications: [publication('alpha', documents), linking]},
    project,
    []
  )
  const found = ofPublication(linking).filter(({ruleId}) => ruleId === 'link/target-exists')
  expect(found).toHaveLength(misses)
  return {looks, hints: found.flatMap(({hints = []}) => hints)}
}

test('a library is looked through as often for a thousand links as for one', () => {
  const [one, many] = [looksFor(1, 'error'), looksFor(1000, 'error')]
  expect(many.hints.slice(0, 2)).toEqual([
    'did you mean `../alpha/part-0.md`?',
    'did you mean `../alpha/part-1.md`?'
  ])
  expect(many.looks).toBe(one.looks)
})

test('what a link was meant to name is not looked for where nobody is told', () => {
  const [none, off, told] = [looksFor(0, 'error'), looksFor(1000, 'off'), looksFor(1, 'error')]
  expect(off).toEqual({looks: none.looks, hints: []})
  expect(told.looks).toBeGreaterThan(none.looks)
})
