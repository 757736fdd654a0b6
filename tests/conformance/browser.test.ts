/** Every page of the shown projects in a real browser: accessible, still while it loads, and without a complaint. */
import {pathToFileURL} from 'node:url'
import type {Browser} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Built} from './support/build.ts'
import {baseUrlOf, builtOnce, isOfSource, shownProjects} from './support/built.ts'
import {startBrowser} from './support/browser.ts'
import {inPairs, openedWhenStill} from './support/opened.ts'
import {serve} from './support/server.ts'
import {judgeSight, pagesOf, sightsOf} from './support/sights.ts'
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
    const sights = pages.flatMap(sightsOf)
    const found = await inPairs(sights, async (sight) =>
      judgeSight(chromium, {...sight, url: served.url + sight.file})
    )
    await served.close()
    await annotate(`${String(pages.length)} pages at 320 and 1280 px, light and dark`)
    expect(pages.length).toBeGreaterThan(1)
    expect(found.flat().filter((fault) => !isOfSource(fault, project.name))).toEqual([])
  })

  test('every page works from a disk', async ({skip, annotate}) => {
    const chromium = await needBrowser(skip)
    // What a server shows has the addresses of the server.
    const pages = pagesOf(built).filter((file) => file !== '404.html')
    const folder = `${pathToFileURL(built.output).href}/`
    const found = await inPairs(pages, async (file) =>
      openedWhenStill(chromium, {url: folder + file, width: 768}, async (_, faults) =>
        faults.map((fault) => `${file}: ${fault}`)
      )
    )
    await annotate(`${String(pages.length)} pages`)
    expect(found.flat()).toEqual([])
  })
})

async function needBrowser(skip: (reason: string) => never): Promise<Browser> {
  await need(tools.chromium, {skip})
  if (browser === undefined) throw new Error('Chromium did not start')
  return browser
}
