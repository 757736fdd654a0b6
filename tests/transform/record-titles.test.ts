/** Types of records and their fields are called what readers of the publication's language call them. */
import {expect, test} from 'vitest'
import {loadSchemas} from '../../pipeline/check/index.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {builtOutput} from '../verify/output.ts'

const office = (titles: unknown) =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Office',
    type: 'object',
    properties: {seat: {title: 'Seat', type: 'string', 'x-tetrapla': {titles}}},
    additionalProperties: false,
    'x-tetrapla': {titles: {de: 'Amt'}}
  })
const source = (language: string) =>
  `---\ntitle: Alpha\nlanguage: ${language}\ndate: 2026-01-02\n---\n\n:::office[Bravo]{seat=Wien}\n:::\n\n::records[Charlie]{type=office columns=seat}\n`

test.each([
  ['de-AT', 'Sitz', 'Amt'],
  ['fr', 'Si\u00e8ge', 'Office'],
  ['it', 'Seat', 'Office']
])('in %s', async (language, field, type) => {
  const schema = office({de: 'Sitz', fr: 'Si\u00e8ge'})
  const files = {'source/alpha.md': source(language), 'schemas/records/office.schema.json': schema}
  const output = await builtOutput(files, ['html'])
  const page = new TextDecoder().decode(output.get(`alpha/${language.toLowerCase()}/index.html`))
  expect(page).toContain(`<dt>${field}</dt>`)
  expect(page).toMatch(new RegExp(`<th[^>]*>${type}</th>`))
})

test.each([[{german: 'Amt'}], [{de: 1}], ['Amt']])('%j is refused', async (titles) => {
  const world = memoryWorld({
    'source/alpha.md': '# Alpha',
    'schemas/records/office.schema.json': office(titles)
  })
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const {diagnostics} = await loadSchemas(project, world)
  expect(diagnostics.map(({message}) => message)).toEqual([
    '`titles` must be texts by language tag, such as `{"fr": "Adopt\u00e9 le"}`'
  ])
})

test('a document says as a record what it says as a document', async () => {
  const front = '---\ntype: office\ntitle: Alpha bravo\nsummary: 2026\n---\n\n'
  const files = {
    'source/offices/publication.yaml': 'title: Offices\nlanguage: en\n',
    'source/offices/alpha.md': `${front}# Alpha Bravo\n\nCharlie.\n`,
    'source/offices/delta.md': `${front}Echo.\n`
  }
  const output = await builtOutput(files, ['json'])
  const edition: unknown = JSON.parse(new TextDecoder().decode(output.get('offices/en/offices.en.json')))
  expect(edition).toMatchObject({
    documents: [{title: {text: 'Alpha Bravo'}}, {title: {text: 'Alpha bravo'}}],
    records: {office: [{data: {title: 'Alpha Bravo'}}, {data: {title: 'Alpha bravo'}}]}
  })
})
