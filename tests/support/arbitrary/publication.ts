/** Arbitrary publications: arbitrary documents, arranged by the pipeline's own order. */
import {fc} from '@fast-check/vitest'
import type {Asset} from '../../../pipeline/model/publication/asset.ts'
import type {Document} from '../../../pipeline/model/publication/document.ts'
import type {Metadata} from '../../../pipeline/model/publication/front-matter.ts'
import {defaultLimits} from '../../../pipeline/model/limits.ts'
import type {Manuscript} from '../../../pipeline/model/publication/manuscript.ts'
import type {Block} from '../../../pipeline/model/tree/nodes.ts'
import type {Project} from '../../../pipeline/model/publication/project.ts'
import {recordPresentations, type RecordType} from '../../../pipeline/model/publication/record-type.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {holdsOf} from '../../../pipeline/model/tree/holds.ts'
import {lettersOf} from '../../../pipeline/model/tree/letters.ts'
import {giveIdentifiers} from '../../../pipeline/read/identifiers/give-identifiers.ts'
import {indexManuscript} from '../../../pipeline/read/index.ts'
import {arrange} from '../../../pipeline/transform/index.ts'
import {samplePublication} from '../sample-publication.ts'
import {block, heading} from './blocks.ts'
import {noteIdentifiers, position} from './inlines.ts'
import {settleLinks} from './settle-links.ts'
import {withWords} from './with-words.ts'
import {phrases, title} from './words.ts'

const notes = fc.tuple(...noteIdentifiers.map(() => fc.array(block, {minLength: 1, maxLength: 2})))
const document = fc.record({
  blocks: fc.array(fc.oneof({weight: 4, arbitrary: block}, heading), {minLength: 1, maxLength: 6}),
  notes,
  language: fc.constantFrom('en', 'en', 'ar'),
  summary: fc.option(phrases, {nil: undefined}),
  isThing: fc.boolean()
})
const settings = fc.record({
  title,
  paragraphs: fc.constantFrom('anchors', 'numbered', 'none'),
  sections: fc.constantFrom('plain', 'numbered'),
  numbering: fc.constantFrom('document', 'publication'),
  baseUrl: fc.constantFrom(undefined, 'https://example.org/base/'),
  said: fc.record(
    {
      summary: phrases,
      publisher: title,
      version: title,
      date: fc.constantFrom('2026-11-24', '1999-01-31'),
      modified: fc.constantFrom('2026-11-24', '2026-12-01')
    },
    {requiredKeys: []}
  ),
  authors: fc.array(title, {maxLength: 3}),
  owner: fc.option(title, {nil: undefined}),
  presentation: fc.constantFrom(...recordPresentations),
  numbered: fc.boolean()
})

interface DraftDocument {
  readonly blocks: readonly Block[]
  readonly notes: readonly (readonly Block[])[]
  readonly language: string
  readonly summary: string | undefined
  /** Whether its front matter makes it a record. */
  readonly isThing: boolean
}

interface Draft {
  readonly settings: typeof settings extends fc.Arbitrary<infer T> ? T : never
  readonly documents: readonly DraftDocument[]
}

/** What a publication is made of; `publicationOf` arranges it. */
export const draft: fc.Arbitrary<Draft> = fc.record({
  settings,
  documents: fc.array(document, {minLength: 1, maxLength: 3})
})

/** What a publication is made of of which every link has a place on the page. */
export const drawnDraft: fc.Arbitrary<Draft> = draft.map(({settings, documents}) => ({
  settings,
  documents: documents.map((document) => ({
    ...document,
    blocks: withWords(document.blocks),
    notes: document.notes.map(withWords)
  }))
}))

/** Shows some fields as their formats say, and others by their keys. */
const thing: Omit<RecordType, 'presentation' | 'numbered'> = {
  title: 'Thing',
  isOfFrontMatter: true,
  fields: [
    {key: 'adopted', label: 'Adopted on', format: 'date'},
    {key: 'site', label: 'Site', format: 'uri'},
    {key: 'binding', label: 'Binding'}
  ],
  typed: ({data}) => data,
  privateKeys: () => new Set()
}

const names = ['index', 'bravo', 'ж-delta']

/** The publication of a draft, as the transform makes it. */
export async function publicationOf({settings, documents}: Draft): Promise<Publication> {
  const {assets} = await samplePublication()
  const manuscript = settleLinks(manuscriptOf({settings, documents}))
  const index = {publications: [indexManuscript(manuscript)]}
  const {value} = await arrange(manuscript, {
    index,
    project: projectOf(settings),
    assets: new Map<string, Asset>(assets),
    schemas: {
      types: new Map([
        ['thing', {...thing, presentation: settings.presentation, numbered: settings.numbered}]
      ]),
      privateKeys: () => new Set(),
      digest: () => JSON.stringify(settings)
    }
  })
  return value
}

function manuscriptOf({settings, documents}: Draft): Manuscript {
  const {title, paragraphs, sections, numbering, said, authors} = settings
  const path = 'source/alpha'
  const metadata: Metadata = {
    type: 'document',
    ...said,
    authors: authors.map((name) => ({name})),
    identifiers: {},
    status: 'final',
    // A drawn cover takes longer than all the rest.
    cover: {image: 'source/pixel.png'},
    editions: ['json', 'pdf', 'epub', 'html'],
    attach: [],
    data: {},
    title,
    paragraphs,
    sections,
    numbering
  }
  return {
    id: 'alpha',
    language: 'en',
    source: {id: 'alpha', path, documents: []},
    frontMatter: {data: {}, places: new Map()},
    path,
    metadata,
    documents: documents.map((one, index) => documentOf(one, names[index] ?? 'last')),
    former: [],
    bytes: 1
  }
}

function documentOf({blocks, notes, language, summary, isThing}: DraftDocument, name: string): Document {
  const definitions = notes.map((children, index) => ({
    identifier: noteIdentifiers[index] ?? '',
    id: `fn-${noteIdentifiers[index] ?? ''}`,
    children,
    position
  }))
  const content = giveIdentifiers({children: blocks, notes: definitions}, new Set())
  return {
    path: `source/alpha/${name}.md`,
    name,
    language,
    frontMatter: {
      data: {
        ...(summary === undefined ? {} : {summary}),
        ...(isThing ? {type: 'thing', adopted: '2026-11-24'} : {})
      },
      places: new Map()
    },
    ...content,
    holds: holdsOf(content),
    ...lettersOf({text: '', ...content}),
    written: new Set(),
    digest: '0'.repeat(64),
    text: ''
  }
}

function projectOf({baseUrl, owner}: Draft['settings']): Project {
  return {
    facts: {
      footer: [],
      ...(baseUrl === undefined ? {} : {baseUrl}),
      ...(owner === undefined ? {} : {publisher: owner})
    },
    editions: ['json', 'pdf', 'epub', 'html'],
    rules: new Map(),
    limits: defaultLimits,
    html: 'keep',
    publications: [],
    frontMatterSchemas: new Map(),
    recordSchemas: new Map()
  }
}
