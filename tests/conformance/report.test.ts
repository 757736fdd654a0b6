/** The report's own page, with all that it can hold: as accessible as what it reports on. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {judgeByAxe} from './judges/axe.ts'
import {nu} from './judges/nu.ts'
import {withBrowser} from './support/browser.ts'
import {opened} from './support/opened.ts'
import {reportPage} from './support/report/report-page.ts'
import {reportOf, type Result} from './support/report/report.ts'
import {serve} from './support/server.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {need, tools} from './support/tools.ts'

const alpha: Result = {
  file: 'alpha',
  subject: 'bravo > charlie',
  test: 'delta <finds> "nothing" & echo',
  state: 'passed',
  seconds: 1.25,
  notes: ['12 pages', '48 judgements'],
  found: []
}

const results: readonly Result[] = [
  alpha,
  {...alpha, state: 'failed', found: [`${'foxtrot-'.repeat(40)}\n+ <golf>`, 'hotel']},
  {...alpha, file: 'india', subject: '', state: 'skipped', notes: ['juliett is not installed']}
]

const judges = [
  {name: 'Kilo & Lima', version: '1.0'},
  {name: 'Mike', version: ''}
]

let folder: string

beforeAll(() => {
  folder = temporaryFolder()
  mkdirSync(folder, {recursive: true})
  const report = reportOf({name: 'alpha', version: '1.0'}, judges, results)
  writeFileSync(path.join(folder, 'report.html'), reportPage(report))
})

test('the sums are those of the results', () => {
  const {passed, failed, skipped, seconds} = reportOf({name: 'alpha', version: '1.0'}, judges, results)
  expect({passed, failed, skipped, seconds}).toEqual({passed: 1, failed: 1, skipped: 1, seconds: 3.75})
})

test('Nu finds no error in the page', async ({skip}) => {
  expect(await nu(await need(tools.java, {skip}), [path.join(folder, 'report.html')])).toEqual([])
})

test.for([320, 1280])('axe finds no violation in a window of %i px', async (width, {skip}) => {
  const chromium = await need(tools.chromium, {skip})
  const served = await serve(folder)
  const found = await withBrowser(chromium, async (browser) =>
    opened(browser, {url: `${served.url}report.html`, width}, async (page, faults) => {
      const said = [...(await faults()), ...(await judgeByAxe(page))]
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}])
      return [...said, ...(await judgeByAxe(page))]
    })
  )
  await served.close()
  expect(found).toEqual([])
})
