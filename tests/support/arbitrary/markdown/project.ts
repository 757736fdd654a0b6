/** Arbitrary projects as files: publications of one document and of several, with schemas, settings and images. */
import {fc} from '@fast-check/vitest'
import sharp from 'sharp'
import {noteIdentifiers} from '../inlines.ts'
import {phrases, title} from '../words.ts'
import {block, heading, noteText, recordNames} from './block.ts'
import {images, languages} from './inline.ts'
import {settleTokens} from './tokens.ts'

export type ProjectFiles = Readonly<Record<string, string | Uint8Array>>

/** A value as YAML and JSON both write it, on one line. */
const quoted = phrases.map((value) => JSON.stringify(`alpha ${value}`))

const urls = fc.constantFrom('https://example.org/a?b=c&d', 'https://orcid.org/0000-0002-1825-0097')

/** What front matter may say of a publication; values as YAML writes them. */
const said = fc.record(
  {
    summary: quoted,
    version: quoted,
    date: fc.constantFrom('2026-11-24', '1999-01-31'),
    modified: fc.constantFrom('2026-11-24', '2026-12-01'),
    authors: fc
      .array(
        fc.oneof(
          title.map((name) => JSON.stringify(name)),
          fc.tuple(title, urls).map(([name, url]) => JSON.stringify({name, url}))
        ),
        {maxLength: 3}
      )
      .map((all) => `[${all.join(', ')}]`),
    publisher: quoted,
    licence: fc.oneof(
      quoted,
      fc.tuple(title, urls).map(([name, url]) => JSON.stringify({name, url}))
    ),
    identifiers: fc.constantFrom(
      '{doi: 10.1234/alpha(1)}',
      "{isbn: {pdf: 978-3-16-148410-0, epub: '9783161484100'}}"
    ),
    accessibility: fc.constant('{conformsTo: WCAG 2.2 Level AA, certifiedBy: Bravo}'),
    attach: fc.constantFrom('[json]', '[sources]', '[json, sources]', '[]'),
    paragraphs: fc.constantFrom('anchors', 'numbered', 'none'),
    numbering: fc.constantFrom('document', 'publication'),
    sections: fc.constantFrom('plain', 'numbered'),
    moved: fc.constant('[former, guides/former]')
  },
  {requiredKeys: []}
)

/** What the front matter of one document of several may say. */
const saidOfOne = fc.record(
  {summary: quoted, id: fc.constantFrom('renamed', 'ж-renamed')},
  {requiredKeys: []}
)

/** What the project's schema of front matter adds. */
const ofType = fc.record(
  {
    type: fc.constant('report'),
    adopted: fc.constant('2026-11-24'),
    keywords: quoted.map((value) => `[${value}, bravo]`),
    editor: fc.constant('private')
  },
  {requiredKeys: ['type']}
)

const usual = {cover: '{image: pixel.png}'}

function frontMatter(data: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value ?? ''}\n`)
    .join('')
}

const body = fc
  .tuple(
    fc.option(
      fc.oneof(
        phrases.map((value) => `# alpha ${value.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '')}`),
        heading
      )
    ),
    fc.array(fc.oneof({weight: 4, arbitrary: block}, heading), {minLength: 1, maxLength: 6}),
    fc.tuple(...noteIdentifiers.map(() => noteText)),
    fc.boolean()
  )
  .map(([first, blocks, notes, hasLists]) =>
    [
      ...(first === null ? [] : [first]),
      ...blocks,
      ...(hasLists ? recordLists : []),
      ...notes.map((text, index) => `[^${noteIdentifiers[index] ?? ''}]: ${text}`),
      '[delta]: https://example.org/delta "Delta"\n[echo]: <https://example.org/e cho>',
      ''
    ].join('\n\n')
  )

const recordLists = [
  ':::thing[Last]{#last-thing adopted=2000-01-01}\nalpha\n:::',
  '::records{type=thing}',
  '::records[All things]{#things type=thing sort=-adopted columns="adopted, label, site" from=library}'
]

/** A publication of one document. */
const single = fc
  .tuple(
    fc.option(title.map((value) => JSON.stringify(value))),
    said,
    fc.option(ofType),
    fc.option(languages),
    body
  )
  .map(([name, own, type, language, text]) => ({
    data: {
      ...(name === null ? {} : {title: name}),
      ...(language === null ? {} : {language}),
      ...usual,
      ...own,
      ...type
    },
    text
  }))

/** A publication of several. */
const folder = fc.record({
  title,
  own: said,
  type: fc.option(ofType),
  documents: fc.array(fc.tuple(fc.option(title), saidOfOne, fc.option(ofType), fc.option(languages), body), {
    minLength: 1,
    maxLength: 3
  })
})

