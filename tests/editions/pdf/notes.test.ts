/** Notes that no page can hold, and what stands in notes. */
import {expect, test} from 'vitest'
import {page} from '../../../pipeline/design/tokens.ts'
import {makePdf, publish} from './make-pdf.ts'
import {read} from './read-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'

test('a note longer than a page is placed, whichever line of a cell refers to it', async () => {
  const note = Array.from({length: 60}, (_, index) => `    alpha ${index} ${'bravo charlie '.repeat(12)}\n`)
  const markdown = `# Alpha\n\n| alpha |\n| --- |\n| bravo<br>charlie[^one] |\n\n[^one]:\n${note.join('\n')}`
  const {bytes} = await makePdf(await publish({'source/alpha.md': markdown}))
  const {pages, findings} = read(bytes)
  expect(findings).toEqual([])
  expect(pages).toBeGreaterThan(2)
})

test('a table in a note stands below its words, beside the gutter', async () => {
  const note = '[^one]: alpha\n\n    | bravo |\n    | --- |\n    | charlie |\n'
  const {bytes} = await makePdf(await publish({'source/alpha.md': `# Alpha\n\necho[^one]\n\n${note}`}))
  const texts = drawnTexts(bytes)
  /** Where the line begins that has these words. */
  const leftOf = (words: string): number | undefined =>
    texts.find(({baseline, text}) => {
      const line = texts.filter((one) => one.baseline === baseline)
      return (
        words.startsWith(text) &&
        line
          .map((one) => one.text)
          .join('')
          .trim() === words
      )
    })?.left
  const column = page.margin.left + page.gutter
  expect(leftOf('bravo')).toBeCloseTo(column)
  expect(leftOf('charlie')).toBeCloseTo(column)
})
