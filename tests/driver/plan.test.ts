/** What makes a publication be made again: its ingredients, and the part of the library that it needs. */
import {setImmediate} from 'node:timers/promises'
import {fc} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {checkWhole} from '../../pipeline/driver/check-whole.ts'
import {digestOf, type Ingredients} from '../../pipeline/driver/digest.ts'
import {checksums, libraryLists, libraryManifest} from '../../pipeline/driver/library/library-files.ts'
import {knownManifests} from '../../pipeline/driver/library/known-manifests.ts'
import {jsonArtifact, parsePublicationManifest} from '../../pipeline/driver/library/manifest.ts'
import {gatherWords} from '../../pipeline/driver/publication/gather-words.ts'
import {createSight, createSlicer} from '../../pipeline/driver/library/slice-index.ts'
import type {Artifact, LibraryPublication} from '../../pipeline/model/edition/edition.ts'
import type {
  Anchor,
  DocumentEntry,
  LibraryIndex,
  LinkEntry,
  PublicationEntry
} from '../../pipeline/model/publication/library.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {startOf} from '../../pipeline/model/place.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'
import {createResolver} from '../../pipeline/model/references/resolve-reference.ts'
import {sha256Of} from '../../pipeline/model/values/sha256-of.ts'
import {samplePublication} from '../support/sample-publication.ts'

function document(path: string, links: readonly string[] = []): DocumentEntry {
  return {
    path,
    name: path,
    title: path,
    anchors: [],
    links: links.map((url) => ({url, place: startOf(path), empty: false})),
    digest: `digest of ${path}`
  }
}

function entry(id: string, language: string, more: Partial<PublicationEntry> = {}): PublicationEntry {
  const path = `source/${id}.${language}.md`
  return {
    id,
    language,
    path,
    title: id,
    type: 'document',
    status: 'final',
    editions: ['json'],
    documents: [document(path)],
    ...more
  }
}

/** Links to ids as they are, to some like them, `long` cut off among them, and to none. */
function linksTo(long: string): readonly string[] {
  const places = ['#1-a-b', '#a-b', '#image', '#scenario', '#server-https', '#absent', '#--', '#record']
  return [...places, '#charges-of-all', '#dues', `#${long}${long}`, '@fig-plan', 'alpha.md#2-a-b', 'bravo.md']
}

