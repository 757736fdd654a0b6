/** Addresses of blocks that moved to another document, or are gone: what stands there in the next version. */
import {expect, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import {read} from '../editions/pdf/read-pdf.ts'
import {verdictOn} from '../verify/output.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const alpha = 'Alpha is the first of all the letters that there are.'
const bravo = 'Bravo follows, and nobody has ever asked for its reasons.'
const charlie = 'Charlie stands third, where it has always stood before.'
const delta = 'Delta is the last of those that anybody has counted.'

interface Texts {
  readonly one: string
  readonly two: string
}

type Files = ReadonlyMap<string, Uint8Array>

/** The output after a build of each version over that of the one before. */
async function outputOf(...versions: readonly Texts[]): Promise<Files> {
  let files: Files = new Map()
  const output = memoryOutput()
  for (const version of versions) files = await outputAfter(version, files, output)
  return files
}

/** A build over an output, or beside it. */
async function outputAfter({one, two}: Texts, earlier: Files, output = memoryOutput()): Promise<Files> {
  const sources = {
    'source/alpha/publication.yaml': 'title: Alpha\nlanguage: en\ndate: 2026-01-02\n',
    'source/alpha/one.md': `# One\n\n${one}\n`,
    'source/alpha/two.md': `# Two\n\n${two}\n`
  }
  const kept = {...memoryCache(output), output: earlier}
  const {host, project} = await memoryProject(sources, output, undefined, kept)
  const result = await build(host, project, {
    ...usualBuild,
    allOrNothing: true,
    editions: ['json', 'pdf', 'epub', 'html']
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result, undefined, 2))
  return new Map(output.files)
}

const before = {one: `${alpha}\n\n${bravo}\n\n${charlie}`, two: delta}
const after = {one: alpha, two: `${bravo}\n\n${delta}`}
const files = await outputOf(before, after)

function fileOf(path: string): Uint8Array {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`there is no ${path}`)
  return bytes
}

test('a page tells those who come by them where a block is, or that it is gone', () => {
  const page = new TextDecoder().decode(fileOf('alpha/en/one.html'))
  const [, former = ''] = /<div class="former">([^]*?)<\/header>/.exec(page) ?? []
  expect(former.replaceAll('\n', '')).toBe(
    [
      '<div role="note"><span id="one-p3"></span><p>This passage is no longer in the text</p></div>',
      '<div role="note"><span id="one-p2"></span>',
      '<p>This passage has moved <a href="two.html#one-p2">Two</a></p></div></div>'
    ].join('')
  )
  expect(new TextDecoder().decode(fileOf('alpha/en/two.html'))).not.toContain('class="former"')
})

test('the PDF opens where a block is, or its document', () => {
  const {destinations, heights} = read(fileOf('alpha/en/alpha.en.pdf'))
  const placeOf = (name: string) => [destinations.get(name), heights.get(name)]
  expect(placeOf('one/one-p2')).toEqual(placeOf('two/one-p2'))
  expect(placeOf('one/one-p3')).toEqual(placeOf('one'))
  expect(placeOf('one')).not.toEqual([undefined, undefined])
})

test('the output is found to be right', async () => {
  expect(await verdictOn(new Map(files))).toMatchObject({diagnostics: []})
})

test('an id that another block is given by its author is told of no more', async () => {
  const one = `${alpha} {#one-p3}\n\n<a id="one-p2"></a>It went away.`
  const later = await outputAfter({...after, one}, files)
  const page = new TextDecoder().decode(later.get('alpha/en/one.html'))
  expect(page).not.toContain('class="former"')
  expect(page.match(/id="one-p[23]"/g)).toHaveLength(2)
})

test('a build from nothing, with the version before given, leaves the same bytes', async () => {
  const clean = await outputAfter(after, await outputOf(before))
  expect([...clean.keys()].sort()).toEqual([...files.keys()].sort())
  const other = [...clean].filter(
    ([path, bytes]) => Buffer.compare(bytes, files.get(path) ?? Buffer.of()) !== 0
  )
  expect(other.map(([path]) => path)).toEqual([])
})
