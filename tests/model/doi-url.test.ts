/** The address of a DOI, however it is written and whatever it holds. */
import {expect, test} from 'vitest'
import {doiUrl} from '../../pipeline/model/publication/doi-url.ts'

test.for([
  ['10.5555/abc', '10.5555/abc'],
  ['doi:10.5555/abc', '10.5555/abc'],
  ['https://dx.doi.org/10.5555/abc', '10.5555/abc'],
  ['10.5555/a(b)<c>;2-#', '10.5555/a(b)%3Cc%3E;2-%23'],
  ['10.5555/a?b%c', '10.5555/a%3Fb%25c'],
  ['10.5555/ё', '10.5555/%D1%91']
] as const)('%s', ([doi, path]) => {
  expect(doiUrl(doi)).toBe(`https://doi.org/${path}`)
})
