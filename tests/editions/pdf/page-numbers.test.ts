/** Page numbers of the contents stand apart from the words before them, however little room there is. */
import {expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {linesOf} from '../../../pipeline/editions/pdf/engine/lines/break-lines.ts'
import {wordsOf} from '../../../pipeline/editions/pdf/engine/lines/words.ts'
import type {LaidPage} from '../../../pipeline/editions/pdf/engine/pages/laid.ts'
import {fillPageNumbers} from '../../../pipeline/editions/pdf/page-numbers.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {plainStyle} from './plain-style.ts'

const textStyle = plainStyle('serif')

test.each([100, 30, 26])('what is drawn between parts the two, with %i points of room', async (room) => {
  const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'en'}, [400, 400]))
  fonts.add('serif-regular', await memoryWorld().font('serif-regular'))
  const link = {kind: 'destination', name: 'alpha'} as const
  const own = {tag: 'Header', link} as const
  const runs = [{text: 'Alpha bravo', font: 'serif-regular', textStyle, ...own}] as const
  const trailer = {destination: 'alpha', textStyle, leaderStyle: textStyle, ...own}
  const [line] = linesOf({text: runs, textStyle, words: wordsOf(runs, fonts), trailer}, 300, fonts)
  if (line === undefined) throw new Error('expected a line')
  const page: LaidPage = {
    items: [{kind: 'line', line}],
    pageSize: {width: line.width + room, height: 400},
    pageMargins: {left: 0, top: 0, right: 0, bottom: 0}
  }
  fillPageNumbers([page], new Map([['alpha', {page: 1233, y: 0}]]), fonts)
  const [item] = page.items
  const words = item?.kind === 'line' ? item.line.words : []
  const tags = words.map(({word}) => word.run.tag)
  expect(tags.filter((tag, index) => tag !== tags[index - 1])).toEqual(['Header', 'Layout', 'Header'])
})