describe('the part of the library that a publication needs', () => {
  const alpha = entry('alpha', 'en', {
    documents: [document('source/alpha.en.md', ['bravo.en.md', 'absent.md'])]
  })
  const bravo = entry('bravo', 'en', {documents: [document('source/bravo.en.md', ['alpha.en.md'])]})
  const draft = entry('alpha', 'de', {status: 'draft'})
  const index = {publications: [draft, alpha, entry('alpha', 'fr'), bravo, entry('charlie', 'en')]}
  const slice = createSlicer(index)(alpha)

  test('is itself, its translations that are no drafts, and what it links to', () => {
    expect(slice.publications.map(({id, language}) => `${id} ${language}`)).toEqual([
      'alpha en',
      'alpha fr',
      'bravo en'
    ])
  })

  test('has of the places in others those that it names, and records', () => {
    const anchor = (id: string, kind: Anchor['kind'] = 'block'): Anchor => ({id, kind, text: ''})
    const named = entry('delta', 'en', {
      documents: [
        {...document('source/delta.md'), anchors: [anchor('caf\u00e9'), anchor('b'), anchor('c', 'record')]}
      ]
    })
    const linking = entry('alpha', 'en', {documents: [document('source/alpha.md', ['delta.md#cafe%CC%81'])]})
    const {publications} = createSlicer({publications: [linking, named]})(linking)
    expect(publications[1]?.documents[0]?.anchors.map(({id}) => id)).toEqual(['caf\u00e9', 'c'])
  })

  test('has the same of another as all who name no place in it', () => {
    const anchors: readonly Anchor[] = [{id: 'scope', kind: 'heading', text: 'Scope'}]
    const named = entry('delta', 'en', {documents: [{...document('source/delta.md'), anchors}]})
    const linking = (id: string, url: string) =>
      entry(id, 'en', {documents: [document(`source/${id}.md`, [url])]})
    const all = [
      linking('alpha', 'delta.md'),
      linking('bravo', 'delta.md#scope'),
      linking('charlie', 'delta.md')
    ]
    const slicer = createSlicer({publications: [...all, named]})
    const [alpha, bravo, charlie] = all.map((one) => slicer(one).publications.at(-1))
    expect(alpha).toBe(charlie)
    expect(alpha?.documents[0]?.anchors).toEqual([])
    expect(bravo?.documents[0]?.anchors).toEqual(anchors)
  })

  test('of a translation is cut without a look at what has other ids', () => {
    let looks = 0
    const others = Array.from({length: 20}, (_, index): PublicationEntry => {
      const id = `other-${String(index)}`
      return {
        ...entry(id, 'en'),
        get id() {
          looks += 1
          return id
        }
      }
    })
    const translatedFrom = {language: 'en', accepted: {}, place: startOf('source/alpha.de.md')}
    const languages = [entry('alpha', 'en'), entry('alpha', 'de', {translatedFrom})]
    const slicer = createSlicer({publications: [...others, ...languages]})
    // What is looked through once is, by the first.
    for (const one of languages) slicer(one)
    looks = 0
    expect(slicer(languages[1] ?? entry('alpha', 'de')).publications.map(({id}) => id)).toEqual([
      'alpha',
      'alpha'
    ])
    expect(looks).toBe(0)
  })

  test('has of others the titles that links without words show, and of one named as a whole its own', () => {
    const named = entry('delta', 'en', {
      documents: ['b', 'c'].map((name) => document(`source/delta/${name}.md`))
    })
    const titles = (url: string, more: Partial<LinkEntry> = {}) => {
      const link = {url, place: startOf('source/alpha.md'), empty: false, ...more}
      const linking = entry('alpha', 'en', {documents: [{...document('source/alpha.md'), links: [link]}]})
      const [, seen] = createSlicer({publications: [linking, named]})(linking).publications
      return [seen?.title, ...(seen?.documents ?? []).map(({title}) => title)]
    }
    expect(titles('delta/b.md')).toEqual(['', ''])
    expect(titles('delta/b.md', {empty: true})).toEqual(['', 'source/delta/b.md'])
    expect(titles('delta/c.md', {wordless: true})).toEqual(['', 'source/delta/c.md'])
    expect(titles('delta', {empty: true})).toEqual(['delta'])
  })

  test('has each that a record of several with one id may stand in, so that it leads nowhere there either', () => {
    const record = (id: string): PublicationEntry =>
      entry(id, 'en', {
        documents: [{...document(`source/${id}/one.md`), name: 'one', record: {type: 'policy'}}]
      })
    const named = entry('delta', 'en', {documents: [document('source/delta.en.md', ['one'])]})
    const slicer = createSlicer({publications: [record('bravo'), record('charlie'), named]})
    const slice = slicer(named)
    expect(slice.publications.map(({id}) => id)).toEqual(['bravo', 'charlie', 'delta'])
    const from = {publication: 'delta', language: 'en', documentPath: 'source/delta.en.md'}
    expect(createResolver(slice).resolve('one', from).kind).toBe('several-records')
  })

  test('has the same of what was looked at before, where the index is another', () => {
    const see = createSight()
    const [before, after] = [1, 2].map(() =>
      createSlicer({publications: [...index.publications]}, see)(alpha)
    )
    expect(after?.publications.at(-1)).toBe(before?.publications.at(-1))
    expect(after).toEqual(slice)
  })

  test('has of its own places those that its links may mean, so that each leads where it does', () => {
    const long = 'long-ab-'.repeat(15)
    const ids = ['plain', '1-a-b', '2-a-b', '31-image', 'sc\u00e9nario', 'server.https', 'fig-plan', long]
    const words = {fees: 'Charges of all', 'due-1': 'Dues', 'due-2': 'Dues'}
    const anchors = [...Object.entries(words), ...[...ids, 'record'].map((id) => [id, ''] as const)].map(
      ([id, text]): Anchor => ({id, kind: id === 'record' ? 'record' : 'heading', text})
    )
    fc.assert(
      fc.property(fc.subarray([...linksTo(long)]), (named) => {
        const path = 'source/alpha.md'
        const linking = entry('alpha', 'en', {path, documents: [{...document(path, named), anchors}]})
        const whole = {publications: [linking]}
        const own = createSlicer(whole)(linking)
        const from = {publication: 'alpha', language: 'en', documentPath: path}
        const leads = (index: LibraryIndex): readonly unknown[] => {
          const resolver = createResolver(index)
          return named
            .map((url) => resolver.resolve(url, from))
            .map((one) => (one.kind === 'found' ? one : one.kind))
        }
        expect(leads(own)).toEqual(leads(whole))
        const left = own.publications[0]?.documents[0]?.anchors.map(({id}) => id) ?? []
        expect(left).toContain('record')
        expect(left).not.toContain('plain')
      })
    )
    expect(createSlicer({publications: [alpha]})(alpha).publications[0]?.documents[0]?.links).toEqual([])
  })

  test('does not change with the texts and links of the others', () => {
    expect(slice.publications[2]?.documents[0]).toMatchObject({links: [], digest: ''})
  })
})

