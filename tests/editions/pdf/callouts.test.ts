/** What stands first in a callout stands close below its title word, a heading as well. */
import {expect, test} from 'vitest'
import {makePdf, publish} from './make-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

/** From the line of the title word to the next, in points. */
async function belowTitle(content: string): Promise<number> {
  const source = `---\ntitle: Alpha\nlanguage: en\n---\n\nBravo.\n\n:::note[Charlie]\n${content}\n:::\n`
  const {bytes} = await makePdf(await publish({'source/alpha.md': source}))
  const texts = drawnTexts(bytes).filter(({artifact, page}) => artifact === undefined && page === 1)
  const title = texts.find(({text}) => text === 'Charlie')?.baseline ?? 0
  return Math.min(...texts.map(({baseline}) => baseline - title).filter((distance) => distance > 1))
}

test.each([
  ['a paragraph', 'Delta', 15],
  ['a heading', '## Delta\n\nEcho.', 28],
  ['a list', '- Delta', 20],
  ['a table', '| Delta |\n| ----- |\n| Echo  |', 30]
])('%s', async (_, content, most) => {
  const distance = await belowTitle(content)
  expect(distance).toBeGreaterThan(10)
  expect(distance).toBeLessThan(most)
})
