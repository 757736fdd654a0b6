/** What the command writes, judged by those who judge for the world. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {judgeByAce} from './judges/ace.ts'
import {blocksOf} from './judges/blocks.ts'
import {epubcheck} from './judges/epubcheck.ts'
import {filesOf, followLinks, membersOf, unreachedPages} from './judges/links.ts'
import {missingBlocks} from './judges/missing-blocks.ts'
import {nu} from './judges/nu.ts'
import {publishedData} from './judges/published-data.ts'
import {qpdf} from './judges/qpdf.ts'
import {unseenWords} from './judges/unseen-words.ts'
import {witnesses} from './judges/witnesses.ts'
import {blocksInJson, leftBy, searchedBlocks, type SearchTexts} from '../support/search-texts.ts'
import {withBrowser} from './support/browser.ts'
import {jsonEditions, tetrapla, withEnding, type Built} from './support/build.ts'
import {baseUrlOf, builtOnce, isOfSource, ownProjects, shownProjects} from './support/built.ts'
import {jsonSchemaRs, needPackage} from './support/python-packages.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {need, tools} from './support/tools.ts'

describe.each(shownProjects)('pages and books of $name', (project) => {
  let built: Built

  beforeAll(async () => {
    built = await builtOnce(project)
  })

  test('EPUBCheck finds no error and no warning', async ({skip, annotate}) => {
    const java = await need(tools.java, {skip})
    const books = withEnding(built, '.epub')
    expect(books.length).toBeGreaterThan(0)
    await annotate(`${String(books.length)} books`)
    for (const book of books) expect(await epubcheck(java, book)).toEqual([])
  })

  test('Ace finds no violation in any book', async ({skip, annotate}) => {
    const chromium = await need(tools.chromium, {skip})
    const books = withEnding(built, '.epub')
    const found = await withBrowser(chromium, async (browser) => {
      const all: string[] = []
      for (const book of books)
        all.push(...(await judgeByAce(browser, book)).map((one) => `${path.basename(book)}: ${one}`))
      return all
    })
    await annotate(`${String(books.length)} books`)
    expect(books.length).toBeGreaterThan(0)
    expect(found.filter((fault) => !isOfSource(fault, project.name))).toEqual([])
  })

  test('the Nu HTML checker finds no error', async ({skip, annotate}) => {
    const java = await need(tools.java, {skip})
    const pages = withEnding(built, '.html')
    expect(pages.length).toBeGreaterThan(1)
    await annotate(`${String(pages.length)} pages`)
    expect((await nu(java, pages)).filter((fault) => !isOfSource(fault, project.name))).toEqual([])
  })

  test('every link and anchor of the pages, stylesheets and books leads to what is there', async ({
    annotate
  }) => {
    const files = filesOf(built)
    const {followed, broken} = followLinks(files, baseUrlOf(project))
    const books = withEnding(built, '.epub').map((book) => followLinks(membersOf(book)))
    const inBooks = books.reduce((sum, one) => sum + one.followed, 0)
    await annotate(`${String(followed)} links of pages, ${String(inBooks)} of books`)
    expect(followed).toBeGreaterThan(10)
    expect(broken).toEqual([])
    expect(books.flatMap((one) => one.broken)).toEqual([])
  })

  test('the search has the words of every block, and leads to it', async ({annotate}) => {
    const files = filesOf(built)
    let blocks = 0
    for (const edition of jsonEditions(built).map((file) => path.relative(built.output, file))) {
      const folder = path.dirname(edition)
      const {documents = []} = JSON.parse(new TextDecoder().decode(files.get(edition))) as {
        documents?: Record<string, unknown>[]
      }
      for (const [index, document] of documents.entries()) {
        const script = `${folder}/search/${String(index + 1)}.js`
        const {name, value} = leftBy(files.get(script))
        const texts = value as SearchTexts
        expect(name).toBe(script)
        expect(searchedBlocks(texts), script).toEqual(blocksInJson(document))
        const page = new TextDecoder().decode(files.get(`${folder}/${decodeURIComponent(texts.page)}`))
        const ids = new Set(Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id))
        expect(
          texts.blocks.filter(([id]) => id !== '' && !ids.has(id)),
          script
        ).toEqual([])
        blocks += texts.blocks.length
      }
    }
    await annotate(`${String(blocks)} texts`)
    expect(blocks).toBeGreaterThan(0)
  })

  test('there is a way from the catalogue to every page', () => {
    expect(unreachedPages(filesOf(built))).toEqual([])
  })
})

describe.each(ownProjects)('PDF, data and proof of $name', (project) => {
  let built: Built

  beforeAll(async () => {
    built = await builtOnce(project)
  })

  test('qpdf finds every PDF sound', async ({skip}) => {
    const command = await need(tools.qpdf, {skip})
    const files = withEnding(built, '.pdf')
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(await qpdf(command, file)).toEqual([])
  })

  test.for(witnesses)("$name finds each block's words in every PDF, in order", async (witness, {skip}) => {
    await need(witness.tool, {skip})
    for (const file of withEnding(built, '.pdf')) {
      const {body, notes, page} = blocksOf(file.replace(/pdf$/, 'json'))
      const text = await witness.read(file, page)
      expect(body.length).toBeGreaterThan(1)
      expect(missingBlocks(text, body)).toEqual([])
      expect(missingBlocks(text, notes)).toEqual([])
    }
  })

  test('every word of every PDF can be seen on its page', async ({skip}) => {
    await need(tools.qpdf, {skip})
    await need(tools.poppler, {skip})
    for (const file of withEnding(built, '.pdf')) expect(await unseenWords(file)).toEqual([])
  })

  test('another validator finds all data valid: editions, records, passages, tombstones, catalogue and manifests', async ({
    skip,
    annotate
  }) => {
    await needPackage(jsonSchemaRs, {skip})
    const {faults, judged} = await publishedData(built)
    await annotate([...judged].map(([schema, count]) => `${schema}: ${String(count)}`).join(', '))
    expect(faults).toEqual([])
    const always = ['edition', 'edition#/$defs/passage', 'library', 'manifest', 'provenance']
    const own = {
      source: ['records/focus-area', 'records/instrument', 'records/structure'],
      everything: [...['area', 'office', 'source', 'term'].map((type) => `records/${type}`), 'tombstone']
    }
    const wanted = [...always, ...(isNameOf(own, project.name) ? own[project.name] : [])]
    expect([...judged.keys()].sort()).toEqual(wanted.sort())
  })

  test('another validator finds what is wrong in any of the data', async ({skip}) => {
    await needPackage(jsonSchemaRs, {skip})
    const whole = path.join(temporaryFolder(), 'output')
    cpSync(built.output, whole, {recursive: true})
    const other = {...built, output: whole}
    const edition = jsonEditions(other)[0] ?? ''
    const files = [
      edition,
      edition.replace(/json$/, 'passages.jsonl'),
      path.join(whole, 'index.json'),
      path.join(whole, 'manifest.json'),
      path.join(whole, 'provenance.json')
    ]
    for (const file of files)
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"(language|tool)":/, '"langage":'))
    const {faults} = await publishedData(other)
    for (const file of files) expect(faults.filter((fault) => fault.startsWith(file))).not.toEqual([])
  })

  test('`tetrapla verify` agrees, and no longer when one byte of an edition has changed', async () => {
    const sound = await tetrapla(['verify', built.output])
    expect(sound.status, sound.stdout).toBe(0)
    for (const kind of ['html', 'pdf', 'epub', 'json']) {
      const edition = built.files.find((file) => isEdition(file) && file.endsWith(`.${kind}`))
      if (edition === undefined) throw new Error(`there is no ${kind} edition`)
      const restore = changeByte(path.join(built.output, edition))
      const {status, stdout, stderr} = await tetrapla(['verify', built.output])
      restore()
      expect(status, edition).toBe(1)
      expect(stdout + stderr).toContain(edition)
    }
  })
})

/** `<id>/<language>/<name>`: an edition's file, or a page of it. */
function isEdition(file: string): boolean {
  return /^[^/]+\/[^/]+\/[^/]+\.(?:html|pdf|epub|[^.]+\.json)$/.test(file)
}

/** Changes the byte in the middle of a file, and gives what puts it back. */
function changeByte(file: string): () => void {
  const bytes = readFileSync(file)
  const changed = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  changed[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(file, changed)
  return () => writeFileSync(file, bytes)
}

function isNameOf<T extends object>(all: T, name: string): name is string & keyof T {
  return Object.hasOwn(all, name)
}
