/** Edits as people make them, fixtures/diff-edits/: what is told of each was thought out beforehand, as an editor would say it. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {differenceLines, inOneLine} from '../../pipeline/cli/differences/difference-lines.ts'
import {readTitles} from '../../pipeline/cli/outputs/schema-titles.ts'
import {diffLibraries, type EditionDifference} from '../../pipeline/diff/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {libraryOf} from './library-of.ts'

interface Edit {
  readonly title: string
  readonly language?: string
  /** Front matter beside the language; a title when it says nothing. */
  readonly front?: {readonly before: object; readonly after: object}
  readonly before: string
  readonly after: string
  /** What `tetrapla diff` tells below the name of the publication. */
  readonly expected: string
}

const folder = path.join(import.meta.dirname, '../fixtures/diff-edits')
const validate = new Ajv2020({strict: true}).compile(Object(await memoryWorld().schema('diff')))

const actSchema = JSON.stringify({
  properties: {
    adopted: {title: 'Adopted', type: 'string', format: 'date'},
    subjects: {title: 'Subjects', type: 'array', items: {type: 'string'}},
    costs: {
      title: 'Costs',
      type: 'array',
      items: {properties: {year: {title: 'Year', type: 'integer'}, amount: {title: 'Amount', type: 'number'}}}
    }
  }
})

function drawing(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="${colour}"/></svg>`
}

/** All edits of a file as one library, a publication each. */
async function differencesOf(edits: readonly Edit[]): Promise<ReadonlyMap<string, EditionDifference>> {
  const versionOf = async (side: 'before' | 'after') => {
    const sources = edits.map((edit, index) => {
      const front = {
        language: edit.language ?? 'en',
        date: '2026-01-02',
        ...(edit.front?.[side] ?? {title: 'Rules'})
      }
      return [`source/${idOf(index)}.md`, `---\n${stringify(front)}---\n\n${edit[side]}`] as const
    })
    return libraryOf({
      'schemas/records/act.schema.json': actSchema,
      'source/a.svg': drawing('red'),
      'source/b.svg': drawing('blue'),
      ...Object.fromEntries(sources)
    })
  }
  const titles = await readTitles(
    memoryWorld({'schemas/records/act.schema.json': actSchema}),
    ['act'],
    undefined
  )
  const today = (await versionOf('after')).map((one) => ({...one, titles: async () => titles}))
  const found = await diffLibraries(await versionOf('before'), today)
  return new Map(found.map((one) => [one.id, one]))
}

function idOf(index: number): string {
  return `edit-${String(index).padStart(3, '0')}`
}

/** Below the publication's name and the title of its only document; pictures by their first file and their second. */
function told(difference: EditionDifference | undefined): string {
  if (difference === undefined) return ''
  const blocks = difference.blocks.map((block) => ({...block, headings: block.headings.slice(1)}))
  const lines = differenceLines([{...difference, blocks}], {colour: false, setting: inOneLine})
    .split('\n')
    .slice(1)
  const text = lines
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .replaceAll(difference.id, 'alpha')
  const pictures = [...new Set(text.match(/[\da-f]{16}\.svg/g))]
  return pictures.reduce((shown, name, index) => shown.replaceAll(name, `${'ab'[index] ?? ''}.svg`), text)
}

describe.each(readdirSync(folder).sort())('%s', (file) => {
  const edits: readonly Edit[] = parse(readFileSync(path.join(folder, file), 'utf8'))
  const found = differencesOf(edits)
  test.each(edits.map((edit, index) => [edit.title, edit, index] as const))('%s', async (_, edit, index) => {
    const difference = (await found).get(idOf(index))
    expect(told(difference)).toBe(edit.expected)
  })

  test('is valid against the schema', async () => {
    const tool = {name: 'tetrapla', version: '1.0.0'}
    const publications = [...(await found).values()]
    const report = {format: 'tetrapla-diff', formatVersion: 2, tool, publications}
    expect([validate(JSON.parse(JSON.stringify(report))), validate.errors]).toEqual([true, null])
  })
})

test('there are eighty edits and more', () => {
  const count = readdirSync(folder).flatMap((file): readonly Edit[] =>
    parse(readFileSync(path.join(folder, file), 'utf8'))
  ).length
  expect(count).toBeGreaterThanOrEqual(80)
})
