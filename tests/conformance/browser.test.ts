/** Every page of the shown projects in a real browser: accessible (a third of the ways to look at them, others each day; EVERY_PAGE=1: all), still while it loads, and without a complaint. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {judgeByAxe} from './judges/axe.ts'
import {nu} from './judges/nu.ts'
import {buildInPlace, type Built} from './support/build.ts'
import {baseUrlOf, builtOnce, isOfSource, shownProjects} from './support/built.ts'
import {startBrowser} from './support/browser.ts'
import {inPairs, opened} from './support/opened.ts'
import {othersEachDay} from './support/every-nth.ts'
import {serve} from './support/server.ts'
import {judgeSight, pagesOf, sightsOf} from './support/sights.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, need, tools} from './support/tools.ts'

let browser: Browser | undefined

beforeAll(async () => {
  const command = await commandOf(tools.chromium)
  if (command !== undefined) browser = await startBrowser(command)
})

afterAll(async () => browser?.close())

describe.each(shownProjects)('$name', (project) => {
  let built: Built

  beforeAll(async () => {
    built = await builtOnce(project)
  })

  test('axe finds no violation on any page, and none moves, overflows or complains', async ({
    skip,
    annotate
  }) => {
    const chromium = await needBrowser(skip)
    const pages = pagesOf(built)
    const served = await serve(built.output, baseUrlOf(project))
    const sights = othersEachDay(pages.flatMap(sightsOf), 3, {all: 'EVERY_PAGE'})
    const found = await inPairs(sights, async (sight) =>
      judgeSight(chromium, {...sight, url: served.url + sight.file})
    )
    await served.close()
    await annotate(
      `${String(sights.length)} of the sights of ${String(pages.length)} pages at 320 and 1280 px, light and dark`
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(found.flat().filter((fault) => !isOfSource(fault, project.name))).toEqual([])
  })

  test('a font that comes late moves nothing by more than a line', async ({skip, annotate}) => {
    const chromium = await needBrowser(skip)
    const pages = pagesOf(built)
    const served = await serve(built.output, {...baseUrlOf(project), fontsAfter: 1000})
    const found = await inPairs(pages, async (file) =>
      opened(chromium, {url: served.url + file, width: 768}, async (_, faults) =>
        (await faults()).map((fault) => `${file}: ${fault}`)
      )
    )
    await served.close()
    await annotate(`${String(pages.length)} pages`)
    expect(found.flat()).toEqual([])
  })

  test('every page works from a disk', async ({skip, annotate}) => {
    const chromium = await needBrowser(skip)
    // What a server shows has the addresses of the server.
    const pages = pagesOf(built).filter((file) => file !== '404.html')
    const folder = `${pathToFileURL(built.output).href}/`
    const found: (readonly string[])[] = []
    // One after the other: no font is asked for early from a disk, and each has to come soon.
    for (const file of pages) {
      const visit = {url: folder + file, width: 768}
      found.push(
        await opened(chromium, visit, async (_, faults) =>
          (await faults()).map((fault) => `${file}: ${fault}`)
        )
      )
    }
    await annotate(`${String(pages.length)} pages`)
    expect(found.flat()).toEqual([])
  })
})

describe('what the search finds', () => {
  const asked: readonly (readonly [page: string, words: string, found: string])[] = [
    ['index.html', 'tables', 'handbook/en/02-blocks.html'],
    ['index.ar.html', 'إشعار', 'notice/ar/index.html']
  ]

  test.for([320, 1280])('is accessible, at %i px in the light and the dark', async (width, {skip}) => {
    const chromium = await needBrowser(skip)
    const project = shownProjects.find(({name}) => name === 'everything')
    if (project === undefined) throw new Error('there is no such project')
    const served = await serve((await builtOnce(project)).output, baseUrlOf(project))
    for (const [page, words, address] of asked) {
      const url = served.url + page
      const found = await opened(chromium, {url, width}, async (tab, faults) => {
        await tab.type('#_search', words)
        await tab.waitForSelector('.results mark', {visible: true})
        const hrefs: unknown = await tab.evaluate(
          "[...document.querySelectorAll('.results a')].map((one) => one.getAttribute('href')).join(' ')"
        )
        expect(hrefs).toContain(address)
        const violations: string[] = [...(await faults())]
        for (const scheme of ['light', 'dark']) {
          await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
          violations.push(...(await judgeByAxe(tab)))
        }
        return violations
      })
      expect(found).toEqual([])
    }
    await served.close()
  })

  test('is found on a disk, too', async ({skip}) => {
    const chromium = await needBrowser(skip)
    const project = shownProjects.find(({name}) => name === 'everything')
    if (project === undefined) throw new Error('there is no such project')
    const {output} = await builtOnce(project)
    const url = `${pathToFileURL(output).href}/index.html#_search=tables`
    const marks = await opened(chromium, {url, width: 768}, async (tab) => {
      await tab.waitForSelector('.results mark', {visible: true})
      return tab.$$eval('.results mark', (all) => all.length)
    })
    expect(marks).toBeGreaterThan(2)
  })
})

test('the contents of many documents are accessible, and sound HTML, on the first page and on their own', async ({
  skip
}) => {
  const chromium = await needBrowser(skip)
  const java = await need(tools.java, {skip})
  const project = path.join(temporaryFolder(), 'long')
  const names = Array.from({length: 80}, (_, index) => `d${String(index)}`)
  const texts: Readonly<Record<string, string>> = {
    'tetrapla.yaml': 'language: en\neditions: [html]\n',
    'source/long/publication.yaml': `title: Long\nsections: numbered\ncontents:\n  front: [d0.md]\n  parts:\n    - document: d1.md\n      documents: [${names
      .slice(2)
      .map((name) => `${name}.md`)
      .join(', ')}]\n`,
    ...Object.fromEntries(
      names.map((name) => [
        `source/long/${name}.md`,
        `---\nsummary: Alpha.\n---\n\n# ${name}\n\n## Bravo\n\nCharlie.\n`
      ])
    )
  }
  mkdirSync(path.join(project, 'source', 'long'), {recursive: true})
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(project, name), text)
  const {output} = await buildInPlace(project)
  const pages = ['index.html', 'index.contents.html'].map((file) => `long/en/${file}`)
  const served = await serve(output)
  const found = await inPairs(pages.flatMap(sightsOf), async (sight) =>
    judgeSight(chromium, {...sight, url: served.url + sight.file})
  )
  await served.close()
  expect(found.flat()).toEqual([])
  expect(
    await nu(
      java,
      pages.map((page) => path.join(output, page))
    )
  ).toEqual([])
})

async function needBrowser(skip: (reason: string) => never): Promise<Browser> {
  await need(tools.chromium, {skip})
  if (browser === undefined) throw new Error('Chromium did not start')
  return browser
}
