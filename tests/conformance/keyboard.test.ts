/**
 * A reader with a keyboard alone: from the catalogue to a publication, to a note and back, and to another language.
 * No step but keys; whatever has the focus on the way is on the screen, and shows that it has it.
 */
import type {Browser} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startBrowser} from './support/browser.ts'
import {baseUrlOf, builtOnce, shownProjects} from './support/built.ts'
import {reader, type Reader} from './support/keyboard.ts'
import {opened} from './support/opened.ts'
import {serve, type Served} from './support/server.ts'
import {commandOf, need, tools} from './support/tools.ts'

let browser: Browser | undefined
let served: Served

beforeAll(async () => {
  const project = shownProjects.find(({name}) => name === 'everything')
  if (project === undefined) throw new Error('there is no such project')
  served = await serve((await builtOnce(project)).output, baseUrlOf(project))
  const command = await commandOf(tools.chromium)
  if (command !== undefined) browser = await startBrowser(command)
})

afterAll(async () => {
  await browser?.close()
  await served.close()
})

describe.each([320, 1280])('in a window of %i px', (width) => {
  test('the catalogue is filtered, and a publication opened', async ({skip}) => {
    await walk('index.html', width, skip, async (keys) => {
      expect(await keys.focus()).toMatchObject({class: 'skip'})
      await keys.tabTo('select[name=language]')
      await keys.press('ArrowDown')
      expect(await keys.textOf('.filter [role=status]')).toBe('1 of 2 publications')
      expect(await keys.shown('.list > li')).toBe(1)
      await keys.tabTo('.list h2 a')
      await keys.follow()
      expect(await keys.textOf('h1')).toContain('<angles>')
    })
  })

  test('the text is searched, and a block opened that has the words', async ({skip}) => {
    await walk('index.html', width, skip, async (keys) => {
      await keys.tabTo('#_search')
      await keys.type('tables')
      await keys.until('.results a')
      expect(await keys.textOf('.search [role=status]')).toMatch(/^Pages found: \d+$/)
      expect((await keys.textOf('.results mark')).toLowerCase()).toContain('table')
      await keys.tabTo('.results a', 2)
      await keys.follow()
      expect(await keys.address()).toContain('/handbook/en/02-blocks.html#')
      expect(await keys.isOnScreen(':target')).toBe(true)
      expect((await keys.textOf(':target')).toLowerCase()).toContain('table')
    })
  })

  test('a page leads to the search, where words are typed at once', async ({skip}) => {
    await walk('notice/en/index.html', width, skip, async (keys) => {
      await keys.tabTo('.find a')
      await keys.follow()
      await keys.until('.search:not([hidden])')
      expect(await keys.isInside('#_search')).toBe(true)
      await keys.type('tables')
      await keys.until('.results a')
    })
  })

  test('the skip link leads past the frame', async ({skip}) => {
    await walk('notice/en/index.html', width, skip, async (keys) => {
      await keys.press('Enter')
      await keys.press('Tab')
      expect(await keys.isInside('main')).toBe(true)
    })
  })

  test('a note is followed, and the way back', async ({skip}) => {
    await walk('notice/en/index.html', width, skip, async (keys) => {
      await keys.tabTo('[role=doc-noteref]')
      const {id} = await keys.focus()
      await keys.follow()
      expect(await keys.isOnScreen(':target')).toBe(true)
      expect(await keys.matches(':target', '[role=doc-footnote]')).toBe(true)
      await keys.tabTo('[role=doc-backlink]', 3)
      expect(await keys.isInside(':target')).toBe(true)
      await keys.follow()
      expect(await keys.fragment()).toBe(id)
      expect(await keys.isOnScreen(':target')).toBe(true)
      // The next stop is beside the place that was come back to, and not at the head of the page.
      await keys.press('Tab')
      expect(await keys.isInside('.text')).toBe(true)
    })
  })

  test('the language is changed, and the publication stays', async ({skip}) => {
    await walk('notice/en/index.html', width, skip, async (keys) => {
      await keys.tabTo('.languages a[hreflang=ar]')
      await keys.follow()
      expect(await keys.matches('html', '[lang=ar][dir=rtl]')).toBe(true)
      expect(await keys.address()).toContain('/notice/ar/')
      await keys.tabTo('.languages a[hreflang=fr]')
      await keys.follow()
      expect(await keys.matches('html', '[lang=fr][dir=ltr]')).toBe(true)
      expect(await keys.address()).toContain('/notice/fr/')
    })
  })

  test('contents are unfolded and lead to a section', async ({skip}) => {
    await walk('handbook/en/02-blocks.html', width, skip, async (keys) => {
      if (width === 320) {
        await keys.tabTo('.contents summary')
        await keys.press('Enter')
      }
      await keys.tabTo('.contents a[href$="#tables"]')
      await keys.follow()
      expect(await keys.isOnScreen('#tables')).toBe(true)
    })
  })

  test('what is wider than the screen is scrolled', async ({skip}) => {
    await walk('handbook/en/02-blocks.html', width, skip, async (keys) => {
      await keys.tabTo('.text .scroll', 99)
      await keys.tabTo('.text pre', 99)
    })
  })

  test('every stop of a whole page shows its focus', async ({skip}) => {
    for (const page of [
      'index.html',
      'notice/index.html',
      'handbook/en/index.html',
      'handbook/en/02-blocks.html',
      'notice/ar/index.html'
    ]) {
      await walk(page, width, skip, async (keys) => {
        expect(await keys.tabThrough()).toBeGreaterThan(4)
      })
    }
  })
})

/** The stops whose focus could not be seen fail a walk at its end. */
async function walk(
  file: string,
  width: number,
  skip: (reason: string) => never,
  steps: (keys: Reader) => Promise<void>
): Promise<void> {
  await need(tools.chromium, {skip})
  if (browser === undefined) throw new Error('Chromium did not start')
  await opened(browser, {url: served.url + file, width}, async (page, faults) => {
    // Else the browser scrolls smoothly, and what has the focus comes into sight only after a while.
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}])
    const keys = reader(page)
    await keys.press('Tab')
    await steps(keys)
    expect(keys.unseen()).toEqual([])
    expect(await faults()).toEqual([])
  })
}
