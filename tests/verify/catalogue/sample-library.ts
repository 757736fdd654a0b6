/** Libraries, and their catalogues as the editions write them. */
import {libraryParts} from '../../../pipeline/editions/index.ts'
import {
  editionFile,
  publicationFolder,
  type LibraryContents,
  type LibraryPublication
} from '../../../pipeline/model/edition/edition.ts'
import {editionNames, type EditionName} from '../../../pipeline/model/publication/front-matter.ts'
import type {Memo} from '../../../pipeline/model/memo.ts'
import type {LibraryFurniture} from '../../../pipeline/model/publication/library-furniture.ts'
import {furnishLibrary} from '../../../pipeline/transform/furnish/library/index.ts'
import {verifyCatalogue, type CatalogueVerdict} from '../../../pipeline/verify/index.ts'
import {memoryWorld} from '../../support/memory-world.ts'

/** The files of a catalogue, as text. */
export type Catalogue = ReadonlyMap<string, string>

interface More extends Partial<Omit<LibraryPublication, 'editions'>> {
  readonly editions?: readonly EditionName[]
}

/** A publication as catalogues tell of it, with all editions unless others are named. */
export function listed(id: string, language: string, title: string, more: More = {}): LibraryPublication {
  const {editions: names = ['json', 'pdf', 'epub', 'html'], ...rest} = more
  const folder = publicationFolder({id, language})
  const present = names.map((edition, index) => {
    const file = edition === 'html' ? 'index.html' : editionFile({id, language}, edition)
    return {edition, path: `${folder}/${file}`, bytes: 184_321 * (index + 1) ** 3}
  })
  return {
    id,
    language,
    title,
    type: 'policy-brief',
    editions: present,
    ...(names.includes('html') ? {cover: `${folder}/assets/cover.svg`} : {}),
    ...rest
  }
}

const publications = [
  listed('alpha', 'en', 'Alpha & Co.', {summary: 'About alpha.', date: '2026-11-24', version: '1.0'}),
  listed('alpha', 'fr', 'Alpha en français', {summary: 'Sur alpha.', date: '2026-11-23', version: '1.0'}),
  listed('bravo', 'ar', 'برافو', {summary: 'عن برافو', date: '2026-01-01'}),
  listed('charlie', 'en', 'Charlie', {type: 'document'}),
  listed('delta/echo', 'en', 'Echo', {editions: ['json', 'pdf']}),
  listed('foxtrot', 'fr', 'Foxtrot', {editions: ['html'], summary: 'Sur foxtrot.'})
]

/** The pages of a publication of one document, where it has any. */
export function pagesOf({editions, date}: LibraryPublication): readonly {path: string; date?: string}[] {
  const pages = editions.filter(({edition}) => edition === 'html')
  return pages.map(({path}) => (date === undefined ? {path} : {path, date}))
}

export const library: LibraryContents = {
  publisher: 'Institute of Alpha',
  language: 'en',
  baseUrl: 'https://example.org/library/',
  footer: [{label: 'Accessibility', url: 'https://example.org/accessibility'}],
  publications,
  pages: publications.flatMap(pagesOf)
}

/** Three pages of catalogue in two languages. */
export const largeLibrary: LibraryContents = {
  publisher: 'Institute of Alpha',
  language: 'en',
  baseUrl: 'https://example.org/library/',
  footer: [],
  pages: [],
  publications: Array.from({length: 450}, (_, index) => {
    const id = `n${String(index).padStart(3, '0')}`
    return listed(id, index % 9 === 0 ? 'fr' : 'en', `Title ${id}`, {
      editions: index === 0 ? ['html'] : ['pdf']
    })
  })
}

const only: LibraryContents = {
  language: 'en',
  footer: [],
  publications: [listed('alpha', 'en', 'Alpha', {date: '2026-11-24'})]
}

