/** Old addresses of blocks that moved or are gone, opened in a real browser and asked of the PDF: where a reader is led. */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writeFiles} from '../platform/temporary-folder.ts'
import {judgeByAxe} from './judges/axe.ts'
import {nu} from './judges/nu.ts'
import {startBrowser} from './support/browser.ts'
import {buildInPlace} from './support/build.ts'
import {opened} from './support/opened.ts'
import {run} from './support/run.ts'
import {serve, type Served} from './support/server.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, need, tools} from './support/tools.ts'

const alpha = 'Alpha is the first of all the letters that there are.'
const bravo = 'Bravo follows, and nobody has ever asked for its reasons.'
const charlie = 'Charlie stands third, where it has always stood before.'
const delta = 'Delta is the last of those that anybody has counted.'

let browser: Browser | undefined
let served: Served
let output = ''

beforeAll(async () => {
  const project = temporaryFolder()
  await writeFiles(project, {
    'tetrapla.yaml': 'language: en\neditions: [html, pdf, json]\n',
    'source/alpha/publication.yaml': 'title: Alpha\ndate: 2026-01-02\n',
    'source/alpha/one.md': `# One\n\n${alpha}\n\n${bravo}\n\n${charlie}\n`,
    'source/alpha/two.md': `# Two\n\n${delta}\n`
  })
  await buildInPlace(project)
  writeFileSync(path.join(project, 'source/alpha/one.md'), `# One\n\n${alpha}\n`)
  const second = [...Array.from({length: 40}, () => delta), bravo].join('\n\n')
  writeFileSync(path.join(project, 'source/alpha/two.md'), `# Two\n\n${second}\n`)
  output = (await buildInPlace(project)).output
  served = await serve(output)
  const command = await commandOf(tools.chromium)
  if (command !== undefined) browser = await startBrowser(command)
})

afterAll(async () => {
  await browser?.close()
  await served.close()
})

/** What is said of blocks that were on the page, as far as it is on the screen. */
async function said(page: Page): Promise<readonly string[]> {
  return page.$$eval('.former p', (lines) =>
    lines
      .filter((line) => {
        const {top, bottom} = line.getBoundingClientRect()
        return line.checkVisibility() && top >= 0 && bottom <= 800
      })
      .map((line) => line.innerText.replace(/\s+/g, ' '))
  )
}

/** Asked in the page. */
const isTargetOnScreen = `(() => {
  const place = document.querySelector(':target')?.getBoundingClientRect()
  return place !== undefined && place.top >= 0 && place.bottom <= innerHeight
})()`

async function visit<T>(address: string, hasScripts: boolean, use: (page: Page) => Promise<T>): Promise<T> {
  if (browser === undefined) throw new Error('Chromium did not start')
  return opened(browser, {url: `${served.url}alpha/en/two.html`, width: 1280}, async (page) => {
    await page.setJavaScriptEnabled(hasScripts)
    await page.goto(`${served.url}alpha/en/${address}`)
    return use(page)
  })
}

describe('an old address', () => {
  test('of a block that moved opens where it is', async ({skip}) => {
    await need(tools.chromium, {skip})
    const words = await visit('one.html#one-p2', true, async (page) => {
      await page.waitForFunction(`location.pathname.endsWith('/two.html')`, {timeout: 30_000})
      // Where motion is welcome, the page moves to its target smoothly: a moment passes until it is on the screen.
      await page.waitForFunction(isTargetOnScreen, {timeout: 30_000})
      return page.$eval(':target', (target) => target.textContent)
    })
    expect(words).toContain(bravo)
  })

  test('of a block that moved says where it is, without a script', async ({skip}) => {
    await need(tools.chromium, {skip})
    const [words, href] = await visit('one.html#one-p2', false, async (page) => [
      await said(page),
      await page.$eval('.former :target ~ p a', (link) => link.href)
    ])
    expect(words).toEqual(['This passage has moved Two'])
    expect(href).toBe(`${served.url}alpha/en/two.html#one-p2`)
  })

  test('of a block that is gone opens its page, which says so', async ({skip}) => {
    await need(tools.chromium, {skip})
    const [words, faults] = await visit('one.html#one-p3', true, async (page) => [
      await said(page),
      await judgeByAxe(page)
    ])
    expect(words).toEqual(['This passage is no longer in the text'])
    expect(faults).toEqual([])
  })

  test('of a block that is there, and of none, opens a page that says nothing of it', async ({skip}) => {
    await need(tools.chromium, {skip})
    expect(await visit('one.html#one-p1', false, said)).toEqual([])
    expect(await visit('one.html', true, said)).toEqual([])
  })

  test('in the PDF leads to the same place as the address of today', async ({skip}) => {
    await need(tools.poppler, {skip})
    const {stdout} = await run('pdfinfo', ['-dests', path.join(output, 'alpha/en/alpha.en.pdf')])
    const placeOf = (name: string) =>
      /^ *(\d+) \[.*\]/.exec(stdout.split('\n').find((line) => line.endsWith(`"${name}"`)) ?? '')?.[0]
    expect(placeOf('one/one-p2')).toBeDefined()
    expect(placeOf('one/one-p2')).toBe(placeOf('two/one-p2'))
    expect(placeOf('one/one-p3')).toBe(placeOf('one'))
  })
})

test('a page that says so is valid', async ({skip}) => {
  const java = await need(tools.java, {skip})
  expect(await nu(java, [path.join(output, 'alpha/en/one.html')])).toEqual([])
})
