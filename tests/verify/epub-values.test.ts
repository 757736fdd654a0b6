/** What an EPUB says beside its chapters, of itself and of the ways around it: each change is found. */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {verifyEditions} from '../support/verify-editions.ts'
import {makeFurnished} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {quickSample} from './quick-sample.ts'
import {withAnotherLetter} from './with-another-letter.ts'

const publication = await quickSample()
const {artifacts, around} = await makeFurnished(publication, ['epub'], memoryWorld())
const [book] = artifacts.get('epub') ?? []
const members = unzipSync(book?.bytes ?? new Uint8Array())

/** The differences in a book whose member has one part changed. */
function found(member: string, part: RegExp, change = withAnotherLetter) {
  if (book === undefined) throw new Error('an EPUB is expected')
  const before = strFromU8(members[member] ?? new Uint8Array())
  const after = before.replace(part, (_, start: string, value: string) => start + change(value))
  expect(after, `nothing changed in ${member}`).not.toBe(before)
  const bytes = zipSync({...members, [member]: strToU8(after)}, {level: 0})
  const {verdicts} = verifyEditions(publication, new Map([['epub', [{...book, bytes}]]]), around)
  return verdicts.flatMap(({differences}) => differences.map(({kind, what}) => what ?? kind))
}

describe('an EPUB', () => {
  test.each<readonly [string, string, RegExp, string]>([
    ['a line of the NCX', 'OEBPS/toc.ncx', /(<navLabel><text>)([^<]+)/, 'contents: line 1 should say'],
    ['where it leads', 'OEBPS/toc.ncx', /(<content src=")([^"]+)/, 'contents: line 1 should say'],
    ['the title', 'OEBPS/title-page.xhtml', /(<h1>)([^<]+)/, 'page: line 2 should say “Countering'],
    ['the summary', 'OEBPS/title-page.xhtml', /(<p class="lead">)([^<]+)/, 'page: line 3 should say'],
    ['an author', 'OEBPS/title-page.xhtml', /(<dd>)(Alpha Bravo)/, 'should say “Alpha Bravo”'],
    ['the version', 'OEBPS/title-page.xhtml', /(<dd>)(1\.0)/, 'should say “1.0”'],
    ['the date', 'OEBPS/title-page.xhtml', /(<time datetime=")([^"]+)/, 'should say “24 November 2026'],
    ["a chapter's title", 'OEBPS/text/position.xhtml', /(<title>)([^<]+)/, 'title unlike the contents'],
    ['a language', 'OEBPS/text/position.xhtml', /(xml:lang=")([^"]+)/, 'two languages of one element'],
    ['a direction', 'OEBPS/text/position.xhtml', /( dir=")([^"]+)/, 'another direction than the publication'],
    ['the direction', 'OEBPS/content.opf', /( dir=")([^"]+)/, 'direction'],
    ['the version in the package', 'OEBPS/content.opf', /("schema:version">)([^<]+)/, 'version'],
    ['the licence in the package', 'OEBPS/content.opf', /(<dc:rights>)([^<]+)/, 'licence']
  ])('%s', (_, member, part, what) => {
    expect(found(member, part)).toContainEqual(expect.stringContaining(what))
  })

  test('as it is made', () => {
    expect(found('OEBPS/toc.ncx', /(<ncx)(.)/, (space) => `${space} `)).toEqual([])
  })
})
