/** Compares the catalogue of an output with its manifest's publications. */
import type {LibraryPublication, Redirect} from '../../model/edition.ts'
import type {Library} from '../catalogue/library.ts'
import type {ListedFacts} from '../catalogue/listing.ts'
import {readIndex} from '../catalogue/read-index.ts'
import {readLibraryPage} from '../catalogue/read-library-page.ts'
import {verifyCatalogue, type CatalogueVerdict, type LibraryFiles} from '../catalogue/verify-catalogue.ts'
import {decodeText} from '../readers/decode-text.ts'
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
  readonly pages: NonNullable<Library['pages']>
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

/** Files that are missing are left to whoever holds files to the manifest. */
export async function runCatalogueJob(
  {entries, redirects, baseUrl, pages, paths}: CatalogueJob,
  files: OutputFiles
): Promise<CatalogueVerdict> {
  const library: LibraryFiles = {
    paths: new Set(paths),
    open: async (path) => {
      const read = await files.open(path, mostFileBytes)
      return read.ok ? read.value : undefined
    }
  }
  const facts = await factsOf(library)
  return verifyCatalogue(
    {
      language: entries[0]?.language ?? 'en',
      ...facts,
      redirects,
      pages,
      publications: entries,
      ...(baseUrl === undefined ? {} : {baseUrl})
    },
    library,
    explain
  )
}

/** Whatever reading a file throws is told of it: anyone may have changed it, and it is no fault of ours. */
function explain(error: unknown): string {
  return error instanceof Unreadable ? error.message : `its reader stopped: ${String(error)}`
}

/** The project's language, and who publishes: manifests don't say it, so that all pages are held to the first file that does. */
async function factsOf(files: LibraryFiles): Promise<Partial<Pick<Library, 'language' | 'publisher'>>> {
  const data = await read('index.json', files, (bytes, file) => readIndex(bytes, file).facts)
  const page = await read(
    'index.html',
    files,
    (bytes, file) => readLibraryPage(decodeText(bytes, file), file).facts
  )
  const language = data?.get('language') ?? page?.get('page language')
  const publisher = (data ?? page)?.get(data === undefined ? 'publisher in the title' : 'publisher')
  return {...(language === undefined ? {} : {language}), ...(publisher === undefined ? {} : {publisher})}
}

async function read(
  file: string,
  files: LibraryFiles,
  facts: (bytes: Uint8Array, file: string) => ListedFacts
): Promise<ListedFacts | undefined> {
  const bytes = await files.open(file)
  if (bytes === undefined) return undefined
  try {
    return facts(bytes, file)
  } catch {
    // Whatever is wrong with it is told when it is compared.
    return undefined
  }
}