/** Publications of one and of several documents, in two languages, some with records of one id, and one that is withdrawn. */
const manifold: LibraryIndex = {publications: manifoldPublications()}

function manifoldPublications(): readonly PublicationEntry[] {
  const of = (
    id: string,
    language: string,
    names: readonly string[],
    more: Partial<PublicationEntry> = {}
  ) => {
    const folder = `source/${id}${language === 'en' ? '' : `/${language}`}`
    const anchors = (name: string): readonly Anchor[] => [
      {id: 'scope', kind: 'heading', text: 'Scope'},
      {id: `of-${name}`, kind: name === 'rooms' ? 'record' : 'block', text: name, record: 'service'}
    ]
    const documents = names.map((name): DocumentEntry => ({
      ...document(`${folder}/${name}.md`),
      name,
      anchors: anchors(name),
      ...(name === 'policy' ? {record: {type: 'policy'}} : {})
    }))
    return entry(id, language, {path: folder, documents, ...more})
  }
  return [
    of('alpha', 'en', ['index', 'one', 'rooms', 'two']),
    of('alpha', 'fr', ['one', 'three'], {
      translatedFrom: {language: 'en', accepted: {}, place: startOf('source/alpha/fr')}
    }),
    of('bravo', 'en', ['one', 'policy', 'two']),
    of('bravo', 'fr', ['two']),
    of('charlie', 'en', ['policy']),
    of('delta', 'en', ['one', 'two'], {status: 'withdrawn'}),
    of('delta', 'fr', ['one', 'two']),
    of('echo', 'fr', ['one', 'rooms'])
  ]
}

describe('the part of the library in which links are looked for', () => {
  const ids = ['alpha', 'bravo', 'charlie', 'delta', 'echo']
  const named = ['index', 'one', 'two', 'three', 'policy', 'rooms']
  const paths = ids.flatMap((id) => [
    id,
    `/source/${id}/`,
    `/source/${id}`,
    `/source/${id}/fr/`,
    ...named.flatMap((name) => [
      `/source/${id}/${name}.md`,
      `/source/${id}/${name}/`,
      `/source/${id}/fr/${name}.md`
    ]),
    ...named,
    ...named.map((name) => `${name}.md`)
  ])
  const url = fc
    .tuple(fc.constantFrom(...paths, ''), fc.constantFrom('', '#scope', '#of-two', '#of-rooms', '#policy'))
    .map((parts) => parts.join(''))

  test('leads where the whole library does', () => {
    const {publications} = manifold
    const ways = new Set<string>()
    fc.assert(
      fc.property(
        fc.nat(publications.length - 1),
        fc.array(url, {minLength: 1, maxLength: 6}),
        (at, urls) => {
          const linking = publications.map((one, index) =>
            index === at
              ? {...one, documents: one.documents.map((each) => ({...each, links: linksOf(each, urls)}))}
              : one
          )
          const whole = {publications: linking}
          const reader = linking[at]
          const [first] = reader?.documents ?? []
          if (reader === undefined || first === undefined || reader.status === 'withdrawn') return
          const slice = createSlicer(whole)(reader)
          const from = {publication: reader.id, language: reader.language, documentPath: first.path}
          const [full, part] = [whole, slice].map((index) => {
            const resolver = createResolver(index)
            return urls.map((one) => resolver.resolve(one, from)).map(led)
          })
          expect(part).toEqual(full)
          for (const one of full ?? []) ways.add(one.kind)
          if (slice.publications.some(({isPart}) => isPart === true)) ways.add('part')
        }
      ),
      {numRuns: 500}
    )
    expect([...ways].sort()).toEqual(['found', 'missing', 'part'])
  })
})

