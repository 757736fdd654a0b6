/** Files that were damaged after they were made: each damage is found, at its block or its file. */
import {describe, expect, test} from 'vitest'
import {differencesInPdf, differencesOf, type Damage} from './damage.ts'
import {pdf} from './pdf.ts'
import {books, pages} from './structure.ts'
import {text} from './text.ts'

/** Whether a difference is told at another place than the damage is. */
const toldElsewhere =
  ({at, also = at}: Pick<Damage, 'at' | 'also'>) =>
  (told: string): boolean =>
    !told.startsWith(at) && !told.startsWith(also)

test.each(['html', 'epub', 'json', 'pdf'] as const)('the %s edition as it was made', (edition) => {
  expect(differencesOf(edition)).toEqual([])
})

describe('damage to a text is found: ', () => {
  test.each(text)('$name', ({document, ...damage}) => {
    for (const [edition, file] of [
      ['html', `${document}.html`],
      ['epub', `OEBPS/text/${document}.xhtml`]
    ] as const) {
      const found = differencesOf(edition, {...damage, file})
      expect(found, edition).not.toEqual([])
      expect(found.filter(toldElsewhere(damage)), edition).toEqual([])
    }
  })
})

describe('damage to a PDF is found: ', () => {
  test.each(pdf)('$name', ({at, also = at, change}) => {
    const found = differencesInPdf(change)
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${at}`)))
    // What is damaged in a block is told of no page, and not of the file.
    const ofFile = found.filter((told) => /^(?:page \d+)?: /.test(told) && !told.startsWith(also))
    if (/^\w+(?:\/|$)/.test(at)) expect(ofFile).toEqual([])
  })
})

describe.each([
  ['html', pages],
  ['epub', books]
] as const)('damage around the text of the %s edition is found: ', (edition, damages) => {
  test.each(damages)('$name', (damage) => {
    const found = differencesOf(edition, damage)
    expect(found).not.toEqual([])
    expect(found.filter(toldElsewhere(damage))).toEqual([])
  })
})
