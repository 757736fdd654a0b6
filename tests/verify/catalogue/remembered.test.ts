/** A catalogue that was found right before: what is the same is not read again, and what differs is found all the same. */
import {describe, expect, test} from 'vitest'
import type {LibraryContents} from '../../../pipeline/model/edition/edition.ts'
import {openMemo} from '../../../pipeline/platform/cache/memo/memo.ts'
import {furnishLibrary} from '../../../pipeline/transform/furnish/library/index.ts'
import {verifyCatalogue, type CatalogueVerdict} from '../../../pipeline/verify/index.ts'
import {catalogueOf, library} from './sample-library.ts'

type Catalogue = ReadonlyMap<string, string>

const whole = await catalogueOf(library)

async function verdictWith(
  contents: LibraryContents,
  files: Catalogue,
  packed: Uint8Array
): Promise<{readonly verdict: CatalogueVerdict; readonly packed: Uint8Array | undefined}> {
  const memo = openMemo(packed)
  const paths = new Set(files.keys())
  const open = async (path: string) => new TextEncoder().encode(files.get(path) ?? '')
  const verdict = await verifyCatalogue({contents, furniture: furnishLibrary(contents)}, {paths, open}, memo)
  return {verdict, packed: memo.pack()}
}

const first = await verdictWith(library, whole, new Uint8Array())
const packed = first.packed ?? new Uint8Array()

test('the same says the same, and nothing is to be kept anew', async () => {
  const again = await verdictWith(library, whole, packed)
  expect(first.verdict.differences).toEqual([])
  expect(again.verdict).toEqual(first.verdict)
  expect(again.packed).toBeUndefined()
})

describe('what differs is found', () => {
  const stylesheet = [...whole.keys()].find((path) => path.endsWith('.css')) ?? ''
  const renamed = {
    ...library,
    publications: library.publications.map((one) => (one.id === 'alpha' ? {...one, title: 'Zulu'} : one))
  }
  test.each<[string, LibraryContents, Catalogue]>([
    [
      'a page that says something else',
      library,
      new Map([...whole, ['index.html', whole.get('index.html')?.replace('</main>', 'x</main>') ?? '']])
    ],
    ['a publication that is called otherwise', renamed, whole],
    ['a stylesheet that is gone', library, new Map([...whole].filter(([path]) => path !== stylesheet))]
  ])('%s', async (_, contents, files) => {
    const fresh = await verdictWith(contents, files, new Uint8Array())
    const {verdict} = await verdictWith(contents, files, packed)
    expect(verdict.total).toBeGreaterThan(0)
    expect(verdict).toEqual(fresh.verdict)
    const twice = await verdictWith(contents, files, fresh.packed ?? new Uint8Array())
    expect(twice.verdict).toEqual(fresh.verdict)
  })
})
