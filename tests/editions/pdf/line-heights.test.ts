/** Lines of fonts whose letters are high stand as far apart as the font asks for; those of other fonts by the design. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {print} from '../../../pipeline/design/tokens.ts'
import {fontPackage} from '../../../pipeline/model/installed-fonts.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, publish} from './make-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')

/** Of each line of body text and the next, in points. */
async function distances(language: string, family: string, words: string): Promise<readonly number[]> {
  const {regular} = fontPackage(family)
  const files = {
    [regular]: readFileSync(path.join(root, regular)),
    'tetrapla.yaml': `language: ${language}\n`,
    'source/alpha.md': `---\ntitle: Alpha\nlicence: CC0\n---\n\n${`${words} `.repeat(40)}\n`
  }
  const {bytes} = await makePdf(await publish(files), {world: memoryWorld(files)})
  const lines = new Set<number>()
  for (const {baseline, size, artifact, page} of drawnTexts(bytes))
    if (artifact === undefined && page === 1 && size === print.body.size) lines.add(baseline)
  const sorted = [...lines].sort((a, b) => a - b)
  return sorted.slice(1).map((baseline, index) => baseline - (sorted[index] ?? 0))
}

test.each([
  ['my', 'Noto Sans Myanmar', 'မန္တလေး ကျွန်ုပ်တို့ ဥပဒေ', 22.9],
  ['ar', 'Noto Naskh Arabic', 'مُحَمَّدٌ المستشفى الكبير', 17.9],
  ['hi', 'Noto Serif Devanagari', 'सभी मनुष्यों को गौरव', print.body.lead],
  ['en', 'Noto Naskh Arabic', 'The observer kept readings Łódź', print.body.lead]
])('%s in %s', async (language, family, words, expected) => {
  const found = await distances(language, family, words)
  expect(found.length).toBeGreaterThan(3)
  for (const distance of found) expect(distance).toBeCloseTo(expected, 1)
})
