/**
 * `tetrapla serve` in a real Chromium, as an editor has it beside her text: what she saves, breaks and mends, drafts, the
 * four editions at one block, the way back into her editor, and who is turned away.
 */
import {chmod, readFile, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, Frame, HTTPRequest, Page} from 'puppeteer-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {startPreview, type RunningPreview} from '../cli/run-preview.ts'
import {writeFiles} from '../platform/temporary-folder.ts'
import {startBrowser} from './support/browser.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, need, tools} from './support/tools.ts'

const aside = temporaryFolder()
const folder = path.join(aside, 'project')
const source = path.join(folder, 'source/alpha.md')
const editor = path.join(aside, 'code')
const opened = path.join(aside, 'opened.txt')

/** Where one reads. */
const place = `document.getElementById('section-20')`
/** Whether it stands in the upper half of the window. */
const isThere = `Math.abs(${place}?.getBoundingClientRect().top - innerHeight / 4) <= innerHeight / 4 + 1`

let browser: Browser | undefined
let preview: RunningPreview
let page: Page

beforeAll(async () => {
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': alpha(),
    'source/soon.md': '---\ntitle: Soon\ndate: 2026-01-02\nstatus: draft\n---\n\nNot yet.\n'
  })
  await writeFile(
    editor,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${opened}.new'\nmv '${opened}.new' '${opened}'\n`
  )
  await chmod(editor, 0o755)
  const command = await commandOf(tools.chromium)
  if (command === undefined) return
  browser = await startBrowser(command, ['--host-resolver-rules=MAP stranger.test 127.0.0.1'])
  preview = await startPreview(folder, ['--editor', editor])
  page = await browser.newPage()
  page.setDefaultTimeout(600_000)
  await page.goto(`${preview.url}alpha/en/index.html`)
})

afterAll(async () => {
  await browser?.close()
  if (browser !== undefined) await preview.close()
})

beforeEach(async ({skip}) => {
  await need(tools.chromium, {skip})
})

test('what is saved is shown where one was reading', async () => {
  await goToPlace()
  await save(source, alpha({20: 'Bravo.'}))
  await inText('the place', `${isThere} && document.body.textContent.includes('Bravo.')`)
})

test('a mistake is told with its place, and the last good page stays until it is mended', async () => {
  await save(source, alpha({1: 'Charlie.'}).replace('title: Alpha', 'title: Alpha: Bravo'))
  await until('a finding is shown', `!document.getElementById('findings').hidden`)
  const found = await page.evaluate(`document.getElementById('list').innerText`)
  expect(found).toMatch(/^source\/alpha\.md:2:8 error: .+\nHint: .*quotes/)
  expect(await textOf().evaluate(`document.body.textContent.includes('Bravo.')`)).toBe(true)
  await save(source, alpha({1: 'Charlie.'}))
  await until('no finding is shown', `document.getElementById('findings').hidden`)
  await inText('the page', `document.body?.textContent.includes('Charlie.')`)
})

test('a draft is shown and marked', async () => {
  expect(await page.evaluate(`document.getElementById('draft').checkVisibility()`)).toBe(false)
  await choosePublication('soon/en/index.html')
  await inText('the draft', `document.body?.textContent.includes('Not yet.')`)
  await until('it is marked', `document.getElementById('draft').checkVisibility()`)
})

test('a publication that is chosen while another is loaded anew begins at its start', async () => {
  await choosePublication('alpha/en/index.html')
  await goToPlace()
  const isAlpha = (request: HTTPRequest): boolean => request.url().includes('/-/pages/alpha/en/index.html')
  const goOn = (request: HTTPRequest): void => {
    if (!isAlpha(request)) void request.continue()
  }
  await page.setRequestInterception(true)
  page.on('request', goOn)
  const held = page.waitForRequest(isAlpha)
  await save(source, alpha({1: 'Delta.'}))
  await held
  await choosePublication('soon/en/index.html')
  await inText(
    'the draft',
    `document.readyState === 'complete' && document.body.textContent.includes('Not yet.')`
  )
  expect(await textOf().evaluate(`document.documentElement.scrollHeight - innerHeight`)).toBeGreaterThan(0)
  expect(await textOf().evaluate(`scrollY`)).toBe(0)
  page.off('request', goOn)
  await page.setRequestInterception(false)
  await save(source, alpha({1: 'Charlie.'}))
})

test('a page that is edited while it is gone to is shown at its block', async () => {
  await page.goto('about:blank')
  await page.goto(`${preview.url}alpha/en/index.html?view=data#section-20`)
  await isShown('data')
  const held: HTTPRequest[] = []
  const hold = (request: HTTPRequest): void => {
    if (new URL(request.url()).pathname.endsWith('.css')) held.push(request)
    else void request.continue()
  }
  await page.setRequestInterception(true)
  page.on('request', hold)
  await choose('page')
  await expect.poll(() => held.length, {timeout: 600_000}).toBeGreaterThan(0)
  const again = page.waitForRequest((request) => request.url().includes('/-/pages/alpha/en/index.html'))
  await save(source, alpha({1: 'Foxtrot.'}))
  await again
  page.off('request', hold)
  await page.setRequestInterception(false)
  await Promise.all(held.map(async (request) => request.continue().catch(() => undefined)))
  await inText('the page', `${isThere} && document.body.textContent.includes('Foxtrot.')`)
})

