/** Documents that their front matter makes records: listed with their addresses and pages by a script of a few lines, and each opens. */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {read as readPdf} from '../editions/pdf/read-pdf.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const script = `
import {readFileSync} from 'node:fs'
const read = (file) => JSON.parse(readFileSync('output/' + file, 'utf8'))
for (const {editions} of read('index.json').publications) {
  const folder = editions.json.path.replace(/[^/]*$/, '')
  for (const {label, data, addresses} of read(editions.json.path).records.report ?? [])
    console.log(JSON.stringify({folder, label, data, addresses}))
}
`

const report = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report',
  $ref: 'tetrapla:document',
  required: ['title', 'date', 'reference'],
  properties: {
    reference: {title: 'Reference', type: 'string', pattern: '^R-[0-9]+$'},
    reviewer: {type: 'string', 'x-tetrapla': {private: true}}
  },
  unevaluatedProperties: false
}

const document = (title: string, reference: string, text: string): string =>
  `---\ntype: report\ntitle: ${title}\ndate: 2026-01-02\nreference: ${reference}\nreviewer: SECRET\n---\n\n${text}\n`

interface Line {
  readonly folder: string
  readonly label: string
  readonly data: object
  readonly addresses: {
    readonly html: {readonly path: string; readonly fragment?: string}
    readonly epub: {readonly href: string; readonly path: string; readonly fragment?: string}
    readonly pdf: {readonly href: string; readonly destination: string; readonly page: number}
  }
}

test('are listed with their addresses, all of which open, and obey the schema that is published', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'list.mjs': script,
    'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/\n',
    'schemas/front-matter/report.schema.json': JSON.stringify(report),
    'source/alpha.md': document('Alpha', 'R-1', 'Alpha.'),
    'source/bravo/publication.yaml': 'title: Bravo\ndate: 2026-01-01\n',
    'source/bravo/charlie.md': document('Charlie', 'R-2', 'See [](#alpha) and [](alpha).'),
    'source/bravo/delta.md': `# Delta

::records[All reports]{type=report columns="title, reference" from=library}

:::report[A paper]{#paper date=2020-02-02 reference=R-3 reviewer=SECRET}
Words.
:::
`
  })
  expect(tetrapla(folder, ['build', '--quiet'])).toMatchObject({code: 0, err: ''})
  const {stdout, stderr} = spawnSync(process.execPath, ['list.mjs'], {cwd: folder, encoding: 'utf8'})
  expect(stderr).toBe('')
  expect(stdout).not.toContain('SECRET')
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  expect(lines.map(({label}) => label)).toEqual(['Alpha', 'Charlie', 'A paper'])

  const open = (file: string): Uint8Array => readFileSync(path.join(folder, 'output', file))
  const schema: unknown = JSON.parse(strFromU8(open('schemas/records/report.schema.json')))
  const validate = formats.default(new Ajv2020({strictTypes: false})).compile(Object(schema))
  for (const {label, folder: below, data, addresses} of lines) {
    const {html, epub, pdf} = addresses
    expect([label, validate(data), validate.errors]).toEqual([label, true, null])
    expect(strFromU8(open(`${below}${html.path}`))).toContain(
      html.fragment === undefined ? `<h1` : ` id="${html.fragment}"`
    )
    const [book = ''] = epub.href.split('#')
    expect(unzipSync(open(`${below}${book}`))[epub.path]).toBeDefined()
    const [file = ''] = pdf.href.split('#')
    expect([label, readPdf(open(`${below}${file}`)).destinations.get(pdf.destination)]).toEqual([
      label,
      pdf.page
    ])
  }
  const page = strFromU8(open('bravo/en/delta.html'))
  expect(page.match(/<th scope="row">.*?<\/th>/g)).toEqual([
    '<th scope="row"><a href="../../alpha/en/index.html">Alpha</a></th>',
    '<th scope="row"><a href="charlie.html">Charlie</a></th>',
    '<th scope="row"><a href="#paper">A paper</a></th>'
  ])
  expect(page).not.toContain('SECRET')
})
