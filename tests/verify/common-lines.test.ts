/** Lines that pages have in common are parsed once, and stand as they would if each page were parsed by itself. */
import {expect, test} from 'vitest'
import {readByParse5, readHtmlMarkup} from '../../pipeline/verify/web-reader/read-html-markup.ts'
import type {CommonLines} from '../../pipeline/verify/web-reader/sound-page.ts'

const lines = [
  '<li><a href="bravo.html"><span>Bravo &amp; charlie</span></a></li>',
  '<li><a href="delta.html"><span class="num">2</span> <span>Delta &#x27; echo</span></a></li>',
  '<li><a href="foxtrot.html"><span>Fox\u0301trot\u00a0</span></a></li>'
].join('\n')

/** Where such lines are something else than items of a list around a text, or other elements reach into them. */
const surroundings: readonly (readonly [before: string, behind: string])[] = [
  ['<nav><ol>', '</ol></nav>'],
  ['<div><nav><details><ol>', '</ol></details></nav></div>'],
  ['<b><ol>', '</ol></b>'],
  ['<div><b><i></div><ol>', '</ol>'],
  ['<a href="golf.html"><ol>', '</ol></a>'],
  ['<a href="golf.html">golf<ol>', '</ol>'],
  ['<p>golf<a href="golf.html"></p><ol>', '</ol>'],
  ['<table><ol>', '</ol></table>'],
  ['<table><tr><td><a href="golf.html"><ol>', '</ol></table>'],
  ['<a href="golf.html"><table><ol>', '</ol></table></a>'],
  ['<ol><li>', '</li></ol>'],
  ['<ol><li><p>', '</ol>'],
  ['<ol><button>', '</button></ol>'],
  ['<ol><pre>', '</pre></ol>'],
  ['<ol><svg>', '</svg></ol>'],
  ['<ol><svg><desc>', '</desc></svg></ol>'],
  ['<ol><math><annotation-xml encoding="text/html">', '</annotation-xml></math></ol>'],
  ['<ol><template><ol>', '</ol></template></ol>'],
  ['<select><ol>', '</ol></select>'],
  ['<ol><textarea>', '</textarea></ol>'],
  ['<ol><script>', '</script></ol>'],
  ['<ol><title>', '</title></ol>'],
  ['<ol><plaintext>', '</ol>'],
  ['<ol title="', '"></ol>'],
  ['<ol><!-- ', ' --></ol>'],
  ['<ol><!DOCTYPE ', '></ol>'],
  ['<ol></body></html>', '</ol>'],
  ['<ol><frameset>', '</frameset></ol>'],
  ['<head><ol>', '</ol></head>'],
  ['<marquee><nobr></marquee><ol>', '</ol>'],
  ['<ul>', '</ul>'],
  ['<ol><hr>', '<hr></ol>'],
  ['<ol><font color="red">', '</font></ol>']
]

const pageWith = (body: string): string =>
  `<!doctype html>\n<html lang="en">\n<head></head>\n<body>${body}</body>\n</html>\n`

test.each(surroundings)('%s … %s', (before, behind) => {
  const common: CommonLines = {parsed: new Map(), told: new WeakMap()}
  // The first page has the lines where they are taken as they were parsed.
  const first = pageWith(`<ol>\n${lines}\n</ol>`)
  const page = `a\n${before}\n${lines}\n${behind}\n`
  for (const text of [first, pageWith(page), pageWith(`${page}<p>b <a href="b.html">c</a>`)])
    expect(readHtmlMarkup(text, common)).toEqual(readByParse5(text))
  expect([...common.parsed.keys()]).toEqual(lines.split('\n'))
})

test.each(['<a href="#b">', '<a href="b.html" aria-current="page">', '<a href="b.html" lang="fr">'])(
  'no line that says something else elsewhere: %s',
  (link) => {
    const common: CommonLines = {parsed: new Map(), told: new WeakMap()}
    readHtmlMarkup(pageWith(`<ol>\n<li>${link}<span>Bravo</span></a></li>\n</ol>`), common)
    expect(common.parsed.size).toBe(0)
  }
)

test('a line of a page is the same as that of the page before, and another one is not', () => {
  const common: CommonLines = {parsed: new Map(), told: new WeakMap()}
  const page = (own: string) => pageWith(`<ol>\n${lines}\n<li>${own}</li></ol>`)
  const listOf = (own: string) => {
    const [html] = readHtmlMarkup(page(own), common).children
    const body = typeof html === 'object' ? html.children[2] : undefined
    const list = typeof body === 'object' ? body.children[0] : undefined
    return (typeof list === 'object' ? list.children : []).filter((one) => typeof one !== 'string')
  }
  const [one, other] = [listOf('alpha'), listOf('hotel')]
  expect(one).toHaveLength(4)
  expect(one.slice(0, 3).every((line, index) => line === other[index])).toBe(true)
  expect(one[3]).not.toEqual(other[3])
})
