/** What the PDF draws of 200 formulas of textbooks, beside what MathJax makes of the same TeX in Chromium. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Page} from 'puppeteer-core'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {print} from '../../pipeline/design/tokens.ts'
import {greyOf, type Picture} from './drawn/ink.ts'
import {deviations} from './formulas/deviations.ts'
import {drawTex} from './formulas/draw-tex.ts'
import {inkBox, strangeShare} from './formulas/ink-box.ts'
import {withBrowser} from './support/browser.ts'
import {buildInPlace} from './support/build.ts'
import {run} from './support/run.ts'
import {today} from './support/seed.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, tools} from './support/tools.ts'

/** FORMULAS: a file of others, one a line. */
const list = process.env['FORMULAS'] ?? path.join(import.meta.dirname, 'formulas', 'textbook.txt')
/** Others each day; EVERY_FORMULA=1, or a list of one's own: all. */
const part = process.env['EVERY_FORMULA'] === '1' || process.env['FORMULAS'] !== undefined ? 1 : 10
/** PICTURES: a folder for what is compared, side by side, to be looked at. */
const pictures = process.env['PICTURES']
const formulas = readFileSync(list, 'utf8')
  .trimEnd()
  .split('\n')
  .filter((_, index) => index % part === today % part)

/** Where a document's formula stands on its page, in points. */
const region = {left: 40, top: 150, width: 530, height: 200}
/** In em: how much larger or smaller a formula may be, and how far a sign may stand from its place. */
const [size, reach] = [0.5, 0.25]

test('the PDF draws formulas as MathJax does', async ({skip}) => {
  const chromium = await commandOf(tools.chromium)
  if (chromium === undefined || (await commandOf(tools.poppler)) === undefined)
    return skip('no Chromium, or no poppler')
  const file = await pdfOf(formulas)
  const {stdout} = await run('pdfinfo', [file])
  // Each is a document of its own, and begins a page.
  const first = Number(/^Pages:\s*(\d+)/m.exec(stdout)?.[1]) - formulas.length + 1
  const told: string[] = []
  await withBrowser(chromium, async (browser) => {
    const page = await browser.newPage()
    for (const [index, tex] of formulas.entries())
      for (const resolution of [96, 300]) {
        const pdf = await pictureOnPage(file, first + index, resolution)
        const web = await pictureOfTex(page, tex, resolution)
        if (pictures !== undefined) await keepBeside(pdf, web, `${100 + index}-${resolution}.png`)
        const fault = difference(pdf, web, (print.body.size * resolution) / 72)
        if (fault !== undefined) told.push(`${tex}: ${fault} at ${String(resolution)} dpi`)
      }
  })
  expect(formulas.length).toBeGreaterThanOrEqual(200 / part)
  expect(told.filter((line) => !isKnown(line))).toEqual([])
  // One that is drawn alike is taken off the list.
  const idle = Object.keys(deviations).filter(
    (tex) => formulas.includes(tex) && !told.some((line) => isOf(line, tex))
  )
  expect(idle).toEqual([])
})

function isKnown(line: string): boolean {
  return Object.keys(deviations).some((tex) => isOf(line, tex))
}

function isOf(line: string, tex: string): boolean {
  return line.startsWith(`${tex}: `)
}

async function pdfOf(all: readonly string[]): Promise<string> {
  const folder = path.join(temporaryFolder(), 'formulas')
  const source = path.join(folder, 'source', 'alpha')
  mkdirSync(source, {recursive: true})
  writeFileSync(path.join(folder, 'tetrapla.yaml'), 'language: en\n')
  writeFileSync(path.join(source, 'publication.yaml'), 'title: Alpha\ndate: 2026-01-01\n')
  for (const [index, tex] of all.entries())
    writeFileSync(
      path.join(source, `${String(100 + index)}.md`),
      `# ${String(100 + index)}\n\n$$\n${tex}\n$$\n`
    )
  const {output} = await buildInPlace(folder)
  return path.join(output, 'alpha', 'en', 'alpha.en.pdf')
}

async function pictureOnPage(file: string, page: number, resolution: number): Promise<Picture> {
  const to = path.join(temporaryFolder(), 'page')
  const scale = resolution / 72
  const [x, y, w, h] = [region.left, region.top, region.width, region.height].map((value) =>
    String(Math.round(value * scale))
  )
  const cut = ['-x', x, '-y', y, '-W', w, '-H', h].flatMap((one) => one ?? [])
  const pages = ['-f', String(page), '-l', String(page)]
  await run('pdftoppm', ['-r', String(resolution), ...pages, ...cut, '-png', '-singlefile', file, to])
  return greyOf(readFileSync(`${to}.png`))
}

async function pictureOfTex(page: Page, tex: string, resolution: number): Promise<Picture> {
  const scale = resolution / 72
  await page.setViewport({width: Math.ceil(region.width * scale), height: Math.ceil(region.height * scale)})
  const drawing = await drawTex(tex, print.body.size * scale)
  await page.setContent(
    `<!doctype html><style>body {margin: ${String(8 * scale)}px} [data-line], [data-frame] {stroke-width: 70px} [data-frame] {fill: none}</style>${drawing}`
  )
  return greyOf(await page.screenshot({type: 'png'}))
}

/** The page's on the left. */
async function keepBeside(pdf: Picture, web: Picture, name: string): Promise<void> {
  mkdirSync(pictures ?? '', {recursive: true})
  const [left, right] = [pdf, web].map(({pixels, width, height}) =>
    sharp(pixels, {raw: {width, height, channels: 1}}).png()
  )
  const width = pdf.width + web.width
  const height = Math.max(pdf.height, web.height)
  await sharp({create: {width, height, channels: 3, background: '#fff'}})
    .composite([
      {input: (await left?.toBuffer()) ?? Buffer.alloc(0), left: 0, top: 0},
      {input: (await right?.toBuffer()) ?? Buffer.alloc(0), left: pdf.width, top: 0}
    ])
    .toFile(path.join(pictures ?? '', name))
}

/** In words, when there is one that a reader would see; `em` in pixels. */
function difference(pdf: Picture, web: Picture, em: number): string | undefined {
  const [one, other] = [inkBox(pdf), inkBox(web)]
  const wider = (one.width - other.width) / em
  const higher = (one.height - other.height) / em
  if (Math.abs(wider) > size + (0.04 * other.width) / em) return `${wider.toFixed(2)} em wider`
  if (Math.abs(higher) > size) return `${higher.toFixed(2)} em higher`
  const strange = strangeShare(pdf, web, Math.round(reach * em))
  return strange > 0.1 ? `${strange.toFixed(2)} of its ink is elsewhere` : undefined
}
