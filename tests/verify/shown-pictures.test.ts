/** What images say: the size of a picture, and its smaller copies. */
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {noise} from '../support/noise.ts'
import {builtOutput, findingsIn, recompute, rewrite, type OutputContent} from './output.ts'

const folder = 'alpha/en'
const whole = await builtOutput({
  'source/alpha/publication.yaml': 'title: Alpha\nlanguage: en\ndate: 2026-01-02\n',
  'source/alpha/_wide.png': await noise(1700, 120),
  'source/alpha/_high.png': await noise(900, 1000),
  'source/alpha/bravo.md':
    '# Bravo\n\n:::figure{#one}\n![A.](_wide.png)\n:::\n\nCharlie ![B.](_wide.png) delta. {#words}\n',
  'source/alpha/echo.md': '# Echo\n\n:::figure{#two}\n![C.](_high.png)\n:::\n'
})

async function found(change: (content: OutputContent) => void): Promise<readonly string[]> {
  const content = new Map(whole)
  change(content)
  recompute(content)
  return (await findingsIn(content)).filter(
    (finding) => !/catalogue-agrees.*should say “epub: /.test(finding)
  )
}

const onPage =
  (from: string | RegExp, to: string, page = 'bravo'): ((content: OutputContent) => void) =>
  (content) => {
    rewrite(content, `${folder}/${page}.html`, (text) => text.replace(from, to))
  }

const inChapter =
  (from: string | RegExp, to: string): ((content: OutputContent) => void) =>
  (content) => {
    const path = `${folder}/alpha.en.epub`
    const members = unzipSync(content.get(path) ?? new Uint8Array())
    const chapter = 'OEBPS/text/bravo.xhtml'
    const text = new TextDecoder().decode(members[chapter])
    const changed = text.replace(from, to)
    if (changed === text) throw new Error('nothing was changed')
    content.set(path, zipSync({...members, [chapter]: strToU8(changed)}, {level: 0}))
  }

test('an output as it was built is right', async () => {
  expect(await findingsIn(new Map(whole))).toEqual([])
  expect([...whole.keys()].filter((path) => path.endsWith('.webp'))).toHaveLength(3)
})

describe('an image that says otherwise than its file is found at its block: ', () => {
  const inLine = 'id="words".*?'
  test.each([
    ['another width', onPage('width="1700"', 'width="170"'), 'bravo/one/image1'],
    ['another height', onPage('height="120"', 'height="1200"'), 'bravo/one/image1'],
    ['no size', onPage(/ width="1700" height="120"/, ''), 'bravo/one/image1'],
    ['another size in a line', onPage(new RegExp(`(${inLine}width=")1700`, 's'), '$11'), 'bravo/words'],
    ['another size in a book', inChapter('height="120"', 'height="12"'), 'bravo/one/image1'],
    ['a copy of another width', onPage(' 640w', ' 641w'), 'bravo/one/image1'],
    [
      'copies in each other\u2019s place',
      onPage(/(assets\/\S+\.webp) 640w, (\S+\.webp) 1280w/, '$2 640w, $1 1280w'),
      'bravo/one/image1'
    ],
    [
      'a copy that is no file',
      onPage(/srcset="assets\/[0-9a-f]{4}/, 'srcset="assets/0000'),
      'bravo/one/image1'
    ],
    [
      'a copy elsewhere',
      onPage('srcset="assets/', 'srcset="https://example.org/assets/'),
      'bravo/one/image1'
    ],
    ['a copy more', onPage('srcset="', 'srcset="assets/not.png 9w, '), 'bravo/one/image1'],
    ['the image itself of another width', onPage(' 1700w"', ' 1701w"'), 'bravo/one/image1'],
    ['the image itself that is lost', onPage(/, \S+ 1700w"/, '"'), 'bravo/one/image1'],
    ['no rule for taking a copy', onPage(/ sizes="[^"]*"/, ''), 'bravo/one/image1'],
    ['copies in a book', inChapter('<img ', '<img srcset="../images/not.png 9w" '), 'bravo/one/image1']
  ])('%s', async (_, change, at) => {
    const all = await found(change)
    expect(all).not.toEqual([])
    expect(all.filter((one) => !one.includes(`differs at \`${at}\``))).toEqual([])
  })

  test('copies of one picture on the page of another', async () => {
    const [srcset = ''] =
      /srcset="[^"]*"/.exec(new TextDecoder().decode(whole.get(`${folder}/bravo.html`))) ?? []
    const all = await found(onPage(/srcset="[^"]*"/, srcset, 'echo'))
    expect(all).not.toEqual([])
    expect(all.filter((one) => !one.includes('`echo/two/image1`'))).toEqual([])
  })
})
