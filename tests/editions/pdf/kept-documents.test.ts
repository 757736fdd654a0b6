/** Documents that are as they were are drawn as they were: the file has the bytes of one that is laid out whole. */
import {expect, test} from 'vitest'
import {pdf} from '../../../pipeline/editions/pdf/edition.ts'
import {openMemo} from '../../../pipeline/platform/cache/memo/memo.ts'
import {keptWith, type OpenMemo} from '../../../pipeline/model/memo.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {withOthers} from '../../support/runs-of.ts'
import {makePdf, publish} from './make-pdf.ts'

type Files = Readonly<Record<string, string>>

const words =
  'Alpha bravo charlie, delta considerations echo foxtrot; golf hotel organisation india juliett. '

const first: Files = {
  'tetrapla.yaml': 'language: en\n',
  'source/publication.yaml': 'title: Alpha\ndate: 2026-01-01\n',
  'source/a.md': `# Alpha\n\n${words.repeat(30)}\n\n## Bravo\n\nSee [charlie](c.md#charlie), [all](b.md) and [a page](https://example.org/).\n\n${words.repeat(20)}`,
  'source/aa.md': '# Drawn\n\n![Words in a picture](words.svg)\n\nFormulas, $x^2 + \\text{kilo}$.\n',
  'source/words.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><text y="9">Lima \u0416 \u05d2\u05d0</text></svg>',
  'source/b.md': `# Bravo\n\n${words.repeat(8)}[^1]\n\n${words.repeat(9)}[^2] and \`code\`.\n\n> ${words}\n\n[^1]: ${words.repeat(20)}\n[^2]: See [the scope](a.md#bravo)[^3].\n[^3]: ${words}\n`,
  'source/c.md': `# Charlie\n\n| one | two |\n| --- | --- |\n${`| ${words} | *golf* |\n`.repeat(40)}\n\n1. one\n2. two ~~hotel~~\n\n---\n\nAfter a rule.\n\n> [!NOTE]\n> India.\n`,
  'source/d.md': `# Delta\n\n\`\`\`js\n${'const alpha = [1, 2, 3].map((one) => one * one) // a line that is longer than any line of a page is wide\n'.repeat(60)}\`\`\`\n\n\u0391\u03b2\u03b3 and \u05d0\u05d1\u05d2, \u10d0\u10dc\u10d1\u10d0\u10dc\u10d8.\n`,
  'source/e.md':
    '# Echo\n\nSee [bravo](b.md).\n\n![A picture](echo.svg)\n\nGolf \u010d, ![again](echo.svg) and ![](words.svg).\n\n---\n\n![Words](words.svg)\n\n![Pixels](pixels.png)\n\n![No pixel can be seen through](opaque.png)\n',
  'source/echo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
}

/** Each with how many documents are laid out: the one with formulas always, since those bring parts of the file along. */
const edits: readonly (readonly [what: string, edit: (files: Files) => Files, laidOut: number])[] = [
  ['nothing', (files) => files, 1],
  [
    'letters that no document had before, on a page that all others are behind',
    (files) => ({
      ...files,
      'source/a.md': `${files['source/a.md']}\n\u0416\u00de\u0142 fj ${words.repeat(40)}\n`
    }),
    2
  ],
  [
    'a note, what a link names, and two pictures',
    (files) => ({
      ...files,
      'source/b.md': (files['source/b.md'] ?? '').replace('[^3]: ', '[^3]: Shorter '),
      'source/c.md': (files['source/c.md'] ?? '').replace('# Charlie', '# Charlie {#c}\n\n## Charlie'),
      'source/echo.svg': (files['source/echo.svg'] ?? '').replace('h9', 'h8'),
      'source/words.svg': (files['source/words.svg'] ?? '').replace('Lima', 'Mike \u0142')
    }),
    4
  ]
]

const others: typeof edits = [
  [
    'a document more, and all lines full',
    (files) => ({
      ...files,
      'source/bb.md': '# More\n\nHotel.\n',
      'tetrapla.yaml': 'language: en\npdf: {text: justified}\n'
    }),
    7
  ],
  [
    'another paper',
    (files) => ({...files, 'tetrapla.yaml': 'language: en\npdf: {text: justified, paper: letter}\n'}),
    7
  ]
]