function linksOf({path}: DocumentEntry, urls: readonly string[]): readonly LinkEntry[] {
  return urls.map((url) => ({url, place: startOf(path), empty: true}))
}

/** Why a link leads nowhere is told of the whole library. */
function led(resolution: ReturnType<ReturnType<typeof createResolver>['resolve']>): {readonly kind: string} {
  return resolution.kind === 'found' ? resolution : {kind: 'missing'}
}

describe('the part of the library that a list of records needs', () => {
  const record = (id: string, type: string): Anchor => ({
    id,
    kind: 'record',
    text: id,
    record: type,
    data: {id}
  })
  const holder = (
    id: string,
    anchors: readonly Anchor[],
    links: readonly string[] = []
  ): PublicationEntry => {
    const path = `source/${id}.md`
    const named = links.map((url) => ({url, place: startOf(path), empty: true, record: {}}))
    return entry(id, 'en', {documents: [{...document(path), anchors, links: named}]})
  }
  const list = {type: 'office', place: startOf('source/alpha.en.md'), columns: 1}
  const alpha = entry('alpha', 'en', {recordLists: [list]})
  const offices = holder('bravo', [record('bravo', 'office'), record('b', 'text')], ['charlie.md#c'])
  const texts = holder('charlie', [record('c', 'text')])
  const draft = {...holder('delta', [record('d', 'office')]), status: 'draft' as const}
  const index = {publications: [alpha, offices, texts, draft, holder('echo', [record('e', 'text')])]}
  const slice = createSlicer(index)(alpha)

  test('holds the publications that have such records, and those whose records they name', () => {
    expect(slice.publications.map(({id}) => id)).toEqual(['alpha', 'bravo', 'charlie'])
  })

  test('has the fields of what is listed alone', () => {
    const anchors = slice.publications.flatMap(({documents}) => documents.flatMap((one) => one.anchors))
    expect(anchors.map(({id, data}) => [id, data])).toEqual([
      ['bravo', {id: 'bravo'}],
      ['b', undefined],
      ['c', undefined]
    ])
  })
})

describe('the digest of a publication', () => {
  const project: Project = {
    facts: {footer: []},
    editions: ['json'],
    rules: new Map(),
    limits: defaultLimits,
    html: 'keep',
    publications: [],
    frontMatterSchemas: new Map(),
    recordSchemas: new Map()
  }
  const ingredients: Ingredients = {
    version: '1.0.0',
    project,
    schemas: 'a',
    entry: entry('alpha', 'en', {documents: [document('source/alpha.en.md', ['/bravo/'])]}),
    sources: [{path: 'source/alpha.en.md', sha256: 'a'}],
    index: {publications: []},
    editions: ['json']
  }
  const digest = digestOf(ingredients)

  test('is the same for the same ingredients, whatever the severities of rules and the limits', () => {
    const rules: Project['rules'] = new Map([['link/target-exists', 'warning']])
    const limits = {...defaultLimits, seconds: 300}
    expect(digestOf({...ingredients, project: {...project, rules, limits}})).toBe(digest)
  })

  test('differs with a draft that a link would name', () => {
    const onSite = {...project, site: 'https://example.org/'}
    const draft = {id: 'bravo', path: 'bravo.md', documents: ['bravo.md']}
    expect(digestOf({...ingredients, project: {...onSite, publications: [draft]}})).not.toBe(
      digestOf({...ingredients, project: onSite})
    )
  })

  test.each<[string, Partial<Ingredients>]>([
    ['the version', {version: '1.0.1'}],
    ['the date', {date: '2026-01-02'}],
    ['the configuration', {project: {...project, facts: {footer: [], publisher: 'Alpha'}}}],
    ['the system of its documents', {project: {...project, from: 'hugo'}}],
    ['what keys are called', {project: {...project, map: new Map([['strapline', 'subtitle']])}}],
    ['the site that a link leads to', {project: {...project, site: 'https://example.org/'}}],
    ['a schema', {schemas: 'b'}],
    ['a source', {sources: [{path: 'source/alpha.en.md', sha256: 'b'}]}],
    ['the library', {index: {publications: [entry('bravo', 'en')]}}],
    ['the set of editions', {editions: ['json', 'pdf']}]
  ])('differs with %s', (_, change) => {
    expect(digestOf({...ingredients, ...change})).not.toBe(digest)
  })
})

