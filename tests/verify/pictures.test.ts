/** Pictures: each edition shows the one that it has to, and the file of each is what its name says. */
import {strToU8, unzipSync, zipSync} from 'fflate'
import sharp, {type Sharp} from 'sharp'
import {describe, expect, test} from 'vitest'
import {PdfDraft} from '../support/pdf-draft.ts'
import {builtOutput, findingsIn, recompute, rewrite, type OutputContent} from './output.ts'

const pixels = (width: number): Sharp => sharp({create: {width, height: 9, channels: 3, background: '#247'}})

const folder = 'alpha/en'
const whole = await builtOutput({
  'source/alpha/publication.yaml': 'title: Alpha\nlanguage: en\ndate: 2026-01-02\n',
  'source/alpha/_one.png': await pixels(9).png().toBuffer(),
  'source/alpha/_two.png': await pixels(18).png().toBuffer(),
  'source/alpha/_three.jpg': await pixels(27).jpeg().toBuffer(),
  'source/alpha/bravo.md':
    '# Bravo\n\n:::figure{#one}\n![A.](_one.png)\n:::\n\n:::figure{#two}\n![B.](_two.png)\n:::\n\n' +
    ':::figure{#three}\n![C.](_three.jpg)\n:::\n\nCharlie ![D.](_two.png) delta ![E.](_one.png). {#words}\n'
})

/** The names of the files, in the order of the figures. */
const names = /"asset":"[^"]+"/g
const [one = '', two = ''] = (
  new TextDecoder().decode(whole.get(`${folder}/alpha.en.json`)).match(names) ?? []
).map((part) => part.slice('"asset":"'.length, -1))

function copy(): OutputContent {
  return new Map(whole)
}

/** What is found in an output that has been changed by somebody who wrote all manifests anew. */
async function found(change: (content: OutputContent) => void): Promise<readonly string[]> {
  const content = copy()
  change(content)
  recompute(content)
  return findingsIn(content)
}

function inBook(content: OutputContent, change: (members: Record<string, Uint8Array>) => void): void {
  const path = `${folder}/alpha.en.epub`
  const members = unzipSync(content.get(path) ?? new Uint8Array())
  change(members)
  content.set(path, zipSync(members, {level: 0}))
}

function inPdf(content: OutputContent, change: (draft: PdfDraft) => void): void {
  const path = `${folder}/alpha.en.pdf`
  const draft = new PdfDraft(content.get(path) ?? new Uint8Array())
  change(draft)
  content.set(path, draft.write())
}

test('an output as it was built is right', async () => {
  expect(await findingsIn(copy())).toEqual([])
})

describe('another picture is found', () => {
  test('on a page, at its figure', async () => {
    const all = await found((content) =>
      rewrite(content, `${folder}/index.html`, (page) =>
        page.replace(`src="assets/${one}"`, `src="assets/${two}"`)
      )
    )
    expect(all).toEqual([expect.stringContaining('`bravo/one/image1`')])
  })

  test('on a page, in a line', async () => {
    const all = await found((content) =>
      rewrite(content, `${folder}/index.html`, (page) =>
        page.replace(new RegExp(`(id="words".*?src="assets/)${two}`, 's'), `$1${one}`)
      )
    )
    expect(all).toEqual([expect.stringContaining('`bravo/words`')])
  })

  test('in a chapter, at its figure', async () => {
    const all = await found((content) =>
      inBook(content, (members) => {
        const chapter = 'OEBPS/text/bravo.xhtml'
        const text = new TextDecoder().decode(members[chapter])
        members[chapter] = strToU8(text.replace(one, two))
      })
    )
    expect(all).toEqual([expect.stringContaining('`bravo/one/image1`')])
  })

  test('in a file of a book', async () => {
    const all = await found((content) =>
      inBook(content, (members) => {
        members[`OEBPS/images/${one}`] = members[`OEBPS/images/${two}`] ?? new Uint8Array()
      })
    )
    expect(all).toEqual([expect.stringContaining('another picture in a file')])
  })

  test('in a file beside a page', async () => {
    const [first, second] = [`${folder}/assets/${one}`, `${folder}/assets/${two}`]
    const all = await found((content) => content.set(first, content.get(second) ?? new Uint8Array()))
    expect(all).toEqual([expect.stringMatching(/^alpha\/en\/assets\/.*its name says/)])
  })

  test('in a PDF, by its pixels', async () => {
    const all = await found((content) =>
      inPdf(content, (draft) => draft.all({Subtype: 'Image'})[0]?.set('Width', 8))
    )
    expect(all).toContainEqual(expect.stringMatching(/`bravo\/.*another picture/))
  })

  test('in a PDF, in a line that shows them the other way round', async () => {
    const all = await found((content) =>
      inPdf(content, (draft) => {
        draft.rewrite(draft.page(1).get('Contents'), (content) =>
          content.replace(/\/(\w+) Do(?!.*Do.*Do)(.*)\/(\w+) Do/s, '/$3 Do$2/$1 Do')
        )
      })
    )
    expect(all).toEqual([
      expect.stringMatching(/`bravo\/words`.*another picture/),
      expect.stringMatching(/`bravo\/words`.*another picture/)
    ])
  })

  test('in a PDF, by the bytes of a JPEG', async () => {
    const path = `${folder}/alpha.en.pdf`
    const all = await found((content) => {
      const bytes = Buffer.from(content.get(path) ?? new Uint8Array())
      const start = bytes.indexOf(Buffer.from('ffd8ff', 'hex'))
      bytes.writeUInt8(bytes.readUInt8(start + 200) ^ 1, start + 200)
      content.set(path, bytes)
    })
    expect(all).toEqual([expect.stringMatching(/`bravo\/three\/image1`.*another picture/)])
  })
})
