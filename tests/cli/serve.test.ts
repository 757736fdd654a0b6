/** `tetrapla serve` over plain HTTP: pages and drafts, findings that come and go, and who may ask. */
import {rename, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer, request} from 'node:http'
import path from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {askedRange} from '../../pipeline/cli/serve/asked-range.ts'
import {changedSince} from '../../pipeline/cli/serve/changed-since.ts'
import {isOurs} from '../../pipeline/cli/serve/guard-request.ts'
import {listen} from '../../pipeline/cli/serve/listen.ts'
import {runAgain} from '../../pipeline/cli/serve/run-again.ts'
import {staticFile} from '../../pipeline/cli/serve/static-file.ts'
import {isPassedOver, watchFolder} from '../../pipeline/cli/serve/watch-folder.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {startPreview, type State} from './run-preview.ts'

/** Of a request that comes by another name, as by the DNS of a stranger. */
async function statusFor(url: string, host: string): Promise<number | undefined> {
  const {port} = new URL(url)
  return new Promise((resolve) => {
    request({port, host: '127.0.0.1', headers: {host}}, ({statusCode}) => resolve(statusCode)).end()
  })
}

const page = (text: string, more = ''): string =>
  `---\ntitle: Alpha\ndate: 2026-01-02\n${more}---\n\n${text}\n`

test('a preview follows what is saved, and keeps the last good page', async () => {
  const folder = await temporaryFolder()
  const source = path.join(folder, 'source/alpha.md')
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\neditions: [html, epub]\n',
    'source/alpha.md': page('Bravo.'),
    'source/soon.md': page('Charlie.', 'status: draft\n')
  })
  const {url, until, close} = await startPreview(folder)
  onTestFinished(close)
  const first = await until(({whole}) => whole === 1)
  expect(first.publications.map(({id, isDraft}) => [id, isDraft])).toEqual([
    ['alpha', false],
    ['soon', true]
  ])
  const get = async (file: string): Promise<string> => (await fetch(url + file)).text()
  expect(await get('-/pages/soon/en/index.html')).toContain('Charlie.')
  expect(await get('-/book/alpha/en/alpha.en.epub/OEBPS/text/alpha.xhtml')).toContain('Bravo.')
  expect(await get('alpha/en/index.html')).toContain('/-/preview/preview.js')
  const book = '-/whole/alpha/en/alpha.en.epub'
  const part = async (range: string, more = {}): Promise<unknown> => {
    const {status, headers: said} = await fetch(url + book, {headers: {range, ...more}})
    return [status, said.get('content-range')?.replace(/\d+$/, 'N'), said.get('content-length')]
  }
  const whole = await fetch(url + book)
  const length = whole.headers.get('content-length')
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
  expect(await part('bytes=0-9')).toEqual([206, 'bytes 0-9/N', '10'])
  expect(await part('bytes=999999999-')).toEqual([416, 'bytes */N', '0'])
  expect(await part('bytes=0-9', {'if-range': '"alpha"'})).toEqual([200, undefined, length])
  const same = {'if-range': whole.headers.get('etag') ?? ''}
  expect(await part('bytes=0-9', same)).toEqual([206, 'bytes 0-9/N', '10'])
  expect((await fetch(`${url}-/pages/..%2f..%2fcache`)).status).toBe(404)
  expect((await fetch(`${url}-/open`, {method: 'POST', body: 'source/alpha.md\n1\n1'})).status).toBe(403)
  expect(await statusFor(url, 'example.org')).toBe(403)

  // As editors save: a new file takes the place of the old one.
  await writeFile(path.join(folder, 'source/.alpha.md.swp'), 'swap')
  await writeFile(`${source}~`, page('Delta.').replace('Alpha', 'Alpha: [Bravo'))
  await rename(`${source}~`, source)
  const isFaulty = ({ruleId}: State['diagnostics'][number]): boolean =>
    ruleId === 'front-matter/is-valid-yaml'
  const faulty = await until(({diagnostics, making}) => making !== 'pages' && diagnostics.some(isFaulty))
  expect(faulty.diagnostics.find(isFaulty)).toMatchObject({path: 'source/alpha.md'})
  // Nothing is loaded anew for it, nor do the publications change their places.
  expect([faulty.pages, faulty.publications]).toEqual([first.pages, first.publications])
  expect(await get('-/pages/alpha/en/index.html')).toContain('Bravo.')

  await writeFile(source, page('Delta.'))
  await until(({pages, diagnostics}) => pages > faulty.pages && !diagnostics.some(isFaulty))
  expect(await get('-/pages/alpha/en/index.html')).toContain('Delta.')

  await rm(path.join(folder, 'source/soon.md'))
  await until(({publications}) => publications.length === 1)
  const gone = await fetch(`${url}-/pages/soon/en/index.html`)
  expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(await gone.text()).toMatch(/was deleted.*<a href="\/-\/pages\/">/s)
  expect(await get('-/pages/')).toContain('Alpha')

  await writeFile(path.join(folder, 'tetrapla.yaml'), 'language: [')
  await until(({diagnostics}) => diagnostics.some(({path: file}) => file === 'tetrapla.yaml'))
  expect(await get('-/pages/alpha/en/index.html')).toContain('Delta.')
  await rm(path.join(folder, 'source'), {recursive: true})
  expect((await until(({failure}) => failure !== undefined)).failure?.message).toContain('there is no folder')
})