describe('what was made is held to what was asked for', async () => {
  const publication = await samplePublication()

  const folder = `${publication.id}/${publication.language}`
  const file = (path: string, more: Partial<Artifact> = {}): Artifact => ({
    path,
    mediaType: 'text/plain',
    bytes: Uint8Array.of(1),
    ...more
  })
  const check = (files: readonly Artifact[]): readonly string[] =>
    checkWhole(
      publication,
      new Map([['html', {edition: 'html', entry: 'index.html', blocks: new Map()}]]),
      new Map([['html', files]])
    ).map(({message}) => message)
  const index = file(`${folder}/index.html`)

  test('a whole edition has no faults', () => {
    expect(
      check([index, file('assets/a.css', {shared: true}), file('assets/a.css', {shared: true})])
    ).toEqual([])
  })

  test.each<[string, readonly Artifact[], string]>([
    ['no entry', [], `the html edition lacks \`${folder}/index.html\``],
    ['an empty file', [index, file(`${folder}/a`, {bytes: new Uint8Array()})], `\`${folder}/a\` is empty`],
    ['a file elsewhere', [index, file('other/en/a')], "`other/en/a` lies outside its publication's folder"],
    [
      'a way out',
      [index, file(`${folder}/../a`)],
      `\`${folder}/../a\` lies outside its publication's folder`
    ],
    [
      'a shared file elsewhere',
      [index, file('a', {shared: true})],
      "`a` lies outside its publication's folder"
    ],
    [
      'two of one path',
      [index, file(`${folder}/a`), file(`${folder}/a`)],
      `two files have the path \`${folder}/a\``
    ]
  ])('%s is a fault', (_, files, fault) => {
    expect(check(files)).toEqual([fault])
  })
})

