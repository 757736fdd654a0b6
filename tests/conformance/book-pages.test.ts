/**
 * A book in the pages that reading systems make of it, columns as wide and high as their screen: no row and no column of
 * a table lies where no page shows it, long numbers do not break, pictures keep their captions, and callouts begin close
 * below their title words.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {unzipSync} from 'fflate'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startBrowser} from './support/browser.ts'
import {buildInPlace, withEnding} from './support/build.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, tools} from './support/tools.ts'

const rows = Array.from({length: 60}, (_, row) => `| ${String(row)} | Entry | 2026-01-02 | open |`)
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const source = `---
title: Alpha
language: en
date: 2026-11-24
---

Bravo.

## A long table

| No. | Name | Date | State |
| --- | ---- | ---- | ----- |
${rows.join('\n')}

## A wide table

| Office | ${years.join(' | ')} | Remarks |
| --- | ${years.map(() => '---:').join(' | ')} | --- |
| Administration of telecommunications | ${years.map(() => '1,200.00').join(' | ')} | \`a_long_variable\` |

## Long numbers

| Region | ${years.slice(0, 4).join(' | ')} | Change |
| --- | ${years
  .slice(0, 4)
  .map(() => '---:')
  .join(' | ')} | ---: |
| Northern territories | ${years
  .slice(0, 4)
  .map(() => '26,000,000')
  .join(' | ')} | +11.5 |

## An address

| Office | Web |
| ------ | --- |
| Telecommunications | https://example.org/documents_of_the_regional_office_for_telecommunications |

## A callout

> [!WARNING]
> ### Words
>
> Delta.

## A tall picture

:::figure[A caption]
![Alpha.](tall.svg)
:::
`
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="1800" viewBox="0 0 600 1800"><path d="M0 0h600v1800H0z"/></svg>'

let browser: Browser | undefined
let text = ''

beforeAll(async () => {
  const command = await commandOf(tools.chromium)
  if (command === undefined || (await commandOf(tools.fonts)) === undefined) return
  browser = await startBrowser(command)
  text = await textOfBook()
})

afterAll(async () => browser?.close())

test.for([
  [375, 667, 100],
  [375, 667, 200],
  [768, 1024, 100],
  [1024, 600, 150]
])(
  'on pages of %i by %i pixels, letters at %i in a hundred, nothing lies off its page',
  async ([width = 0, height = 0, size = 0], {skip}) => {
    if (browser === undefined) return skip('no Chromium, or no Liberation fonts')
    const page = await browser.newPage()
    // As wide as all pages together: reading systems show a part of such a window.
    await page.setViewport({width: width * 60, height})
    await page.goto(text)
    await page.addStyleTag({
      content: `html {font-size: ${String(size)}%; block-size: ${String(height)}px; columns: ${String(width)}px; column-fill: auto; column-gap: 0} img {max-height: 95vh !important}`
    })
    expect(await offPage(page, width, height)).toEqual([])
    expect(await page.$$eval('tbody tr', (all) => all.length)).toBe(rows.length + 3)
    await page.close()
  }
)

test('a phone shows each long number of six columns in one line', async ({skip}) => {
  if (browser === undefined) return skip('no Chromium, or no Liberation fonts')
  const page = await browser.newPage()
  await page.setViewport({width: 375, height: 667})
  await page.goto(text)
  const lines = await page.evaluate(`{
    const linesOf = (cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    }
    const cells = [...document.querySelectorAll('td')]
    cells.filter(({textContent}) => textContent === '26,000,000').map(linesOf)
  }`)
  expect(lines).toEqual([1, 1, 1, 1])
  await page.close()
})

test('a heading in a callout stands close below the title word', async ({skip}) => {
  if (browser === undefined) return skip('no Chromium, or no Liberation fonts')
  const page = await browser.newPage()
  await page.goto(text)
  const gap = await page.evaluate(`{
    const [title, heading] = document.querySelector('.callout').children
    const size = parseFloat(getComputedStyle(title).fontSize)
    ;(heading.getBoundingClientRect().top - title.getBoundingClientRect().bottom) / size
  }`)
  expect(gap).toBeGreaterThan(0)
  expect(gap).toBeLessThan(0.6)
  await page.close()
})

/** The book's text, unpacked beside its stylesheet. */
async function textOfBook(): Promise<string> {
  const project = path.join(temporaryFolder(), 'project')
  mkdirSync(path.join(project, 'source'), {recursive: true})
  writeFileSync(path.join(project, 'source', 'alpha.md'), source)
  writeFileSync(path.join(project, 'source', 'tall.svg'), picture)
  const [book = ''] = withEnding(await buildInPlace(project), '.epub')
  const folder = temporaryFolder()
  for (const [name, data] of Object.entries(unzipSync(readFileSync(book)))) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    writeFileSync(path.join(folder, name), data)
  }
  return pathToFileURL(path.join(folder, 'OEBPS', 'text', 'alpha.xhtml')).href
}

/** Cells of which a part lies beyond the foot or the side of their page, and captions on another page than their pictures. */
async function offPage(page: Page, width: number, height: number): Promise<unknown> {
  return page.evaluate(`{
    const pageOf = (element) => Math.floor((element.getBoundingClientRect().left + 1) / ${String(width)})
    const boxes = (node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    }
    const cells = [...document.querySelectorAll('th, td')].filter((cell) => {
      const right = (pageOf(cell) + 1) * ${String(width)}
      return boxes(cell).some(
        (box) => box.bottom > ${String(height)} + 1 || (box.left < right && box.right > right + 1)
      )
    })
    const parted = [...document.querySelectorAll('figcaption')].filter(
      (caption) => pageOf(caption) !== pageOf(caption.parentElement.querySelector('img'))
    )
    ;[...cells, ...parted].map(({textContent}) => textContent)
  }`)
}
