/** Findings and the publications in whose files they stand: each is looked at once, however many there are of the other. */
import {expect, test} from 'vitest'
import {belongsToAny, holdsAny} from '../../pipeline/driver/library/belongs-to.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {startOf} from '../../pipeline/model/place.ts'
import type {PublicationSource} from '../../pipeline/model/publication/project.ts'

const alpha: PublicationSource = {
  id: 'alpha',
  path: 'source/alpha',
  manifestPath: 'source/alpha/publication.yaml',
  documents: ['source/alpha/one.md'],
  includes: ['shared/two.md']
}
const bravo: PublicationSource = {id: 'bravo', path: 'source/bravo.md', documents: ['source/bravo.md']}

function at(path: string): Diagnostic {
  return finding('link/target-exists', startOf(path), 'alpha')
}

test.each([
  ['source/alpha', [true, false]],
  ['source/alpha/publication.yaml', [true, false]],
  ['source/alpha/one.md', [true, false]],
  ['shared/two.md', [true, false]],
  ['source/bravo.md', [false, true]],
  ['tetrapla.yaml', [false, false]]
])('a finding in %s belongs to whose file that is', (path, wanted) => {
  expect([alpha, bravo].map(holdsAny([at('README.md'), at(path)]))).toEqual(wanted)
  expect([alpha, bravo].map((one) => belongsToAny([one])(at(path)))).toEqual(wanted)
  expect(belongsToAny([alpha, bravo])(at(path))).toBe(wanted.includes(true))
})

test('findings are looked at once for all publications, and publications once for all findings', () => {
  const looked = {findings: 0, publications: 0}
  const findings = Array.from({length: 50}, (_, index): Diagnostic => {
    const one = at(`source/${String(index)}.md`)
    return {
      ...one,
      get place() {
        looked.findings += 1
        return one.place
      }
    }
  })
  const sources = Array.from({length: 70}, (): PublicationSource => ({
    ...bravo,
    get documents() {
      looked.publications += 1
      return bravo.documents
    }
  }))
  expect(sources.filter(holdsAny(findings))).toEqual([])
  expect(looked).toEqual({findings: 50, publications: 70})
  expect(findings.filter(belongsToAny(sources))).toEqual([])
  expect(looked).toEqual({findings: 100, publications: 140})
})
