/** Notes that no page can hold. */
import {expect, test} from 'vitest'
import {makePdf, publish} from './make-pdf.ts'
import {read} from './read-pdf.ts'

test('a note longer than a page is placed, whichever line of a cell refers to it', async () => {
  const note = Array.from({length: 60}, (_, index) => `    alpha ${index} ${'bravo charlie '.repeat(12)}\n`)
  const markdown = `# Alpha\n\n| alpha |\n| --- |\n| bravo<br>charlie[^one] |\n\n[^one]:\n${note.join('\n')}`
  const {bytes} = await makePdf(await publish({'source/alpha.md': markdown}))
  const {pages, findings} = read(bytes)
  expect(findings).toEqual([])
  expect(pages).toBeGreaterThan(2)
})
