/** Words that a drawing shows, and words in it that nobody sees. */
import {expect, test} from 'vitest'
import {drawnWords} from '../../../pipeline/model/values/drawn-words.ts'

function wordsOf(content: string): string {
  return drawnWords(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)
}

test.each([
  ['<text>alpha <tspan>bravo</tspan></text>', 'alpha  bravo'],
  ['<text>&#x41;&#66;</text>', 'AB'],
  ['<title>alpha</title><desc>bravo</desc><style>.c{d:e}</style>', ''],
  ['<text display="none">alpha</text><g style="fill:red; display: none"><text>bravo</text></g>', ''],
  ['<style>.a, #b{display:none}</style><text class="c a">alpha</text><text id="b">bravo</text>', ''],
  ['<style>.a{display:none}.b{display:inline}</style><text class="a b">alpha</text>', 'alpha'],
  ['<style>text{display:inline}</style><text display="none">alpha</text>', 'alpha'],
  ['<style>@media (min-width:0){.a{display:none}}</style><text class="a">alpha</text>', 'alpha'],
  ['<style>@media print{.b{fill:red}}.a{display:none}</style><text class="a">alpha</text>', 'alpha'],
  ['<style>@font-face{src:b}.a{display:none}@media c{.d{e:f}}</style><text class="a">alpha</text>', ''],
  ['<g visibility="hidden"><text>alpha</text><text visibility="visible">bravo</text></g>', 'bravo'],
  ['<text style="visibility:collapse">alpha</text><text display="inline">bravo</text>', 'bravo'],
  ['<defs><text id="a">alpha</text></defs>', ''],
  ['<defs><g id="a"><text>alpha</text></g></defs><use href="#a"/>', 'alpha'],
  ['<symbol id="a"><text>alpha</text></symbol>', ''],
  ['<symbol id="a"><text>alpha</text></symbol><use xlink:href="#a"/>', 'alpha'],
  ['<g display="none"><text id="a">alpha</text></g><use href="#a"/>', 'alpha'],
  ['<text id="a" display="none">alpha</text><use href="#a"/>', ''],
  ['<clipPath id="a"><text>alpha</text></clipPath><rect clip-path="url(#a)"/>', 'alpha'],
  ['<mask id="a"><text>alpha</text></mask><rect style="mask:url(&quot;#a&quot;)"/>', 'alpha'],
  ['<pattern id="a"><text>alpha</text></pattern><text>bravo</text>', 'bravo']
])('%s', (content, expected) => {
  expect(wordsOf(content).trim()).toBe(expected)
})