describe('manifests', () => {
  test.each(['alpha/en/manifest.json', 'laws/deep/alpha/en/manifest.json'])(
    'that were changed since the root’s listed them are not known: %s',
    async (path) => {
      const [bytes, other] = ['{}', '[]'].map((text) => new TextEncoder().encode(text))
      if (bytes === undefined || other === undefined) throw new Error('there are two')
      const isKnown = knownManifests({listed: async () => [{path, sha256: sha256Of(bytes)}]})
      expect([await isKnown(path, bytes), await isKnown(path, other)]).toEqual([true, false])
    }
  )

  const publication: LibraryPublication = {
    id: 'alpha',
    language: 'en',
    title: 'Alpha',
    type: 'document',
    editions: []
  }
  const file = (path: string) => ({path, mediaType: 'text/plain', bytes: 1, sha256: path})
  const manifest = {
    format: 'tetrapla-publication',
    formatVersion: 1,
    tool: {name: 'tetrapla', version: '1.0.0'},
    publication,
    digest: 'a',
    proof: {digest: 'b', editions: {json: {units: 1, digest: 'b', carries: ['title']}}},
    losses: [],
    sources: [{path: 'b.md', sha256: 'b'}],
    files: [file('alpha/en/b'), file('assets/c')],
    diagnostics: []
  } as const

  test('come back as they were written', () => {
    expect(parsePublicationManifest(jsonArtifact('manifest.json', manifest).bytes)).toEqual(manifest)
  })

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"format": "tetrapla-publication", "formatVersion": 2}',
    JSON.stringify({...manifest, sources: [null]})
  ])('that are not ours (%j) count as absent', (text) => {
    expect(parsePublicationManifest(new TextEncoder().encode(text))).toBeUndefined()
  })

  test('of the library list each file once, in order of path', () => {
    const {files, sources} = libraryLists({
      tool: manifest.tool,
      publications: [manifest, manifest],
      files: [file('Index')],
      projectSources: [{path: 'a.yaml', sha256: 'a'}]
    })
    expect([...files()].map(({path}) => path)).toEqual(['Index', 'alpha/en/b', 'assets/c'])
    expect([...sources()].map(({path}) => path)).toEqual(['a.yaml', 'b.md'])
  })

  test('of the library are opened a few times each, and not for each file that all have', () => {
    const opened: number[] = []
    const publications = Array.from({length: 50}, (_, index) => {
      const id = `pub-${index + 10}`
      const own = [file(`${id}/en/a`), file(`${id}/en/b`)]
      const shared = Array.from({length: 20}, (_, at) => file(`assets/${at + 10}`))
      // Not in order of path, and closed as soon as another is opened.
      const open = <T>(list: readonly T[]): readonly T[] => {
        if (opened.at(-1) !== index) opened.push(index)
        return list
      }
      return {
        ...manifest,
        publication: {...publication, id},
        get files() {
          return open([...own, ...shared].reverse())
        },
        get sources() {
          return open(['shared.yaml', `${id}.md`, 'all.bib'].map((path) => ({path, sha256: id})))
        }
      }
    })
    const {tool} = manifest
    const {files, sources} = libraryLists({tool, publications, files: [], projectSources: []})
    const all = new Set(publications.flatMap((one) => one.files.map(({path}) => path)))
    expect([...files()].map(({path}) => path)).toEqual([...all].sort())
    opened.length = 0
    expect([...libraryLists({tool, publications, files: [], projectSources: []}).files()]).toHaveLength(120)
    expect([...sources()].map(({path}) => path)).toEqual([
      'all.bib',
      ...publications.map(({publication: {id}}) => `${id}.md`),
      'shared.yaml'
    ])
    expect([...sources()].at(-1)?.sha256).toBe('pub-59')
    expect(opened.length).toBeLessThan(8 * publications.length)
  })

  test.each([0, 1, 1100])('of the library with %i more files is the text of one value', (count) => {
    const more = Array.from({length: count}, (_, index) => file(`more-${index + 1000}`))
    const parts = {
      tool: manifest.tool,
      publications: [manifest],
      files: more,
      projectSources: [],
      redirects: [{from: 'a', to: 'b'}]
    }
    const lists = libraryLists(parts)
    const whole = {
      format: 'tetrapla-manifest',
      formatVersion: 1,
      tool: manifest.tool,
      publications: [manifest.publication],
      redirects: parts.redirects,
      sources: manifest.sources,
      files: [...manifest.files, ...more]
    }
    const texts = [...libraryManifest(parts, lists).texts()]
    expect(texts.join('')).toBe(`${JSON.stringify(whole, undefined, 2)}\n`)
  })

  test('name files of words, few of which are read at once', async () => {
    const publications = Array.from({length: 200}, (_, index) => {
      const id = `pub-${index}`
      return {...manifest, publication: {...publication, id}, files: [file(`${id}/en/search/words.json`)]}
    })
    let [open, most] = [0, 0]
    const previous = async (path: string): Promise<Uint8Array> => {
      most = Math.max(most, ++open)
      await setImmediate()
      open -= 1
      return new TextEncoder().encode(JSON.stringify({documents: 1, words: [[path.split('/')[0], [0]]]}))
    }
    const index = await gatherWords([manifest, ...publications], [], {previous})
    const [list] = index?.files() ?? []
    const named = publications.map(({publication: {id, language, title}}) => [`${id}/en`, language, title, 1])
    expect(new TextDecoder().decode(list?.bytes)).toContain(JSON.stringify(named))
    expect(most).toBeLessThanOrEqual(64)
  })

  test('have checksums that sha256sum reads', () => {
    const sums = checksums({files: () => [file('a'), file('c')]}, file('b'))
    expect([...sums.texts()].join('')).toBe('a  a\nb  b\nc  c\n')
  })
})
