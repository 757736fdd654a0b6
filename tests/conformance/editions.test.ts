/** What the command writes, judged by those who judge for the world. */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {epubcheck} from './judges/epubcheck.ts'
import {jsonSchema} from './judges/json-schema.ts'
import {brokenLinks} from './judges/links.ts'
import {nu} from './judges/nu.ts'
import {qpdf} from './judges/qpdf.ts'
import {build, root, withEnding, type Built} from './support/build.ts'
import {need, tools} from './support/tools.ts'

const projects = path.join(import.meta.dirname, 'projects')

/** The repository's own publication, and projects made to show everything. */
const cases = [
  ['source', root],
  ...readdirSync(projects).map((name) => [name, path.join(projects, name)] as const)
] as const

describe.each(cases)('%s', (_, project) => {
  let built: Built

  beforeAll(async () => {
    built = await build(project)
  })

  test('EPUBCheck finds no error and no warning', async ({skip}) => {
    const java = await need(tools.java, {skip})
    const books = withEnding(built, '.epub')
    expect(books.length).toBeGreaterThan(0)
    for (const book of books) expect(await epubcheck(java, book)).toEqual([])
  })

  test('the Nu HTML checker finds no error', async ({skip}) => {
    const java = await need(tools.java, {skip})
    const pages = withEnding(built, '.html')
    expect(pages.length).toBeGreaterThan(1)
    expect(await nu(java, pages)).toEqual([])
  })

  test('every relative link of the pages leads to what is there', () => {
    expect(brokenLinks(withEnding(built, '.html'))).toEqual([])
  })

  test('qpdf finds every PDF sound', async ({skip}) => {
    const command = await need(tools.qpdf, {skip})
    const files = withEnding(built, '.pdf')
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(await qpdf(command, file)).toEqual([])
  })

  test('another validator finds every JSON edition valid', async ({skip}) => {
    const python = await need(tools.jsonSchema, {skip})
    const editions = built.files.filter(isJsonEdition)
    expect(editions.length).toBeGreaterThan(0)
    const schema = path.join(root, 'schemas', 'formats', 'edition.schema.json')
    const files = editions.map((file) => path.join(built.output, file))
    expect(await jsonSchema(python, schema, files)).toEqual([])
  })

  test('another validator finds the manifest valid', async ({skip}) => {
    const python = await need(tools.jsonSchema, {skip})
    const schema = path.join(root, 'schemas', 'formats', 'manifest.schema.json')
    const manifest = path.join(built.output, 'manifest.json')
    expect(await jsonSchema(python, schema, [manifest])).toEqual([])
  })
})

/** `<id>/<language>/<name>.<language>.json`. */
function isJsonEdition(file: string): boolean {
  const language = /\.([a-z][a-z0-9-]*)\.json$/.exec(file)?.[1]
  return language !== undefined && path.basename(path.dirname(file)) === language
}
