/** The ways in which a page is looked at, and what the judges find in one. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser} from 'puppeteer-core'
import {judgeByAxe} from '../judges/axe.ts'
import {referencesIn} from '../judges/references.ts'
import type {Built} from './build.ts'
import {opened} from './opened.ts'

/** A small telephone, which is a common screen at 400 % (WCAG 2.2 SC 1.4.10), and a desk. */
const widths = [320, 1280] as const
const schemes = ['light', 'dark'] as const

export interface Sight {
  readonly file: string
  readonly width: number
  readonly schemes: readonly string[]
}

/** A page at each width in each scheme of colours. */
export function allSights(file: string): readonly Sight[] {
  const [narrow, wide] = widths
  const [light, dark] = schemes
  const [first, second] = [
    {file, width: narrow},
    {file, width: wide}
  ]
  return [
    {...first, schemes: [light]},
    {...second, schemes: [dark]},
    {...first, schemes: [dark]},
    {...second, schemes: [light]}
  ]
}

/** A page at each width, opened once for both schemes. */
export function sightsOf(file: string): readonly Sight[] {
  return widths.map((width) => ({file, width, schemes}))
}

/** What loading a page showed, and what axe finds in it, each with how it was looked at. */
export async function judgeSight(
  browser: Browser,
  {file, width, schemes: asked, url}: Sight & {readonly url: string}
): Promise<readonly string[]> {
  return opened(browser, {url, width}, async (page, faults) => {
    const found = (await faults()).map((fault) => `${file} at ${String(width)} px: ${fault}`)
    for (const scheme of asked) {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
      const violations = await judgeByAxe(page)
      found.push(...violations.map((one) => `${file} at ${String(width)} px, ${scheme}: ${one}`))
    }
    return found
  })
}

/** Pages that a reader stays on. */
export function pagesOf({output, files}: Built): readonly string[] {
  return files.filter(
    (file) => file.endsWith('.html') && !referencesIn(file, readFileSync(path.join(output, file))).leadsOn
  )
}