/** By what is special about each. */
export const libraries: Readonly<Record<string, LibraryContents>> = {
  'several languages': library,
  'a place on the web where nothing has a date': {
    ...library,
    publications: publications.map(({date: _, ...one}) => one),
    pages: publications.flatMap(({date: _, ...one}) => pagesOf(one))
  },
  'a disk': (({baseUrl: _, pages: __, ...rest}) => rest)(library),
  'one publication': only,
  'a language that no publication has': {...only, language: 'de'},
  'a language without labels': {
    ...only,
    publications: [listed('alpha', 'nl', 'Alpha', {date: '2026-11-24'})]
  },
  'a language that nobody said': {
    language: 'und',
    footer: [],
    publications: [listed('alpha', 'und', 'Alpha')]
  },
  'several pages of catalogue': largeLibrary,
  'two pages, the last of one publication': {
    ...largeLibrary,
    publications: largeLibrary.publications.slice(0, 201)
  },
  'two pages in a language whose numbers stand within words': {
    ...largeLibrary,
    language: 'zh',
    publications: largeLibrary.publications.slice(0, 201)
  },
  'one page that is full': {...largeLibrary, publications: largeLibrary.publications.slice(0, 200)},
  'web pages alone': {...only, publications: [listed('alpha', 'en', 'Alpha', {editions: ['html']})]},
  'data alone': {...only, publications: [listed('alpha', 'en', 'Alpha', {editions: ['json']})]},
  'neither pages nor data': {...only, publications: [listed('alpha', 'en', 'Alpha', {editions: ['pdf']})]},
  'odd names': {
    ...only,
    publisher: 'Alpha — Bravo',
    publications: [
      listed('ålpha', 'pt-BR', ' “Alpha”\u00a0<b> &amp; \u00adco — ', {
        type: 'x_y',
        summary: 'a\n b',
        version: '1'
      }),
      listed('ålpha', 'zh-Hant', '阿爾法', {summary: ''})
    ]
  },
  'something withdrawn': {
    ...library,
    publications: library.publications.map((one) =>
      one.id === 'bravo' || (one.id === 'alpha' && one.language === 'fr')
        ? {
            ...one,
            status: 'withdrawn',
            editions: one.editions.filter(({edition}) => edition === 'html' || edition === 'json')
          }
        : one
    ),
    pages: publications
      .filter(({id}) => id !== 'bravo')
      .filter(({language, id}) => language !== 'fr' || id !== 'alpha')
      .flatMap(pagesOf),
    redirects: [
      {from: 'golf/en/index.html', to: 'charlie/en/index.html', language: 'en', title: 'Charlie'},
      {from: 'golf/index.html', to: 'charlie/index.html', language: 'en', title: 'Charlie'}
    ]
  },
  nothing: {...only, publications: []}
}

/** What the editions of the library write for it as a whole; of stylesheets, fonts and the like the names alone. */
export async function catalogueOf(contents: LibraryContents): Promise<Map<string, string>> {
  const names = new Set(contents.publications.flatMap((one) => one.editions.map(({edition}) => edition)))
  const files = new Map<string, string>()
  for (const name of editionNames.filter((one) => names.has(one))) {
    const renderLibrary = await libraryParts[name]?.()
    for (const {path, bytes, shared} of (await renderLibrary?.(
      contents,
      furnishLibrary(contents),
      memoryWorld()
    )) ?? [])
      files.set(path, shared === true ? '' : new TextDecoder().decode(bytes))
  }
  return files
}

const furnitures = new WeakMap<LibraryContents, LibraryFurniture>()
const right = new Map<string, unknown>()
/** Files that were found right are not compared again. */
export const memo: Memo = {
  get: (key) => right.get(key),
  has: (key) => right.has(key),
  put: (key, value) => void right.set(key, value)
}

/** A library's verdict on files, whoever wrote them. */
export async function verdictOn(contents: LibraryContents, files: Catalogue): Promise<CatalogueVerdict> {
  const furniture = furnitures.get(contents) ?? furnishLibrary(contents)
  furnitures.set(contents, furniture)
  const open = async (path: string): Promise<Uint8Array | undefined> => {
    const text = files.get(path)
    return text === undefined ? undefined : new TextEncoder().encode(text)
  }
  return verifyCatalogue({contents, furniture}, {paths: new Set(files.keys()), open}, memo)
}

/** `file: key: kind what:  / found` of each difference. */
export function linesOf({differences}: CatalogueVerdict): readonly string[] {
  return differences.map(
    ({file, key, kind, what = '', found = ''}) => `${file}: ${key}: ${kind} ${what}:  / ${found}`
  )
}
