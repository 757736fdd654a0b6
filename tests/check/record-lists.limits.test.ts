/** How much lists and tables of records may hold: few words can ask for endless ones. */
import {describe, expect, test} from 'vitest'
import {checkLibrary, checkManuscript, completeEntry, loadSchemas} from '../../pipeline/check/index.ts'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from './lines.ts'

const head = '---\ntitle: Alpha\nlanguage: en\n---\n\n'
/** With the label a thousand cells a record. */
const columns = Array.from({length: 999}, () => 'bravo').join(', ')

/** What is found in a library of two publications: `alpha` with the lists, and half of the records in each. */
async function findings(records: number, lists: readonly string[]): Promise<readonly string[]> {
  const half = (from: number, to: number): string =>
    Array.from({length: to - from}, (_, index) => `::thing[Thing ${String(from + index)}]\n\n`).join('')
  const world = memoryWorld({
    'tetrapla.yaml': 'baseUrl: https://example.org/\n',
    'schemas/records/thing.schema.json': '{"properties": {"bravo": {}}}',
    'source/alpha.md': `${head}${lists.map((list) => `${list}\n\n`).join('')}${half(0, records >> 1)}`,
    'source/charlie.md': head + half(records >> 1, records)
  })
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const {value: schemas} = await loadSchemas(project, world)
  const manuscripts = await Promise.all(
    project.publications.map(async (source) => (await readManuscript(source, project, world)).value)
  )
  const found = await Promise.all(manuscripts.map((one) => checkManuscript(one, {schemas, world})))
  const publications = manuscripts.map((one) => completeEntry(indexManuscript(one), one, schemas))
  return linesOf([...found.flat(), ...checkLibrary({publications}, project)])
}

describe('lists of records have at most 500,000 cells together', () => {
  const table = (from: string): string => `::records{type=thing from=${from} columns="${columns}"}`
  const list = (from: string): string => `::records{type=thing from=${from}}`

  test('in a publication', async () => {
    const own = table('publication')
    expect(await findings(1000, [own])).toEqual([])
    const message =
      "source/alpha.md:8:1-39: error: the publication's lists of records have more than 500000 cells [limit/table-cells]\n  hint: show fewer columns"
    // Told where it is too much, and once.
    expect(await findings(1000, [own, list('publication'), own])).toEqual([message])
  })

  test('from the library', async () => {
    const all = table('library')
    expect(await findings(500, [all])).toEqual([])
    const message = "the publication's lists of the library's records have more than 500000 cells"
    expect(await findings(500, [all, list('library'), all])).toEqual([
      `source/alpha.md:8:1-35: error: ${message} [limit/table-cells]\n  hint: show fewer columns`
    ])
    expect(await findings(501, [all])).toEqual([expect.stringContaining(message)])
  })

  test('each by itself: those from the library are not those of the publication', async () => {
    expect(await findings(500, [table('library'), table('publication')])).toEqual([])
  })
})
