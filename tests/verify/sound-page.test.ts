/** A sound page is read in one pass as parse5 reads it, and any other is left to that. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {readByParse5} from '../../pipeline/verify/web-reader/read-html-markup.ts'
import {readSoundPage} from '../../pipeline/verify/web-reader/sound-page.ts'
import {Chance} from '../support/chance.ts'
import {listedMarkup} from '../support/listed-markup.ts'
import {makeEditions} from '../support/make-edition.ts'
import {damagedPage, grownPage} from '../support/random-pages.ts'
import {runsOf} from '../support/runs-of.ts'
import {quickSample} from './quick-sample.ts'

const pageWith = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>${body}</body>\n</html>\n`

/** Whether a page is read in one pass; then as parse5 reads it. */
function isSound(page: string): boolean {
  const read = readSoundPage(page)
  if (read !== undefined) expect(listedMarkup(read)).toBe(listedMarkup(readByParse5(page)))
  return read !== undefined
}

const sound = [
  '',
  '\n alpha \n',
  'alpha &amp; &lt;b> &#x27;c&#x27; &#x22;d&#x22; &#x26;e &#x3C;/p> &quot;f&quot;',
  '<p title="&quot;a&quot; <b> &#x27;c&#x27; &amp; &#x60;d&#x60;">e</p>',
  '<p class="a">b <em>c <strong>d</strong></em> <a href="e">f</a> <a href="g">h</a></p>\n<p>i</p>',
  '<p title="<b>&amp;c; \'d\' > e" hidden id="" data-f="g\nh">i</p>',
  '<h1>a</h1><h2>b<br>c<img src="d" alt="e"></h2><hr><pre>f\n\n<code class="g">\nh</code></pre>',
  '<ul>\n<li>a<ol><li>b</li></ol></li>\n<li><p>c</p></li>\n</ul><dl><dt>d</dt><dd>e<dl><dt>f</dt></dl></dd></dl>',
  '<table>\n<caption>a</caption><thead>\n<tr>\n<th>b</th>\n</tr></thead> <tbody><tr><td><p>c</p><table></table></td></tr></tbody></table>',
  '<p><ruby>a<rt>b</rt></ruby> <span><em>c</em></span> <em>d</em></p>',
  '<p><math display="inline"><semantics><mrow><mi>a</mi> <mo>&lt;</mo><mn>b</mn></mrow><annotation>c</annotation></semantics></math></p>',
  '<details open><summary>a</summary>b</details><figure><picture><source srcset="c"><img src="d"></picture><figcaption>e</figcaption></figure>',
  '<form><label>a <input type="search"></label><select>\n<option value="b">c</option></select></form><form></form>',
  '<div><script type="a">b && c > d &amp; e</script></div>'
]

const unsound = [
  '<em>a',
  '<em>a</p>',
  '<p>a',
  '<p>a<p>b',
  '</p>',
  '</br>',
  '<p><div></div></p>',
  '<p>a</p></p>',
  '<a href="b">c<a href="d">e</a></a>',
  '<em><em>a</em></em>',
  '<a><div></div></a>',
  '<b><span><b>a</b></span></b>',
  '<h1><h2>a</h2></h1>',
  '<li>a</li>',
  '<ul><p>a</p></ul>',
  '<dt>a</dt>',
  '<dl><div><dt>a</dt></div></dl>',
  '<ul>a</ul>',
  '<table>a</table>',
  '<table>\u00a0</table>',
  '<table>\v</table>',
  '<table><tr></tr></table>',
  '<table><tbody><td></td></tbody></table>',
  '<table><tbody><tr>a</tr></tbody></table>',
  '<p><table></table></p>',
  '<caption>a</caption>',
  '<tr></tr>',
  '<td>a</td>',
  '<rt>a</rt>',
  '<ruby><span><rt>a</rt></span></ruby>',
  '<form><div><form></form></div></form>',
  '<select><p>a</p></select>',
  '<option>a</option>',
  '<button>a</button>',
  '<template></template>',
  '<frameset></frameset>',
  '<svg></svg>',
  '<noscript>a</noscript>',
  '<textarea></textarea>',
  '<style>a</style>',
  '<font>a</font>',
  '<x-y>a</x-y>',
  '<math><p>a</p></math>',
  '<math><mi><b>a</b></mi></math>',
  '<math><mtext><math></math></mtext></math>',
  '<mi>a</mi>',
  '<math>a</math>',
  '<math><annotation-xml></annotation-xml></math>',
  '<math definitionurl="a"></math>',
  '<math xlink:href="a"></math>',
  '<math><mi/></math>',
  '<!-- a -->',
  '<!---->',
  '<!a>',
  '<?a?>',
  '<',
  'a < b',
  '<1>',
  '</>',
  '<pre>\na</pre>',
  '<pre>\n<b>a</b></pre>',
  '&copy;',
  '&copy',
  '&nbsp;',
  '&#0;',
  '&#x27',
  '&#39;',
  '&amp',
  '& a',
  '&',
  '<p title="&copy=a">b</p>',
  '<p title="a&b">c</p>',
  'a\0b',
  'a\rb',
  '<p title="\0">a</p>',
  '<P>a</P>',
  '<p CLASS="a">b</p>',
  "<p class='a'>b</p>",
  '<p class=a>b</p>',
  '<p  class="a">b</p>',
  '<p class="a"id="b">c</p>',
  '<p class="a" class="b">c</p>',
  '<p class>b</p><p class="a>b</p>',
  '<p class = "a">b</p>',
  '<p a"b="c">d</p>',
  '<br/>',
  '<br></br>',
  '<p/>',
  '<p >a</p>',
  '<p>a</p >',
  '<p\n>a</p>',
  '<div></body></html><body></div>',
  '<script><!--</script>',
  '<script>a</b></script>',
  '<title>a</title>',
  '<meta>',
  '<link>',
  '<head></head>',
  '<body>',
  '<html>',
  '</body><body>',
  '</body></html>a',
  '</body><p>a</p>'
]

