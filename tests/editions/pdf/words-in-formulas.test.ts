/** Words in formulas whose letters the fonts of formulas lack: they have room, their own direction, and the size of their place. */
import {expect, test} from 'vitest'
import {PdfDraft} from '../../support/pdf-draft.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

test('words of a formula are read from their own side, and nothing is drawn over them', async () => {
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md':
      '---\ntitle: Alpha\nlicence: CC0\nparagraphs: none\n---\n\n$\\text{אל בו } = q_{\\text{גד}} + r$\n'
  })
  const {bytes} = await makePdf(publication)
  const all = drawnTexts(bytes)
  const first = all.findIndex(({text}) => text === 'א')
  // Signs of the formula's own font have no letters for this reader.
  const drawn = all
    .slice(first, first + 12)
    .filter(({text}) => text.trim() === '' || /[א-ת]/u.test(text))
    .toSorted((one, other) => one.left - other.left)
  expect(drawn.map(({text}) => text.trim()).join('')).toBe('ובלאדג')
  for (const [index, {right}] of drawn.entries()) {
    const next = drawn[index + 1]
    if (next !== undefined) expect(next.left - right, next.text).toBeGreaterThan(-0.5)
  }
  const [word, script] = ['א', 'ד'].map((letter) => drawn.find(({text}) => text === letter))
  expect((script?.size ?? 0) / (word?.size ?? 1)).toBeCloseTo(0.7, 1)
  expect(script?.baseline).not.toBe(word?.baseline)
})

test('dashed lines of a table in a formula are dashed', async () => {
  const files = {
    'source/alpha.md': '---\ntitle: Alpha\n---\n\n$$\n\\begin{array}{c:c|c}1&2&3\\end{array}\n$$\n'
  }
  const draft = new PdfDraft(
    (await makePdf(await publish({'tetrapla.yaml': 'language: en\n', ...files}))).bytes
  )
  const content = draft.contentOf(draft.page(1).get('Contents'))
  expect(content.match(/\[140\] 0 d 70 w/g)).toHaveLength(1)
})

test('a name of several letters stands as near as one of a letter', async () => {
  const files = {
    'source/alpha.md':
      '---\ntitle: Alpha\nparagraphs: none\n---\n\n$\\ce{K2MnO4}$\n\n$\\ce{K2M}$\n\n$x_2\\sin x$\n\n$x_2s$\n'
  }
  const draft = new PdfDraft(
    (await makePdf(await publish({'tetrapla.yaml': 'language: en\n', ...files}))).bytes
  )
  const content = draft.contentOf(draft.page(1).get('Contents'))
  const places = [...content.matchAll(/\/M1 [\d.]+ Tf 1 0 0 -1 ([\d.]+) /g)].map(([, x]) => Number(x))
  const beyond = (from: number): number => (places[from + 2] ?? 0) - (places[from] ?? 0)
  expect(places).toHaveLength(6 + 3 + 6 + 3)
  expect(beyond(0)).toBeCloseTo(beyond(6), 2)
  // A function has its space.
  expect(beyond(9) - beyond(15)).toBeGreaterThan(1)
})

test('primes beside each other are one sign, and as large before an exponent as alone', async () => {
  const files = {
    'source/alpha.md': "---\ntitle: Alpha\nparagraphs: none\n---\n\n$y''$\n\n$y''^2$\n"
  }
  const draft = new PdfDraft(
    (await makePdf(await publish({'tetrapla.yaml': 'language: en\n', ...files}))).bytes
  )
  const content = draft.contentOf(draft.page(1).get('Contents'))
  const signs = [...content.matchAll(/\/M1 ([\d.]+) Tf [^[]+\[<(\w+)>\] TJ/g)].map(([, size, code]) => [
    code,
    size
  ])
  expect(signs).toHaveLength(2 + 3)
  expect(signs.slice(2, 4)).toEqual(signs.slice(0, 2))
})
