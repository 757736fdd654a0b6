/** Drawings made to run or fetch something: as they are written again, they do neither in a real browser. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {TimeoutError, type Browser} from 'puppeteer-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readSvg} from '../../pipeline/platform/image/svg/read-svg.ts'
import {startBrowser} from './support/browser.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, tools} from './support/tools.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'svg')

let browser: Browser | undefined
/** Addresses that were asked for. */
let asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.writeHead(404, {'access-control-allow-origin': '*'}).end()
})

beforeAll(async () => {
  const command = await commandOf(tools.chromium)
  if (command !== undefined) browser = await startBrowser(command)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await browser?.close()
})

/** What the drawings of a folder ask for, each opened alone. */
async function askedBy(chromium: Browser, make: (text: string) => string): Promise<readonly string[]> {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const folder = path.join(temporaryFolder(), 'drawings')
  mkdirSync(folder, {recursive: true})
  const found: string[] = []
  const page = await chromium.newPage()
  page.on('dialog', (dialog) => void dialog.dismiss())
  for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.svg'))) {
    const text = readFileSync(path.join(fixtures, file), 'utf8')
    const crafted = text.replaceAll('127.0.0.1:9/', `127.0.0.1:${String(address.port)}/${file}`)
    writeFileSync(path.join(folder, file), make(crafted))
    await page.goto(pathToFileURL(path.join(folder, file)).href, {waitUntil: 'load'})
    await page.mouse.click(20, 20)
    // What is asked for is counted by the server: an answer that the browser never tells of is not waited for.
    await page.waitForNetworkIdle({idleTime: 60, timeout: 15_000}).catch((error: unknown) => {
      if (!(error instanceof TimeoutError)) throw error
    })
    found.push(...asked)
    asked = []
  }
  await page.close()
  return found
}

/** As it would be written if it were not refused, pictures apart. */
function writtenAgain(text: string): string {
  return readSvg(text)
    .pieces.map((piece) => (typeof piece === 'string' ? piece : 'data:image/png;base64,'))
    .join('')
}

test('a drawing asks for nothing, even if it were not refused', async ({skip}) => {
  if (browser === undefined) return skip('there is no Chromium')
  expect(await askedBy(browser, writtenAgain)).toEqual([])
  // Or else the crafted files would prove nothing.
  const unclean = await askedBy(browser, (text) => text)
  expect(new Set(unclean.map((url) => url.replace(/\.svg.*/, ''))).size).toBeGreaterThan(20)
})
