/** Makes the pages of documents that were edited, from a project that was judged: nothing else is made, written or proved. */
import {noExtensions} from '../../check/extensions/extensions.ts'
import {knownSchemas} from '../../check/index.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import {editionFile, publicationFolder} from '../../model/edition/edition.ts'
import type {Judged} from '../../driver/judge/read-all.ts'
import {loadAssets} from '../../driver/publication/load-assets.ts'
import {readPublic} from '../../driver/publication/public-reading.ts'
import {editions} from '../../editions/index.ts'
import type {Memo} from '../../model/memo.ts'
import type {Furnish} from '../../model/publication/furniture.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {contentsName, pageFile} from '../../model/publication/web-address.ts'
import type {World} from '../../model/world.ts'
import {furnish} from '../../transform/furnish/index.ts'
import {arrange} from '../../transform/index.ts'
import type {TypedProject} from '../lsp/judge-typed.ts'
import type {LiveIndex} from './live-index.ts'
import type {LiveReadings} from './live-readings.ts'
import {isError} from '../../model/diagnostic.ts'

/** By their paths in the output. */
export interface LivePages {
  /** Pages and what they need. */
  readonly pages: ReadonlyMap<string, Uint8Array>
  /** Data of their publications with the same ids, made when it is asked for. */
  readonly data: ReadonlyMap<string, () => Promise<Uint8Array>>
}

export interface LivePagesOptions {
  readonly typed: TypedProject
  readonly judged: Judged
  /** What is known of others: as of the last judgement. */
  readonly index: LiveIndex
  readonly readings: LiveReadings
  readonly world: World
  readonly memo: Memo
  /** Paths of the documents that were edited. */
  readonly changed: ReadonlySet<string>
}

/**
 * The pages, and the data of all; none where a document has errors. Undefined where more than the words of a page
 * is another: it is withdrawn, or shows images that it did not show before.
 */
export async function livePages(options: LivePagesOptions): Promise<LivePages | undefined> {
  const {typed, judged, index, readings, changed, memo} = options
  const {project, schemas} = typed
  const bare = {...options.world, shrink: () => Promise.resolve(undefined)}
  const world = {...bare, memo}
  const facts = {keys: schemas.frontMatterKeys, directives: noExtensions.directives}
  const edited = {changed, project, world: bare, facts}
  const {value: manuscript, diagnostics} = await readings.read(judged.source, edited)
  if (diagnostics.some(isError)) return {pages: new Map(), data: new Map()}
  if (!isSame(manuscript, judged)) return undefined
  const reading = await readPublic(manuscript, {project, schemas, world, extensions: noExtensions})
  const {published} = reading
  if (reading.unread.length > 0 || published.metadata.status === 'withdrawn') return undefined
  const assets = await loadAssets(published, world)
  const known = new Set(judged.sources.map(({path}) => path))
  if ([...assets.keys()].some((path) => !known.has(path))) return undefined
  const {value: publication} = await arrange(published, {
    index: index.edited(judged.published, published, changed),
    project,
    assets,
    schemas: knownSchemas(schemas, published.language),
    memo,
    ...(world.date === undefined ? {} : {date: world.date})
  })
  return render(publication, changed, world)
}

/** Whether it is still the publication of the same documents. */
function isSame({id, language, documents}: Manuscript, {entry}: Judged): boolean {
  const paths = entry.documents.map(({path}) => path)
  return (
    id === entry.id &&
    language === entry.language &&
    documents.every(({path}, index) => path === paths[index])
  )
}

async function render(
  publication: Publication,
  changed: ReadonlySet<string>,
  world: World
): Promise<LivePages> {
  const html = await editions.html()
  // What stands around a page is of all documents; the page itself is drawn from its own. One of another keeps it a book.
  const own = publication.documents.filter(({path}) => changed.has(path))
  const [other] = publication.documents.filter((one) => !own.includes(one))
  const documents = other === undefined || own.length > 1 ? own : [...own, other]
  const {value: part} = await html.address({...publication, documents}, world)
  const others = {addresses: new Map([['html' as const, part.addresses]]), artifacts: new Map()}
  const furnished = furnish(publication, others)
  const withoutContents: Furnish = (name, preview) => {
    const {parts: _, ...furniture} = furnished(name, preview)
    return furniture
  }
  const {value: files} = await part.render({...others, furnish: withoutContents}, world)
  const folder = `${publicationFolder(publication)}/`
  const isBook = publication.documents.length > 1
  // The title page, the contents and the words to be found by are of all documents.
  const names = [contentsName, ...(other === undefined ? [] : [other.name])]
  const left = isBook ? ['index.html', ...names.map(pageFile)] : []
  const isLeft = (path: string): boolean =>
    path.startsWith(`${folder}search/`) || left.some((name) => path === `${folder}${name}`)
  const pages = new Map(
    files.flatMap((file) =>
      'pieces' in file || isLeft(file.path) ? [] : [[file.path, heldBytes(file)] as const]
    )
  )
  return {pages, data: dataOf(publication, world)}
}

/** Without addresses in the PDF and the book, which a build gives. */
function dataOf(publication: Publication, world: World): LivePages['data'] {
  let made: Promise<Uint8Array> | undefined
  const make = async (): Promise<Uint8Array> => {
    const [html, json] = [await editions.html(), await editions.json()]
    const {value: pages} = await html.address(publication, world)
    const {value} = await json.address(publication, world)
    const addresses = new Map([
      ['html' as const, pages.addresses],
      ['json' as const, value.addresses]
    ])
    const others = {addresses, artifacts: new Map()}
    const {value: files} = await value.render({...others, furnish: furnish(publication, others)}, world)
    const [file] = files
    if (file === undefined || !('bytes' in file)) throw new Error('data is one file')
    return file.bytes
  }
  const path = `${publicationFolder(publication)}/${editionFile(publication, 'json')}`
  return new Map([[path, () => (made ??= make())]])
}
