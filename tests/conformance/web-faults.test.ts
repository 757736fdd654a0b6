/** Faults of pages that are made on purpose: the judges of the web that are ours have to find them. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {Browser} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {judgeByAxe} from './judges/axe.ts'
import {followLinks, unreachedPages, type Files} from './judges/links.ts'
import {startBrowser} from './support/browser.ts'
import {reader} from './support/keyboard.ts'
import {opened} from './support/opened.ts'
import {serve, type Served} from './support/server.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, need, tools} from './support/tools.ts'

const sound = '<h1>Alpha</h1><p>Bravo <a href="#charlie">charlie</a>.</p><p id="charlie">Delta.</p>'

const lateFont = '<link rel="preload" as="font" type="font/woff2" crossorigin href="late.woff2">'
/** What `lateFont` is sent after, and what moves comes later still, in milliseconds. */
const [fontsAfter, movesAfter] = [300, 900]

/** What is added to the head of a sound page or to its body, and what is to be found. */
const faults: readonly (readonly [name: string, head: string, body: string, found: RegExp])[] = [
  ['too wide', '', '<p style="inline-size: 500px">Echo</p>', /^it is \d+ px wide in a window of 320$/],
  [
    'a picture without its size',
    '',
    '<img src="red.svg" alt="Echo"><p>Foxtrot</p>',
    /a picture without its size/
  ],
  ['no picture', '', '<img src="none.png" alt="Echo" width="1" height="1">', /^no picture: .*none\.png$/],
  ['no stylesheet', '<link rel="stylesheet" href="none.css">', '', /^404: .*none\.css$/],
  ['a script that blocks', '<script src="nothing.js"></script>', '', /^a script blocks: .*nothing\.js$/],
  ['an inline script', '', '<script>0</script>', /^an inline script: 0$/],
  [
    'a refused script',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`,
    '<script src="nothing.js" defer></script>',
    /^the content security policy refuses/
  ],
  ['words in the console', '<script src="error.js" defer></script>', '', /^console: echo$/],
  ['an error', '<script src="throw.js" defer></script>', '', /^error: .*echo/],
  ['what moves', '<script src="shift.js" defer></script>', '', /^layout shift of 0\.\d+: .*p#charlie/],
  [
    'what moves by lines where a font comes late',
    lateFont,
    '<script src="lines.js" defer></script>',
    /^layout shift of 0\.\d+: .*p#charlie/
  ],
  ['a link that leaves the path', '', '<img src="/red.svg" alt="Echo" width="1" height="1">', /^404: /]
]

const lateLine = ['a line', lateFont, '<script src="line.js" defer></script>'] as const

const files = {
  'red.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="red"/></svg>',
  'nothing.js': '',
  'error.js': `console.error('echo')`,
  'throw.js': `throw new Error('echo')`,
  'shift.js': `setTimeout(() => document.querySelector('h1').prepend(document.createElement('br'), 'Echo'), 20)`,
  'late.woff2': '',
  'line.js': movedBy(40),
  'lines.js': movedBy(80)
}

/** A script that pushes a page down by so many pixels once `lateFont` is there. */
function movedBy(pixels: number): string {
  return `setTimeout(() => { document.querySelector('h1').style.paddingTop = '${String(pixels)}px' }, ${String(movesAfter)})`
}

let browser: Browser | undefined
let served: Served

beforeAll(async () => {
  const folder = temporaryFolder()
  mkdirSync(folder, {recursive: true})
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  const pages = [['sound', '', ''], lateLine, ...faults, ...unseen] as const
  for (const [name, head, body] of pages) writeFileSync(path.join(folder, `${name}.html`), page(head, body))
  served = await serve(folder, {fontsAfter})
  const command = await commandOf(tools.chromium)
  if (command !== undefined) browser = await startBrowser(command)
})

afterAll(async () => {
  await browser?.close()
  await served.close()
})

function page(head: string, body: string): string {
  const frame = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Alpha</title>`
  return `<!doctype html><html lang="en"><head>${frame}${head}</head><body><main>${body}${sound}</main></body></html>`
}

async function faultsOf(name: string, skip: (reason: string) => never): Promise<readonly string[]> {
  const url = `${served.url}${encodeURIComponent(name)}.html`
  return opened(await started(skip), {url, width: 320}, async (page, found) => {
    if (await page.$('link[as=font]')) await setTimeout(movesAfter)
    return found()
  })
}

async function started(skip: (reason: string) => never): Promise<Browser> {
  await need(tools.chromium, {skip})
  if (browser === undefined) throw new Error('Chromium did not start')
  return browser
}

describe('pages that trouble a reader', () => {
  test('a sound page has no fault', async ({skip}) => {
    expect(await faultsOf('sound', skip)).toEqual([])
  })

  test('nor has one whose font comes late and moves it by a line', async ({skip}) => {
    expect(await faultsOf(lateLine[0], skip)).toEqual([])
  })

  test.for(faults)('%s', async ([name, , , found], {skip}) => {
    expect(await faultsOf(name, skip)).toContainEqual(expect.stringMatching(found))
  })
})

/** Bodies in which the focus is not to be seen at its first stop. */
const unseen = [
  ['no outline', '<style>a {outline: none}</style>', ''],
  ['covered', '<style>b {position: fixed; inset: 0; background: #fff}</style>', '<b>Echo</b>'],
  ['off the screen', '<style>a {position: fixed; inset-inline-start: -9em}</style>', '']
] as const

describe('a focus that is not to be seen', () => {
  test.for(unseen)('%s', async ([name], {skip}) => {
    const url = `${served.url}${encodeURIComponent(name)}.html`
    const stops = await opened(await started(skip), {url, width: 320}, async (page) => {
      const keys = reader(page)
      await keys.tabThrough()
      return keys.unseen()
    })
    expect(stops).toEqual([expect.stringContaining(`: ${name}`)])
  })
})

test('axe finds what it is asked for', async ({skip}) => {
  const url = `${served.url}sound.html`
  const found = await opened(await started(skip), {url, width: 320}, async (page) => {
    const before = await judgeByAxe(page)
    await page.evaluate(
      `document.querySelector('h1').innerHTML = '<img src="red.svg"><i style="color: #bbb">Echo</i>'`
    )
    return [before, (await judgeByAxe(page)).map((line) => line.split(':')[0])]
  })
  expect(found).toEqual([[], ['serious color-contrast', 'critical image-alt']])
})

describe('links that lead nowhere', () => {
  test.for([
    ['a file', '<a href="none.html">', 'none.html'],
    ['an anchor', '<a href="#none">', '#none'],
    ['an anchor elsewhere', '<a href="other.html#none">', 'other.html#none'],
    ['a folder', '<a href="./">', './'],
    ['above the path', '<a href="../other.html">', '../other.html'],
    ['from the root', '<a href="/other.html">', '/other.html'],
    ['a picture', '<img src="none.png">', 'none.png'],
    ['a variant of a picture', '<img src="red.svg" srcset="red.svg 1x, none.png 2x">', 'none.png'],
    ['a style', '<p style="background: url(none.png)">', 'none.png'],
    ['where a page leads on', '<meta http-equiv="refresh" content="0; url=none.html">', 'none.html'],
    [
      'on the web',
      '<link rel="canonical" href="https://example.org/a/none.html">',
      'https://example.org/a/none.html'
    ]
  ] as const)('%s', ([, markup, url]) => {
    const {broken} = followLinks(filesWith(markup), {baseUrl: 'https://example.org/a/'})
    expect(broken).toEqual([`index.html: ${url}`])
  })

  test('and others are sound', () => {
    const markup =
      '<a href="other.html#alpha">x</a><a href="#_content">x</a><a href="https://example.org/a/">x</a>'
    const links = followLinks(filesWith(markup), {baseUrl: 'https://example.org/a/'})
    expect(links).toEqual({followed: 5, broken: []})
  })

  test('pages that no way leads to', () => {
    expect(unreachedPages(filesWith(''))).toEqual(['other.html'])
    expect(unreachedPages(filesWith('<a href="other.html">'))).toEqual([])
  })
})

function filesWith(markup: string): Files {
  const texts = {
    'index.html': `<main id="_content">${markup}</main>`,
    'other.html': '<p id="alpha">Bravo</p>',
    'red.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'style.css': 'p {background: url(red.svg)}',
    'sitemap.xml': '<urlset><url><loc>https://example.org/a/other.html</loc></url></urlset>'
  }
  return new Map(Object.entries(texts).map(([file, text]) => [file, new TextEncoder().encode(text)]))
}
