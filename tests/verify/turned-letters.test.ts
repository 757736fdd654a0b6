/** Notices in Arabic, Hebrew, Persian and Chinese: editions say the same, numbers and brackets are drawn as they are read, and when they are not, it is found. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {Face} from '../../pipeline/design/shaping/face.ts'
import {makeEditions} from '../support/make-edition.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {makePdf, publish, publishAll} from '../editions/pdf/make-pdf.ts'
import {drawnTexts} from '../editions/pdf/torture/drawn-text.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {PdfDraft} from '../support/pdf-draft.ts'

const folder = path.join(import.meta.dirname, '../fixtures/publications/notices')
const names = [
  'tetrapla.yaml',
  'source/chinese.md',
  'source/coins.md',
  'source/hebrew.md',
  'source/notice.md',
  'source/persian.md'
]
const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
const publications = await publishAll(files)

interface Made {
  readonly publication: Publication
  readonly bytes: Uint8Array
}

async function made(id: string): Promise<Made> {
  const publication = publications.find((one) => one.id === id)
  if (publication === undefined) throw new Error(`there is no ${id}`)
  return {publication, bytes: (await makePdf(publication)).bytes}
}

/** A bracket says what is read, whichever side it opens to: one stands for both. */
function facing(text: string): string {
  return text.replace(/[)\]>»]/g, (sign) => ({')': '(', ']': '[', '>': '<', '»': '«'})[sign] ?? sign)
}

/** What is seen of each line from left to right, without white space. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = new Map<number, {text: string; left: number}[]>()
  for (const {baseline, text, left} of drawnTexts(bytes)) {
    const key = [...lines.keys()].find((one) => Math.abs(one - baseline) < 5) ?? baseline
    lines.set(key, [...(lines.get(key) ?? []), {text, left}])
  }
  return [...lines.values()].map((line) => {
    const words = line.toSorted((a, b) => a.left - b.left).map(({text}) => text)
    return facing(words.join('').replace(/\s/g, ''))
  })
}

function differencesIn(publication: Publication, bytes: Uint8Array): readonly string[] {
  const artifact = {path: 'alpha.pdf', mediaType: 'application/pdf', bytes}
  const {verdicts} = verifyEditions(publication, new Map([['pdf', [artifact]]]))
  return verdicts.flatMap(({differences}) =>
    differences
      .map(({key, what, kind, found = ''}) => `${key}: ${what ?? kind}: ${found}`)
      .filter((one) => !one.includes('attached'))
  )
}

test.each(['coins', 'hebrew', 'notice', 'persian'])('%s draws its letters as they are read', async (id) => {
  const {publication, bytes} = await made(id)
  expect(differencesIn(publication, bytes)).toEqual([])
})

test.each(['chinese', 'notice'])('%s says the same on pages, in the book and as data', async (id) => {
  const publication = publications.find((one) => one.id === id)
  if (publication === undefined) throw new Error(`there is no ${id}`)
  const artifacts = await makeEditions(publication, ['json', 'epub', 'html'])
  const {verdicts} = verifyEditions(publication, artifacts)
  expect(verdicts.map(({edition}) => edition)).toEqual(['json', 'epub', 'html'])
  expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
})

/** Seen in pictures of the pages, and in those of the web pages of the same words. */
test.each([
  ['notice', ['(2026)', '١٤/٣/٢٠٢٦', '1,234,567', '.٪٤٥و', '+96611234-5678', 'gitcommit-m"fix"']],
  ['notice', ['.https://www.w3.org/TR/epub-33/', '!abc', '.1', '(A', 'x=[1,2]', '.Ctrl+C', '(12)']],
  ['hebrew', ['(2026)', ':17', '₪1,234.50', '03-123-4567', '5=2+3:', 'version2.0(beta)', '5%-', '.1(ב)5']],
  ['persian', ['(۱۴۰۵)', '۲۳', '٪۴۵', '۱٬۲۳۴٬۵۶۷', '۱۲۳۴۵۶۷۸-۰۲۱', 'npmitetrapla', '[۲]']],
  ['coins', ['number١٤٣٥and', '۱۲۳.', '12(مكيلع)', 'see12תירבע)']]
])('%s shows %j', async (id, wanted) => {
  const lines = linesOf((await made(id)).bytes)
  for (const words of wanted)
    expect(lines.some((line) => line.includes(facing(words))) ? words : lines).toBe(words)
})

/** Fields of a record, most of them signs and numbers alone, and where a browser draws them in an element from right to left. */
const fields = [
  ['year', -1, '1-'],
  ['share', '-5%', '5%-'],
  ['price', '$-3.50', '3.50-$'],
  ['heat', '\u22127\u00b0C', '7\u00b0C\u2212'],
  ['adopted', '28 April 2004', 'April200428'],
  ['span', '1\u20132', '2\u20131'],
  ['phone', '+966 11 234-5678', '234-567811966+'],
  ['place', '(alpha)', '(alpha)'],
  ['end', 'alpha.', '.alpha']
] as const

