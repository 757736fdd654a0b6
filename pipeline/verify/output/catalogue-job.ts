/** Compares the catalogue of an output with its manifest's publications. */
import type {LibraryContents, LibraryPublication, Redirect} from '../../model/edition/edition.ts'
import type {LibraryFurniture} from '../../model/publication/library-furniture.ts'
import {verifyCatalogue, type CatalogueVerdict, type LibraryFiles} from '../catalogue/verify-catalogue.ts'
import {parseData} from '../json-reader/data.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import {elementOf, elementsOf, readHtmlMarkup, wordsOf} from '../web-reader/markup.ts'
import {ownerIn} from '../web-reader/owner.ts'
import {Unreadable} from '../unreadable.ts'
import {mostFileBytes, type OutputFiles} from './output-files.ts'

/** A catalogue to compare: plain data, so that it can be given to a worker. */
export interface CatalogueJob {
  readonly kind: 'catalogue'
  readonly entries: readonly LibraryPublication[]
  readonly redirects: readonly Redirect[]
  /** The web address of the output's root, as the build proved publications with it. */
  readonly baseUrl?: string
  /** The pages of what is in force. */
  readonly pages: NonNullable<LibraryContents['pages']>
  /** The files that belong to no publication. */
  readonly paths: readonly string[]
}

/** Whether a message is one of our jobs. */
export function isCatalogueJob(value: unknown): value is CatalogueJob {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'catalogue'
}

/** Whether a message is a verdict on a catalogue. */
export function isCatalogueVerdict(value: unknown): value is CatalogueVerdict {
  return typeof value === 'object' && value !== null && 'differences' in value && 'entries' in value
}

/** What is to be known of a library that its manifest doesn't say. */
type Facts = Partial<Pick<LibraryContents, 'language' | 'publisher' | 'footer'>>

/** Missing files are reported by the check of files against the manifest. `furnish` says what a library's files list. */
export async function runCatalogueJob(
  {entries, redirects, baseUrl, pages, paths}: CatalogueJob,
  files: OutputFiles,
  furnish: (contents: LibraryContents) => LibraryFurniture
): Promise<CatalogueVerdict> {
  const library: LibraryFiles = {
    paths: new Set(paths),
    open: async (path) => {
      const read = await files.open(path, mostFileBytes)
      return read.ok ? read.value : undefined
    }
  }
  const contents = {
    language: entries[0]?.language ?? 'en',
    footer: [],
    ...(await factsOf(library)),
    redirects: redirects.map((one) => ({...one, language: '', title: ''})),
    pages,
    publications: entries,
    ...(baseUrl === undefined ? {} : {baseUrl})
  }
  return verifyCatalogue({contents, furniture: furnish(contents)}, library, explain)
}

/** Whatever reading a file throws is told of it: anyone may have changed it, and it is no fault of ours. */
function explain(error: unknown): string {
  return error instanceof Unreadable ? error.message : `its reader stopped: ${String(error)}`
}

/** The project's language, its links, and who publishes: all pages are held to the first file that says it. */
async function factsOf(files: LibraryFiles): Promise<Facts> {
  const page = await read('index.html', files, factsOfPage)
  const data = await read('index.json', files, factsOfData)
  return {...page, ...data}
}

function factsOfData(bytes: Uint8Array): Facts {
  const {language, publisher} = parseData(bytes, 'index.json')
  return {
    ...(typeof language === 'string' ? {language} : {}),
    ...(typeof publisher === 'string' ? {publisher} : {})
  }
}

function factsOfPage(bytes: Uint8Array): Facts {
  const page = readHtmlMarkup(decodeText(bytes, 'index.html'))
  const language = elementOf(page, 'html')?.attributes.get('lang')
  const publisher = ownerIn(elementOf(page, 'header'))
  const foot = elementOf(page, 'footer')
  const links = foot === undefined ? [] : elementsOf(foot, 'a')
  return {
    footer: links.map((link) => ({label: wordsOf(link), url: link.attributes.get('href') ?? ''})),
    ...(language === undefined ? {} : {language}),
    ...(publisher === '' ? {} : {publisher})
  }
}

async function read(
  file: string,
  files: LibraryFiles,
  facts: (bytes: Uint8Array) => Facts
): Promise<Facts | undefined> {
  const bytes = await files.open(file)
  if (bytes === undefined) return undefined
  try {
    return facts(bytes)
  } catch {
    // Whatever is wrong with it is told when it is compared.
    return undefined
  }
}
