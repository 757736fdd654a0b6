/** parse5 on what the proof reads of pages in one pass: pages as they were written, with damage at random, and of all elements. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readByParse5} from '../../pipeline/verify/web-reader/read-html-markup.ts'
import {readSoundPage, type CommonLines} from '../../pipeline/verify/web-reader/sound-page.ts'
import {Chance} from '../support/chance.ts'
import {listedMarkup} from '../support/listed-markup.ts'
import {damagedPage, grownPage} from '../support/random-pages.ts'
import {withEnding, type Built} from './support/build.ts'
import {bookOnce, builtOnce, ownProjects} from './support/built.ts'
import {needCorpus} from './support/corpora.ts'
import {seed} from './support/seed.ts'

const times = process.env['EVERY_PAGE'] === '1' ? 20 : 1
const first = seed * 1_000_000

test.each(ownProjects)('pages of $name, each with damage', async (project) => {
  expect(judged(await builtOnce(project))).toEqual([])
})

test('pages of a book, each with damage', async ({skip}) => {
  expect(judged(await bookOnce(needCorpus('rust-book', {skip}), 'book'))).toEqual([])
})

test('pages of all elements, with damage and without', () => {
  const faults: string[] = []
  let sound = 0
  for (let count = 0; count < 50_000 * times; count += 1) {
    const chance = new Chance(first + count)
    const page = grownPage(chance, chance.pick([0, 0, 8]))
    if (isSound(page, faults)) sound += 1
    isSound(damagedPage(page, chance), faults)
  }
  expect(faults).toEqual([])
  expect(sound).toBeGreaterThan(20_000 * times)
})

/** Pages that are read otherwise than by parse5; and those that are left to it, where they are many. */
function judged(built: Built): readonly string[] {
  const faults: string[] = []
  const lines: CommonLines = {parsed: new Map(), told: new WeakMap()}
  const pages = withEnding(built, '.html').map((file) => ({file, text: readFileSync(file, 'utf8')}))
  // Authors put emphasis in emphasis, and little else that is left to parse5.
  const left = pages.filter(({text}) => !isSound(text, faults, lines)).map(({file}) => file)
  if (left.length > pages.length / 50) faults.push(...left)
  for (let count = 0; count < 5000 * times; count += 1) {
    const chance = new Chance(first + count)
    isSound(damagedPage(chance.pick(pages).text, chance), faults, lines)
  }
  return faults
}

function isSound(page: string, faults: string[], lines?: CommonLines): boolean {
  const read = readSoundPage(page, lines)
  if (read !== undefined && listedMarkup(read) !== listedMarkup(readByParse5(page))) faults.push(page)
  return read !== undefined
}
