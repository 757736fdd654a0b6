/** The brand on web pages: its logo at their head, its stylesheet after theirs. */
import {expect, test} from 'vitest'
import {memoryWorld} from '../../support/memory-world.ts'
import {renderPages} from '../../support/render-library.ts'
import {makeEditions} from '../../support/make-edition.ts'
import type {Artifact} from '../../../pipeline/model/edition/edition.ts'
import {publicationOf} from './support.ts'

const textOf = (artifact: Artifact | undefined): string => new TextDecoder().decode(artifact?.bytes)

const world = memoryWorld({
  'brand/alpha.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"/>',
  'brand/dark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60" height="20"/>',
  'brand/alpha.css': '.bar {border: 0}\n'
})
const brand = {
  colour: '#8a1f4b',
  logo: {light: {path: 'brand/alpha.svg', digest: 'a'.repeat(64)}},
  stylesheet: {path: 'brand/alpha.css', digest: 'b'.repeat(64)}
}
const project = {publisher: 'Alpha', brand, footer: []}

const [bar, sheets] = [
  /<p class="owner"><a href="(?:\.\.\/)*index\.html"><img src="((?:\.\.\/)*assets\/[0-9a-f]{16}\.svg)" width="40" height="20" alt="Alpha"><\/a><\/p>/,
  /<link rel="stylesheet" href="[^"]+\.css">\n<link rel="stylesheet" href="([^"]+\.css)">\n<link rel="icon" href="([^"]+\.svg)">/
]

test('is on every page of a publication, once in the library', async () => {
  const publication = await publicationOf({publication: {project}})
  const files = (await makeEditions(publication, ['html'], world)).get('html') ?? []
  const pages = files.filter(({mediaType}) => mediaType === 'text/html')
  expect(pages).toHaveLength(3)
  for (const page of pages) {
    const [, logo = ''] = bar.exec(textOf(page)) ?? []
    const [, stylesheet = '', icon] = sheets.exec(textOf(page)) ?? []
    expect(icon).toBe(logo)
    const found = (address: string) => files.find(({path}) => `../../${path}` === address)
    expect([found(logo)?.shared, found(stylesheet)?.shared]).toEqual([true, true])
    expect(textOf(found(stylesheet))).toBe('.bar {border: 0}\n')
  }
})

test('has a logo for each ground, where there are two', async () => {
  const dark = {path: 'brand/dark.svg', digest: 'c'.repeat(64)}
  const facts = {...project, brand: {...brand, logo: {...brand.logo, dark}}}
  const publication = await publicationOf({publication: {project: facts}})
  const files = (await makeEditions(publication, ['html'], world)).get('html') ?? []
  const page = files.find(({mediaType}) => mediaType === 'text/html')
  const [, source, image] =
    /<picture><source media="screen and \(prefers-color-scheme: dark\)" srcset="([^"]+)" width="60" height="20"><img src="([^"]+)" width="40" height="20" alt="Alpha"><\/picture>/.exec(
      textOf(page)
    ) ?? []
  expect(source).not.toBe(image)
  for (const address of [source, image])
    expect(files.filter(({path}) => `../../${path}` === address)).toMatchObject([{shared: true}])
})

test('is on the library’s pages, too', async () => {
  const made = await renderPages({language: 'en', publications: [], ...project}, world)
  for (const path of ['index.html', '404.html']) {
    const page = textOf(made.find((one) => one.path === path))
    expect(page).toMatch(bar)
    expect(page).toMatch(sheets)
  }
})