test('after any edit the bytes are those of a file that is laid out whole', async () => {
  const memo = openMemo(new Uint8Array())
  const built = await drawn(first, memo)
  const [untouched] = edits
  let [files, packed, whole] = [first, memo.pack(), await wholeOf(first)]
  expect(Buffer.compare(built.bytes, whole.bytes)).toBe(0)
  for (const [what, edit, laidOut] of withOthers(edits, others)) {
    const next = openMemo(packed ?? new Uint8Array())
    files = edit(files)
    if (what !== untouched?.[0]) whole = await wholeOf(files)
    const again = await drawn(files, next)
    expect(Buffer.compare(again.bytes, whole.bytes), what).toBe(0)
    expect(again.places, what).toEqual(whole.places)
    expect(again.diagnostics, what).toEqual(whole.diagnostics)
    expect(again.laidOut, what).toBe(laidOut)
    packed = next.pack() ?? packed
  }
})

const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

/** One drawing in two files. */
const alike: Files = {
  'tetrapla.yaml': 'language: en\n',
  'source/publication.yaml': 'title: Alpha\ndate: 2026-01-01\n',
  'source/a.md': '# Alpha\n\n![A picture](a.svg)\n',
  'source/b.md': '# Bravo\n\n![A picture](b.svg)\n',
  'source/c.md': '# Charlie\n\nWords.\n',
  'source/a.svg': square,
  'source/b.svg': square
}

test.each<readonly [what: string, edit: Files]>([
  ['the picture of another document is changed', {'source/a.svg': square.replace('h9', 'h8')}],
  ['another document has none', {'source/a.md': '# Alpha\n\nNone.\n', 'source/a.svg': ''}]
])('a picture that others have too is drawn of its own file: %s', async (_, edit) => {
  const memo = openMemo(new Uint8Array())
  await drawn(alike, memo)
  const files = Object.fromEntries(Object.entries({...alike, ...edit}).filter(([, text]) => text !== ''))
  const again = await drawn(files, openMemo(memo.pack() ?? new Uint8Array()))
  expect(Buffer.compare(again.bytes, (await wholeOf(files)).bytes)).toBe(0)
  expect(again.laidOut).toBe(1)
})

test('what another worker lays out is drawn as if it were laid out here, pictures and notes beside it', async () => {
  const many = {
    ...first,
    'source/f.md': `# Foxtrot\n\n${words.repeat(30)}[^1] and *\u0416*.\n\n[^1]: ${words.repeat(9)}\n`,
    'source/g.md': '# Golf\n\n![A picture](echo.svg)\n',
    'source/h.md': `# Hotel\n\nSee [foxtrot](f.md) and [alpha](a.md#bravo).[^1]\n\n> [!TIP]\n> ${words.repeat(20)}\n\n[^1]: Note.\n`
  }
  const publication = await publish(withPixels(many))
  const world = memoryWorld(withPixels(many))
  const parts = await pdf.share?.(publication, world)
  expect(parts?.size).toBe(3)
  const shared = await makePdf(publication, {world, parts: () => Promise.resolve(parts ?? new Map())})
  const whole = await makePdf(publication, {world})
  expect(shared.places).toEqual(whole.places)
  expect(Buffer.compare(shared.bytes, whole.bytes)).toBe(0)
})

test('of documents that are laid out, how they are drawn is held, and nothing else', async () => {
  const {value} = await pdf.address(await publish(withPixels(first)), memoryWorld(withPixels(first)))
  const held = value.prepared.pages.filter(({kept}) => kept !== undefined)
  expect(held.length).toBeGreaterThan(6)
  const lines = held.flatMap(({items}) => items.map((item) => item.kind === 'line' && item.line.artifact))
  expect(new Set(lines)).toEqual(new Set(['Header', 'Footer']))
})

const pixels =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** In grey: no photo, and opaque, so that it stands on the page with a line around it. */
const opaque = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

function withPixels(files: Files): Readonly<Record<string, string | Uint8Array>> {
  const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
  return {...files, 'source/pixels.png': bytesOf(pixels), 'source/opaque.png': bytesOf(opaque)}
}

async function wholeOf(files: Files) {
  return makePdf(await publish(withPixels(files)), {world: memoryWorld(withPixels(files))})
}

/** With the number of documents that were not drawn as before. */
async function drawn(files: Files, memo: OpenMemo) {
  const publication = await publish(withPixels(files))
  let kept = 0
  const counting = {
    get: (key: string) => {
      const value = memo.get(key)
      if (keptWith<{pages: unknown}>('pages')(value)) kept += 1
      return value
    },
    has: (key: string) => memo.has(key),
    put: (key: string, value: unknown) => memo.put(key, value)
  }
  const made = await makePdf(publication, {world: {...memoryWorld(withPixels(files)), memo: counting}})
  return {...made, laidOut: publication.documents.length - kept}
}
