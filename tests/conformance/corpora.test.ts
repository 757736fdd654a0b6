/** Real Markdown that nobody wrote for Tetrapla: a book in four editions, and proposals judged by a schema. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {beforeAll, describe, expect, test} from 'vitest'
import {judgeByAce} from './judges/ace.ts'
import {epubcheck} from './judges/epubcheck.ts'
import {filesOf, followLinks, membersOf, unreachedPages} from './judges/links.ts'
import {nu} from './judges/nu.ts'
import {publishedData} from './judges/published-data.ts'
import {qpdf} from './judges/qpdf.ts'
import {withBrowser} from './support/browser.ts'
import {builtIn, tetrapla, withEnding, type Built} from './support/build.ts'
import {bookOnce} from './support/built.ts'
import {corpusOf, needCorpus, proposalsProject} from './support/corpora.ts'
import {everyNth, othersEachDay} from './support/every-nth.ts'
import {findingsIn, type Finding} from './support/findings.ts'
import {inPairs} from './support/opened.ts'
import {jsonSchemaRs, needPackage} from './support/python-packages.ts'
import {serve} from './support/server.ts'
import {allSights, judgeSight, pagesOf} from './support/sights.ts'
import {need, tools} from './support/tools.ts'

describe('the Rust book', () => {
  let built: Built

  beforeAll(async () => {
    const corpus = corpusOf('rust-book')
    if (corpus !== undefined) built = await bookOnce(corpus, 'book')
  })

  test('is made in four editions that the outside judges accept', async ({skip}) => {
    needCorpus('rust-book', {skip})
    const java = await need(tools.java, {skip})
    const pages = withEnding(built, '.html')
    // Its documents, its title page, the languages of the publication, the catalogue.
    expect(pages.length).toBeGreaterThanOrEqual(111 + 3)
    const books = withEnding(built, '.epub')
    expect(
      await judged([() => nu(java, pages), ...books.map((book) => () => epubcheck(java, book))])
    ).toEqual([])
    expect(await checkedBy({built, skip})).toEqual([])
  })

  test('has every link and anchor lead to what is there', async ({skip, annotate}) => {
    needCorpus('rust-book', {skip})
    const files = filesOf(built)
    const {followed, broken} = followLinks(files)
    const [inBook] = withEnding(built, '.epub').map((book) => followLinks(membersOf(book)))
    await annotate(`${String(followed)} links of pages, ${String(inBook?.followed)} of the book`)
    expect([...broken, ...(inBook?.broken ?? ['no book'])]).toEqual([])
    expect(unreachedPages(files)).toEqual([])
  })

  test('is accessible to Ace and axe, and still while it loads', async ({skip, annotate}) => {
    needCorpus('rust-book', {skip})
    const found = await withBrowser(await need(tools.chromium, {skip}), async (browser) => {
      const [book = ''] = withEnding(built, '.epub')
      const inBook = await judgeByAce(browser, book)
      const served = await serve(built.output)
      const pages = othersEachDay(pagesOf(built), 6, {all: 'EVERY_PAGE'})
      // Each page in one of the four ways of looking at it, in turn.
      const sights = pages.flatMap((file, index) => allSights(file).slice(index % 4, (index % 4) + 1))
      const onPages = await inPairs(sights, async (sight) =>
        judgeSight(browser, {...sight, url: served.url + sight.file})
      )
      await served.close()
      await annotate(`a book of ${String(pages.length)} pages`)
      return [...inBook, ...onPages.flat()]
    })
    expect(found).toEqual([])
  })

  test('has pages of at most 60 kB with their stylesheet, compressed', async ({skip, annotate}) => {
    needCorpus('rust-book', {skip})
    const sizeOf = (file: string): number => gzipSync(readFileSync(path.join(built.output, file))).length
    const styles = Math.max(...built.files.filter((file) => file.endsWith('.css')).map(sizeOf))
    const sizes = pagesOf(built).map((file) => ({file, bytes: sizeOf(file) + styles}))
    const largest = sizes.reduce((one, other) => (other.bytes > one.bytes ? other : one))
    await annotate(`the largest, ${largest.file}: ${String(largest.bytes)} bytes`)
    expect(sizes.filter(({bytes}) => bytes > 60_000)).toEqual([])
  })
})

test('the Rust reference is made in four editions that the outside judges accept', async ({
  skip,
  annotate
}) => {
  const corpus = needCorpus('rust-reference', {skip})
  const java = await need(tools.java, {skip})
  const built = await bookOnce(corpus, 'reference')
  const pages = withEnding(built, '.html')
  await annotate(`${String(pages.length)} pages`)
  const books = withEnding(built, '.epub')
  expect(books.length).toBe(1)
  expect(await judged([() => nu(java, pages), ...books.map((book) => () => epubcheck(java, book))])).toEqual(
    []
  )
  expect(await checkedBy({built, skip})).toEqual([])
})

describe('the improvement proposals', () => {
  test('are made in four editions that say the same, and that the outside judges accept', async ({
    skip,
    annotate
  }) => {
    const project = proposalsProject(needCorpus('eips', {skip}), (all) =>
      othersEachDay(all, 3, {all: 'WHOLE'})
    )
    const java = await need(tools.java, {skip})
    const chromium = await need(tools.chromium, {skip})
    const {status, stderr} = await tetrapla(['build', project, '--quiet'])
    // Those that their schema refuses are left out; a difference between editions would end with 70.
    expect({status, differences: stderr.match(/.*says-the-same.*/g)}).toEqual({status: 1, differences: null})
    const built = builtIn(project)
    const books = withEnding(built, '.epub')
    const pages = pagesOf(built)
    await annotate(`${String(books.length)} publications, ${String(pages.length)} pages`)
    // Most of them; their schema refuses the others.
    expect(books.length).toBeGreaterThan(readdirSync(path.join(project, 'source')).length * 0.85)
    expect(await checkedBy({built, skip, step: 2})).toEqual([])
    const files = everyNth(pages, 2).map((page) => path.join(built.output, page))
    const samples = everyNth(books, 20)
    expect(
      await judged([() => nu(java, files), ...samples.map((book) => () => epubcheck(java, book))])
    ).toEqual([])
    const found = await withBrowser(chromium, async (browser) => {
      const served = await serve(built.output)
      const sights = everyNth(pages, 10).flatMap((file, index) =>
        allSights(file).slice(index % 4, (index % 4) + 1)
      )
      const onPages = await inPairs(sights, async (sight) =>
        judgeSight(browser, {...sight, url: served.url + sight.file})
      )
      await served.close()
      const inBooks: (readonly string[])[] = []
      for (const book of everyNth(samples, 4)) inBooks.push(await judgeByAce(browser, book))
      return [...inBooks, ...onPages].flat()
    })
    expect(found).toEqual([])
  })

  test('have every violation of their schema found at its place, and none invented', async ({skip}) => {
    const project = proposalsProject(needCorpus('eips', {skip}))
    const {status, stdout} = await tetrapla(['check', project, '--reporter', 'json'])
    expect(status).toBe(1)
    const findings = findingsIn(stdout).filter(({ruleId}) => /^(front-matter|schema)\//.test(ruleId))
    // As many as a validator that is not ours finds in the same files.
    expect(countsOf(findings)).toEqual({
      '`title` must have at most 44 characters': 53,
      '`withdrawal-reason` is missing': 17
    })
    const misplaced = findings.filter((finding) => {
      const line = lineOf(finding, project)
      return finding.message.startsWith('`title`') ? !line.startsWith('title:') : !line.startsWith('eip:')
    })
    expect(misplaced).toEqual([])
  })
})

/** What judges find, two of them at work at a time. */
async function judged(works: readonly (() => Promise<readonly string[]>)[]): Promise<readonly string[]> {
  return (await inPairs(works, async (work) => work())).flat()
}

/** What qpdf finds in the PDFs, in one of `step`, and jsonschema-rs in all data. */
async function checkedBy({built, skip, step = 1}: Checked): Promise<readonly string[]> {
  const checkPdf = await need(tools.qpdf, {skip})
  await needPackage(jsonSchemaRs, {skip})
  const pdfs = everyNth(withEnding(built, '.pdf'), step)
  const inPdfs = await inPairs(pdfs, async (file) => qpdf(checkPdf, file))
  const {faults} = await publishedData(built)
  return [...inPdfs.flat(), ...faults]
}

interface Checked {
  readonly built: Built
  readonly skip: (reason: string) => never
  readonly step?: number
}

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const {message} of findings) {
    const [kind = ''] = message.split(', and has')
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

function lineOf({path: file, line}: Finding, project: string): string {
  return readFileSync(path.join(project, file), 'utf8').split('\n')[line - 1] ?? ''
}