describe.each(['card', 'row', 'entry', 'definition'])('fields of a %s', (presentation) => {
  test('stand as they do in lines by themselves, and so do signs beside numbers', async () => {
    const publication = await publish({
      'tetrapla.yaml': 'language: ar\n',
      'schemas/records/office.schema.json': JSON.stringify({
        title: 'Office',
        type: 'object',
        'x-tetrapla': {presentation, numbered: true},
        properties: Object.fromEntries(fields.map(([key]) => [key, {title: key}]))
      }),
      'source/alpha.md': `---\ntitle: Alpha\n---\n\n:::office[²½№ alpha (-1)]\n\n\`\`\`yaml data\n${fields
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join('\n')}\n\`\`\`\n\n]]> -1, 5%\n:::\n`
    })
    const {bytes} = await makePdf(publication)
    expect(differencesIn(publication, bytes)).toEqual([])
    const lines = linesOf(bytes)
    for (const [key, , seen] of fields)
      expect(lines.some((line) => line.includes(facing(seen + key))) ? seen : lines).toBe(seen)
  })
})

/** Letters that are shown one behind the other and read from right to left: for each, the pen goes back, most often to a string of its own. */
const fromTheRight = /<[0-9a-f]{4}(?:>[\d.]+(?:\] TJ\n\[)?<[0-9a-f]{4}){2,}>/g

/** The same letters from left to right: the pen stays where it is. */
function turnedRound(letters: string): string {
  return letters.replace(/>[\d.]+(\] TJ\n\[)?</g, (_, between?: string) =>
    between === undefined ? '' : `>${between}<`
  )
}

test('letters that are drawn the other way round are found at their block', async () => {
  const {publication, bytes} = await made('hebrew')
  const draft = new PdfDraft(bytes)
  const content = draft.contentOf(draft.page(1).get('Contents'))
  const words = content.match(fromTheRight) ?? []
  expect(words.length).toBeGreaterThan(10)
  for (const one of words.slice(0, 6)) {
    const turned = new PdfDraft(bytes)
    turned.rewrite(turned.page(1).get('Contents'), (text) => text.replace(one, turnedRound(one)))
    const found = differencesIn(publication, turned.write())
    expect(found).toContainEqual(expect.stringMatching(/^hebrew.*: letters in another order/))
  }
})

/** A copy of DejaVu Sans in which a letter takes no room, as those have none that stand over the next (OpenType 1.9, "hmtx"). */
async function fontWithNarrow(letter: string): Promise<Uint8Array> {
  const font = Buffer.from(await memoryWorld().font('fallback-sans-regular'))
  const {clusters} = new Face(font).shape(letter, {features: [], direction: 'rtl', language: 'he'})
  const entry = font.indexOf('hmtx')
  font.writeUInt16BE(0, font.readUInt32BE(entry + 8) + (clusters[0]?.glyphs[0]?.id ?? 0) * 4)
  return font
}

test('letters that begin where the next begins stand as they are read, and turned round they are found', async () => {
  const files = {
    'tetrapla.yaml': 'language: he\nbrand: {fonts: {more: [fonts/narrow.ttf]}}\n',
    'fonts/narrow.ttf': await fontWithNarrow('ו'),
    'source/alpha.md': '# שלום\n\nשלום אודות ווילון.\n'
  }
  const publication = await publish(files)
  const {bytes} = await makePdf(publication, {world: memoryWorld(files)})
  const content = new PdfDraft(bytes).contentOf(new PdfDraft(bytes).page(1).get('Contents'))
  const words = content.match(fromTheRight) ?? []
  expect(words.length).toBeGreaterThan(2)
  expect(differencesIn(publication, bytes)).toEqual([])
  for (const one of words.slice(0, 3)) {
    const turned = new PdfDraft(bytes)
    turned.rewrite(turned.page(1).get('Contents'), (text) => text.replace(one, turnedRound(one)))
    expect(differencesIn(publication, turned.write())).not.toEqual([])
  }
})

test('brackets from right to left open to the other side', async () => {
  const face = new Face(await memoryWorld().font('fallback-sans-regular'))
  const glyphsOf = (text: string, direction: 'ltr' | 'rtl'): readonly (number | undefined)[] =>
    face
      .shape(text, {features: [], direction, language: 'und'})
      .clusters.map(({glyphs}) => glyphs[0]?.id)
      .filter((_, index) => index % 2 === 0)
  for (const [open, close] of ['()', '[]', '«»', '<>'])
    expect(glyphsOf(`${open}א${close}`, 'rtl')).toEqual(glyphsOf(`${close}a${open}`, 'ltr'))
})

test('a number that stands on the other side of its word is found at its block', async () => {
  const {publication, bytes} = await made('coins')
  const draft = new PdfDraft(bytes)
  const content = draft.contentOf(draft.page(1).get('Contents'))
  // a move to the left takes what follows before what it stands behind
  const change = content.replace(/>(-?[\d.]+)</, (_, move: string) => `>${String(Number(move) + 30_000)}<`)
  draft.rewrite(draft.page(1).get('Contents'), () => change)
  expect(differencesIn(publication, draft.write())).not.toEqual([])
})

test('phrases side by side stand in the order of the line around them, each in its own', async () => {
  const files = {
    'tetrapla.yaml': 'language: ar\n',
    'source/alpha.md': '# عنوان\n\n<bdi>alpha</bdi><bdi>bravo</bdi> و<code>charlie</code>delta\n'
  }
  const publication = await publish(files)
  const {bytes} = await makePdf(publication)
  expect(linesOf(bytes)[1]).toBe('deltacharlieوbravoalpha')
  expect(differencesIn(publication, bytes)).toEqual([])
})