const settings = fc.record(
  {
    publisher: title,
    baseUrl: fc.constant('https://example.org/base/'),
    footer: fc.constant('[{label: Accessibility, url: https://example.org/accessibility}]'),
    pdf: fc.constantFrom('{text: justified}', '{text: ragged}', '{paper: letter}'),
    json: fc.constant('{html: true}')
  },
  {requiredKeys: []}
)

/** Rules that would have an arbitrary text refused for what it says, not for how it is written. */
const silenced = [
  'font/script-has-font', 'heading/has-words', 'heading/levels-do-not-skip', 'heading/title-is-one', 'link/has-words', 'link/leaves-publication', 'link/target-exists', 'image/has-alternative-text',
  'link/scheme-is-known', 'record/has-label', 'record/refers-to-record', 'publication/has-one-status'
] // prettier-ignore

/** A project whose publications are one of one document and one of several, or either. */
export const project: fc.Arbitrary<ProjectFiles> = fc
  .tuple(
    settings,
    fc.option(single),
    fc.option(folder),
    fc.constantFrom('card', 'entry', 'definition', 'row'),
    fc.boolean()
  )
  .filter(([, one, several]) => one !== null || several !== null)
  .map(([own, one, several, presentation, numbered]) => ({
    'tetrapla.yaml': `language: en\nrules: {${silenced.map((rule) => `${rule}: off`).join(', ')}}\n${frontMatter(own)}`,
    ...schemas(presentation, numbered),
    ...(one === null ? {} : singleFiles(one)),
    ...(several === null ? {} : folderFiles(several))
  }))

type Of<T> = T extends fc.Arbitrary<infer U> ? U : never

function singleFiles({data, text}: Of<typeof single>): ProjectFiles {
  const {'alpha.md': whole = ''} = Object.fromEntries(settleTokens(new Map([['alpha.md', text]])))
  return {'source/alpha.md': `---\n${frontMatter(data)}---\n\n${whole}`}
}

function folderFiles({title: name, own, type, documents}: Of<typeof folder>): ProjectFiles {
  const {moved: _, ...rest} = own
  const texts = documents.map(([, , , , text], index): [string, string] => [
    `${names[index] ?? 'last'}.md`,
    text
  ])
  const settled = settleTokens(new Map(texts))
  const files = documents.map(([heading, data, ofOne, language], index): [string, string] => {
    const file = `${names[index] ?? 'last'}.md`
    const all = {
      ...(heading === null ? {} : {title: JSON.stringify(heading)}),
      ...(index === 0 ? data : {summary: data.summary}),
      ...ofOne,
      ...(language === null ? {} : {language})
    }
    return [`source/bravo/${file}`, `---\n${frontMatter(all)}---\n\n${settled.get(file) ?? ''}`]
  })
  return {
    'source/bravo/publication.yaml': frontMatter({title: JSON.stringify(name), ...usual, ...rest, ...type}),
    ...Object.fromEntries(files)
  }
}

const names = ['golf', 'charlie', 'ж-delta']

function schemas(presentation: string, numbered: boolean): ProjectFiles {
  const properties = {
    adopted: {title: 'Adopted on', type: 'string', format: 'date'},
    binding: {type: 'boolean'},
    year: {title: 'Year', type: 'integer'},
    site: {title: 'Site', type: 'string', format: 'uri-reference'},
    title: {type: 'string'},
    basis: {title: 'Basis', type: 'string', format: 'record-reference'},
    editor: {type: 'string', 'x-tetrapla': {private: true}}
  }
  const presentations = [presentation, 'card', 'definition', 'row']
  const records = recordNames.map((name, index) => [
    `schemas/records/${name}.schema.json`,
    JSON.stringify({
      title: name,
      type: 'object',
      properties,
      'x-tetrapla': {presentation: presentations[index], numbered}
    })
  ])
  const report = {
    title: 'Report',
    $ref: 'tetrapla:document',
    properties: {
      adopted: properties.adopted,
      keywords: {type: 'array', items: {type: 'string'}},
      editor: properties.editor
    }
  }
  return {...Object.fromEntries(records), 'schemas/front-matter/report.schema.json': JSON.stringify(report)}
}

const diagram = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40">
<rect width="120" height="40" fill="#0f5265"/><text x="10" y="25" font-size="12" fill="#fff">alpha</text></svg>`

/** The images that every document has beside it. */
export async function projectImages(): Promise<ProjectFiles> {
  const dot = sharp({create: {width: 3, height: 2, channels: 3, background: '#0f5265'}})
  const files = {
    'pixel.png': await dot.clone().png().toBuffer(),
    'photo.jpg': await dot.clone().jpeg().toBuffer(),
    'photo.webp': await dot.clone().webp().toBuffer(),
    'moving.gif': await dot.clone().gif().toBuffer(),
    'diagram.svg': new TextEncoder().encode(diagram)
  }
  const folders = ['source', 'source/bravo']
  return Object.fromEntries(
    folders.flatMap((folder) => images.map((name) => [`${folder}/${name}`, files[name]] as const))
  )
}