test('a preview that starts makes everything once, and again what changed meanwhile', async () => {
  const folder = await temporaryFolder()
  const source = path.join(folder, 'source/alpha.md')
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\neditions: [html, json]\n',
    'source/alpha.md': page('Bravo.'),
    // What is at fault leaves something to do for every build.
    'source/faulty.md': page('[Charlie](absent.md)').replace('Alpha', 'Alpha: [Bravo')
  })
  const first = await startPreview(folder)
  const states = await first.allUntil(({whole, making}) => whole === 1 && making === 'nothing')
  const begun = states.filter(({making}, index) => making !== states[index - 1]?.making)
  expect(begun.map(({making}) => making).filter((making) => making !== 'nothing')).toEqual(['pages', 'whole'])
  await first.close()

  const again = await startPreview(folder)
  onTestFinished(again.close)
  await writeFile(source, page('Delta.'))
  const get = async (): Promise<string> => (await fetch(`${again.url}-/pages/alpha/en/index.html`)).text()
  await expect.poll(get, {timeout: 30_000}).toContain('Delta.')
})

test.each([
  ['bytes=0-4', {first: 0, last: 4}],
  ['bytes=5-', {first: 5, last: 9}],
  ['bytes=-3', {first: 7, last: 9}],
  ['bytes=-30', {first: 0, last: 9}],
  ['bytes=9-99', {first: 9, last: 9}],
  ['bytes=10-', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=4-2', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=0-1', undefined],
  ['bytes=-', undefined],
  [undefined, undefined]
])('of ten bytes %s is a part', (header, range) => {
  expect(askedRange(header, 10)).toEqual(range)
})

test('what changed in a folder that nobody watched is told', async () => {
  const folder = await temporaryFolder()
  const file = (name: string): string => path.join(folder, name)
  await writeFiles(folder, {
    'a/same.md': 'a',
    'a/edited.md': 'a',
    'a/gone.md': 'a',
    'moved.md': 'a',
    'output/a': 'a'
  })
  const isLeftOut = isPassedOver(folder, {ignored: [file('output')]})
  const changed = changedSince(folder, isLeftOut)
  expect(changed()).toEqual([])
  await writeFile(file('a/edited.md'), 'bb')
  await rm(file('a/gone.md'))
  await rename(file('moved.md'), file('a/moved.md'))
  await writeFiles(folder, {'new/b/new.md': 'a', 'output/a': 'bb', '.git/HEAD': 'a', 'a/same.md~': 'a'})
  expect([...changed()].sort()).toEqual(
    ['a/edited.md', 'a/gone.md', 'a/moved.md', 'moved.md', 'new/b/new.md'].map(file)
  )
  // Where a link leads may change while it stays as it is.
  await symlink(file('a'), file('linked'))
  const later = changedSince(folder, isLeftOut)
  expect(later()).toEqual([file('linked')])
  await rm(folder, {recursive: true})
  expect(later()).toContain(folder)
})

describe('who may ask', () => {
  test.each([
    ['GET', {host: '127.0.0.1:4400'}, true],
    ['GET', {host: 'LOCALHOST:4400'}, true],
    ['GET', {host: '[::1]:4400'}, true],
    ['GET', {host: 'example.org:4400'}, false],
    ['GET', {host: 'localhost:80'}, false],
    ['GET', {}, false],
    ['POST', {host: 'localhost:4400', origin: 'http://localhost:4400'}, true],
    ['POST', {host: 'localhost:4400', origin: 'http://example.org'}, false],
    ['POST', {host: 'localhost:4400'}, false],
    ['DELETE', {host: 'localhost:4400'}, false]
  ])('%s %j: %s', (method, headers, expected) => {
    expect(isOurs({method, headers}, 4400)).toBe(expected)
  })
})

test('a file is found below its folder alone', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'in/a b.html': '', 'in/index.html': '', 'secret.txt': ''})
  const below = path.join(folder, 'in')
  expect(await staticFile(below, 'a%20b.html')).toMatch(/a b\.html$/)
  expect(await staticFile(below, '')).toMatch(/index\.html$/)
  for (const address of ['../secret.txt', '..%2fsecret.txt', '%00', '%', 'absent']) {
    expect(await staticFile(below, address)).toBeUndefined()
  }
})

test('a port that is taken is told, or passed over when none was named', async () => {
  const [one, other] = [createServer(), createServer()]
  onTestFinished(() => [one, other].forEach((server) => server.close()))
  const port = await listen(one, undefined)
  await expect(listen(other, port)).rejects.toMatchObject({message: `the port ${port} is taken`})
  expect(await listen(other, undefined)).toBeGreaterThan(port)
})

test('work that is asked for while it runs is done once more', async () => {
  let [runs, end] = [0, () => undefined as void]
  const {ask} = runAgain(async () => {
    runs += 1
    await new Promise<void>((resolve) => (end = resolve))
  })
  ask()
  ask()
  ask()
  end()
  await expect.poll(() => runs).toBe(2)
  end()
})

describe('a watched folder', () => {
  test.each([false, true])(
    'tells of many files at once, and not of what editors leave (polling: %s)',
    async (poll) => {
      const folder = await temporaryFolder()
      await writeFiles(folder, {'source/a.md': 'a', 'output/a.html': 'a'})
      let told = 0
      const close = await watchFolder(
        folder,
        {ignored: [path.join(folder, 'output')], poll},
        () => (told += 1)
      )
      onTestFinished(close)
      await writeFiles(folder, {
        'source/.a.md.swp': '',
        'source/4913': '',
        'source/a.md~': '',
        'output/a.html': 'b'
      })
      // At once on a busy machine, too: a folder that comes as a whole.
      const many = Array.from({length: 200}, (_, index) => [`many/${index}.md`, 'b'] as const)
      const aside = await temporaryFolder()
      await writeFiles(aside, Object.fromEntries(many))
      await rename(path.join(aside, 'many'), path.join(folder, 'source/many'))
      await expect.poll(() => told, {timeout: 60_000}).toBeGreaterThan(0)
      expect(told).toBeLessThan(20)
    }
  )
})