test('each tab shows the block that the page was at', async () => {
  await choosePublication('alpha/en/index.html')
  await goToPlace()

  await staysWhole()

  await choose('data')
  await until('the data', `document.getElementById('data').textContent.includes('Section 20')`)
  await staysWhole()
  const data: unknown = JSON.parse(String(await page.evaluate(`document.getElementById('data').textContent`)))
  expect(data).toMatchObject({id: 'section-20', text: 'Section 20'})

  await choose('book')
  // The page, which is there until then, shows the block, too.
  await until(
    'the address of the book',
    `/\\/-\\/book\\/alpha\\/en\\/.*\\.epub\\/.+#section-20$/.test(decodeURI(frames[1].location.href))`
  )
  await inText('the book', isThere, 1)
  await staysWhole()

  await choose('pdf')
  await until(
    'the PDF',
    `/\\/-\\/whole\\/alpha\\/en\\/.*\\.pdf#nameddest=.*section-20$/.test(frames[1].location.href)`
  )
  await staysWhole()
  await choose('page')
  await inText('the page', isThere)
})

test('what was edited beside the PDF is in it, and in the page at the same place', async () => {
  await choose('pdf')
  await isShown('beside')
  const loaded = page.waitForRequest((request) => request.url().includes('.pdf'))
  await save(source, alpha({1: 'Echo.\n\nEcho.\n\nEcho.\n\nEcho.\n\nEcho.'}))
  await loaded
  await choose('page')
  await inText('the edited page', `${isThere} && document.body.textContent.includes('Echo.')`)
})

test('a link to elsewhere opens beside the preview, whose tabs go on', async () => {
  const elsewhere = `${preview.url.replace('127.0.0.1', 'stranger.test')}golf`
  await save(source, alpha({20: `See [golf](${elsewhere}).`}))
  await inText('the link', `document.body?.textContent.includes('See golf')`)
  await goToPlace()
  const opened = () => browser?.targets().filter((target) => target.url() === elsewhere) ?? []
  // A page that is loaded anew at that moment takes no click: its reader clicks again.
  const click = async (): Promise<number> => {
    if (opened().length === 0)
      await textOf()
        .click(`a[href="${elsewhere}"]`)
        .catch(() => undefined)
    return opened().length
  }
  await expect.poll(click, {timeout: 600_000, interval: 1000}).toBeGreaterThan(0)
  for (const target of opened()) await (await target.page())?.close()
  await choose('data')
  await isShown('data')
  await choose('page')
  await inText('the page', isThere)
  await save(source, alpha({1: 'Charlie.'}))
  await inText('the page', `document.body?.textContent.includes('Charlie.')`)
})

test('a click on a block opens it in the editor, at its line', async () => {
  await goToPlace()
  await page.click('#edit')
  // A page that is loaded anew at that moment takes no click: its reader clicks again.
  const click = async (): Promise<string> => {
    await textOf()
      .click('::-p-text(Passage 20.)')
      .catch(() => undefined)
    return readFile(opened, 'utf8').catch(() => '')
  }
  await expect.poll(click, {timeout: 600_000, interval: 1000}).not.toBe('')
  const line = alpha({1: 'Charlie.'}).split('\n').indexOf('Passage 20.') + 1
  expect((await readFile(opened, 'utf8')).split('\n')).toContain(`${source}:${line}:1`)
  await page.click('#edit')
})

test('it answers by the names of this machine alone', async () => {
  const other = await browser?.newPage()
  const answer = await other?.goto(preview.url.replace('127.0.0.1', 'stranger.test'))
  expect(answer?.status()).toBe(403)
  expect(await answer?.text()).not.toContain('script')
  await other?.close()
})

/** Scrolls to it, when nothing that is still being loaded can move it. */
async function goToPlace(): Promise<void> {
  const isLoaded = `document.readyState === 'complete' && document.fonts.status === 'loaded'`
  await inText('the place', `${isLoaded} && (${place}?.scrollIntoView({behavior: 'instant'}), ${isThere})`)
}

/** A page of 30 sections; some have another text. */
function alpha(texts: Readonly<Record<number, string>> = {}): string {
  const sections = Array.from(
    {length: 30},
    (_, index) => `## Section ${index + 1}\n\n${texts[index + 1] ?? `Passage ${index + 1}.`}\n`
  )
  return `---\ntitle: Alpha\ndate: 2026-01-02\n---\n\n${sections.join('\n')}`
}

/** As editors save: a new file takes the place of the old one. */
async function save(file: string, text: string): Promise<void> {
  await writeFile(`${file}~`, text)
  await rename(`${file}~`, file)
}

/** The frame that shows the edition. */
function textOf(): Frame {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame())
  if (frame === undefined) throw new Error('there is no frame')
  return frame
}

/** Waits for something in the preview's own page. */
async function until(what: string, expression: string): Promise<void> {
  await page.waitForFunction(expression).catch((cause: unknown) => {
    throw new Error(`it did not come to this: ${what}`, {cause})
  })
}

/** Waits for something in a frame, which may be loaded anew meanwhile: of pages, or the other one. */
async function inText(what: string, expression: string, frame = 0): Promise<void> {
  await until(what, expression.replaceAll(/\b(?:document|innerHeight|scrollY)\b/g, `frames[${frame}].$&`))
}

async function isShown(id: string): Promise<void> {
  await until(
    `${id} is shown`,
    `document.getElementById('${id}').checkVisibility({visibilityProperty: true})`
  )
}

/** Editions scroll in their frames: at the end of one, nothing lies below the window to which the bar would go away. */
async function staysWhole(): Promise<void> {
  expect(await page.evaluate(`document.documentElement.scrollHeight - innerHeight`)).toBe(0)
}

async function choose(view: string): Promise<void> {
  await page.click(`nav button[data-view=${view}]`)
}

async function choosePublication(start: string): Promise<void> {
  await page.waitForSelector(`option[value="${start}"]`)
  await page.select('#publication', start)
}
