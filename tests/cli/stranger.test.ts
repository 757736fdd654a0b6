/** The script of docs/editions/json.md on the example in two languages: it lists the focus areas, and each address opens. */
import {spawnSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readEdition, records, type TypedRecord} from '../../pipeline/reader/index.ts'
import {read as readPdf} from '../editions/pdf/read-pdf.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {withOthers} from '../support/runs-of.ts'
import {tetrapla} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const docs = readFileSync(path.join(root, 'docs/editions/json.md'), 'utf8')
const script = /```js\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''

/** In which the example is built, of its six: one of them, or two where all is tried. */
const languages = withOthers(['en'], ['ru'])

/** The example in these languages: the others add nothing here. */
function copyExample(folder: string): void {
  const others = new Set(['de', 'en', 'es', 'fr', 'it', 'ru'].filter((one) => !languages.includes(one)))
  for (const part of ['source', 'schemas/front-matter', 'schemas/records', 'tetrapla.yaml'])
    cpSync(path.join(root, part), path.join(folder, part), {
      recursive: true,
      filter: (file) => !others.has(path.basename(file))
    })
}

/** Whether an element of a page or of a book's page has the identifier. */
function hasElement(markup: string, id: string): boolean {
  return markup.includes(` id="${id}"`)
}

/** The PDF that a line of the script leads to. */
function pdfOf(line: string): string {
  return line.split('\t')[2]?.split('#')[0] ?? ''
}

test('lists the records with their addresses and pages, and all of them open', async () => {
  expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  const folder = await temporaryFolder()
  const output = path.join(folder, 'output')
  copyExample(folder)
  expect(tetrapla(folder, ['build', '--quiet'])).toMatchObject({code: 0})
  await writeFiles(folder, {'focus-areas.mjs': script})
  const {stdout, stderr} = spawnSync(process.execPath, ['focus-areas.mjs', 'output'], {
    cwd: folder,
    encoding: 'utf8'
  })
  expect(stderr).toBe('')

  const open = (file: string): Uint8Array => readFileSync(path.join(output, file))
  const base = 'countering-terrorism/en/'
  const pdf = readPdf(open(`${base}countering-terrorism.en.pdf`))
  const book = unzipSync(open(`${base}countering-terrorism.en.epub`))
  const edition = readEdition(open(`${base}countering-terrorism.en.json`))

  const lines = stdout.trimEnd().split('\n')
  // Eight areas in each language.
  expect(lines).toHaveLength(8 * languages.length)
  const pdfs = new Map([...new Set(lines.map(pdfOf))].map((file) => [file, readPdf(open(file))]))
  for (const line of lines) {
    const [label = '', page = '', place = '', number = ''] = line.split('\t')
    const [file = '', id = ''] = page.split('#')
    expect([label, hasElement(strFromU8(open(file)), decodeURIComponent(id))]).toEqual([label, true])
    const [, destination = ''] = place.split('#')
    const found = pdfs.get(pdfOf(line))?.destinations.get(decodeURIComponent(destination))
    expect([label, found]).toEqual([label, Number(number)])
  }

  const all = records(edition)
  expect(new Set(all.map(({kind}) => kind))).toEqual(new Set(['focus-area', 'instrument', 'structure']))
  expect(all.filter((record) => !opens(record))).toEqual([])
  for (const kind of Object.keys(edition.records)) {
    const schema: unknown = JSON.parse(strFromU8(open(`schemas/records/${kind}.schema.json`)))
    const ajv = formats.default(new Ajv2020({strict: true, formats: {'record-reference': true}}))
    const validate = ajv.compile(Object(schema))
    expect(records(edition, kind).filter(({data}) => !validate(data))).toEqual([])
  }

  function opens({key, addresses: {html, epub, pdf: place}}: TypedRecord): boolean {
    if (html?.fragment === undefined || epub?.fragment === undefined || place === undefined) return false
    const member = book[epub.path]
    return (
      hasElement(strFromU8(open(`${base}${html.path}`)), html.fragment) &&
      member !== undefined &&
      hasElement(strFromU8(member), epub.fragment) &&
      pdf.destinations.get(place.destination) === place.page &&
      place.destination === key &&
      place.page <= (edition.editions.pdf?.pages ?? 0)
    )
  }
})