test.each(sound)('sound: %j', (body) => {
  expect(isSound(pageWith(body))).toBe(true)
})

test.each(unsound)('left to parse5: %j', (body) => {
  expect(isSound(pageWith(body))).toBe(false)
})

/** Of four that are the same, in one of their kind, a browser forgets the first, and ends the outermost in its place (HTML §13.2.4.3). */
test.each(['a', 'b', 'code', 'em', 'small', 'strong', 'u'])('%s in itself is left to parse5', (name) => {
  const nested = `<${name} class="a">${`<${name}>`.repeat(4)}b${`</${name}>`.repeat(4)}c</${name}>d`
  expect(isSound(pageWith(nested))).toBe(false)
  expect(isSound(pageWith(`<${name}>b</${name}><${name}>c</${name}>`))).toBe(true)
})

test('a page around its text', () => {
  const head =
    '\n<meta charset="utf-8">\n<title>A &amp; \n &lt;b></title>\n<link rel="a" href="b">\n<script>{"c":"&amp;"}</script>\n'
  const page = pageWith('<p>a</p>', head)
  expect(isSound(page)).toBe(true)
  expect(isSound(page.replaceAll('\n', ''))).toBe(true)
  expect(isSound(page.replaceAll('\n', ' \n\t'))).toBe(true)
  const others = [
    [/<!doctype html>/, ''],
    [/<!doctype html>/, '<!DOCTYPE html PUBLIC "a">'],
    [/<!doctype html>/, 'a<!doctype html>'],
    [/<!doctype html>/, '<!doctype html public "a">'],
    [/<head>/, ''],
    [/<\/head>/, ''],
    [/<\/head>/, '</head><head></head>'],
    [/<head>/, '<body></body><head>'],
    [/<head>/, 'a<head>'],
    [/<meta/, 'a<meta'],
    [/<meta/, '<p></p><meta'],
    [/<body>/, 'a<body>'],
    [/<body>/, '<body><body>'],
    [/<body>/, ''],
    [/<\/body>/, ''],
    [/<\/html>/, ''],
    [/<\/html>/, '</html><html>'],
    [/<\/html>\n/, '</html>a'],
    [/<\/html>/, '<!-- a --></html>'],
    [/<\/title>/, '<b></title>'],
    [/<\/title>/, '</title >']
  ] as const
  for (const [one, other] of others) {
    expect(page).toMatch(one)
    expect([other, isSound(page.replace(one, other))]).toEqual([other, false])
  }
})

test('a deep page is left to parse5, which says what is too deep', () => {
  const deep = (depth: number) => pageWith('<div>'.repeat(depth) + '</div>'.repeat(depth))
  expect(isSound(deep(250))).toBe(true)
  expect(readSoundPage(deep(400))).toBeUndefined()
  expect(() => readByParse5(deep(700))).toThrow('nested too deep')
})

const expected = path.join(import.meta.dirname, '..', 'fixtures/editions')
const written = readdirSync(expected, {recursive: true, encoding: 'utf8'})
  .filter((file) => /^html.*\.html$/.test(file))
  .map((file) => readFileSync(path.join(expected, file), 'utf8'))
const artifacts = (await makeEditions(await quickSample(), ['html'])).get('html') ?? []
const pages = artifacts
  .filter(({mediaType}) => mediaType === 'text/html')
  .map(({bytes}) => new TextDecoder().decode(bytes))

test('every page that is written is sound', () => {
  expect(written.length).toBeGreaterThan(5)
  expect(pages.length).toBeGreaterThan(1)
  expect([...pages, ...written].filter((page) => !isSound(page))).toEqual([])
})

property.prop({seed: fc.nat()}, {numRuns: runsOf(8000)})('pages of all elements', ({seed}) => {
  const chance = new Chance(seed)
  const page = grownPage(chance, chance.pick([0, 8]))
  isSound(page)
  isSound(damagedPage(page, chance))
})

property.prop({seed: fc.nat()}, {numRuns: runsOf(800)})('pages with damage', ({seed}) => {
  const chance = new Chance(seed)
  isSound(damagedPage(chance.pick([...pages, ...written]), chance))
})

test('of pages of all elements most are sound', () => {
  const all = Array.from({length: 200}, (_, seed) => isSound(grownPage(new Chance(seed))))
  expect(all.filter((one) => one).length).toBeGreaterThan(100)
})
