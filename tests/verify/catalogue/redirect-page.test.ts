/** The page at a former address leads to one place in each of its ways: each that leads elsewhere is found by its name. */
import {expect, test} from 'vitest'
import {compareRedirect} from '../../../pipeline/verify/catalogue/redirect-page.ts'

const redirect = {
  from: 'old/en/scope.html',
  to: 'alpha/en/index.html',
  baseUrl: 'https://example.org/a/'
}
const page = `<!doctype html><html lang="en"><head>
<meta http-equiv="refresh" content="0; url=../../alpha/en/index.html">
<link rel="canonical" href="https://example.org/a/alpha/en/">
</head><body><main><a href="../../alpha/en/index.html">Alpha</a></main></body></html>`

function found(from: string, to: string): readonly string[] {
  return compareRedirect(redirect, page.replace(from, to)).map(({what}) => what)
}

test.each([
  ['as it is', '', '', []],
  ['elsewhere at once', 'url=../../alpha', 'url=../../bravo', ['refresh']],
  ['at once, later', '0; url=', '9; url=', ['refresh']],
  ['elsewhere for search engines', 'https://example.org/a/alpha/en/', 'https://example.com/', ['canonical']],
  ['elsewhere by its link', '<a href="../../alpha/en/index.html"', '<a href="https://example.com/"', ['link']]
])('%s', (_, from, to, ways) => {
  expect(found(from, to)).toEqual(ways.map((way) => `${way} should be “alpha/en/index.html”`))
})

test('has no script', () => {
  expect(() => found('<main>', '<script>alert(1)</script><main>')).toThrow('has a script')
})
