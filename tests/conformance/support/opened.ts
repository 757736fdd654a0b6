/** Opens pages in a browser as a reader's first visit does, two at a time. */
import type {Browser, Page} from 'puppeteer-core'
import {watchPage, type PageFaults} from '../judges/page-faults.ts'

export interface Visit {
  readonly url: string
  /** Of the window, in CSS pixels. */
  readonly width: number
}

/** Does something with an opened page; `faults` gives what loading it showed. */
export type Use<T> = (page: Page, faults: PageFaults) => Promise<T>

/** Opens a page in a profile of its own, where nothing is kept from another. */
export async function opened<T>(browser: Browser, {url, width}: Visit, use: Use<T>): Promise<T> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    const faults = await watchPage(page)
    await page.setViewport({width, height: 800})
    await page.goto(url)
    return await use(page, faults)
  } finally {
    await context.close()
  }
}

/** Does the same with each, two at a time; the results are in order. */
export async function inPairs<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Map<number, R>()
  const queue = [...all.entries()]
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results.set(next[0], await work(next[1]))
    }
  }
  await Promise.all([worker(), worker()])
  return all.flatMap((_, index) => results.get(index) ?? [])
}
