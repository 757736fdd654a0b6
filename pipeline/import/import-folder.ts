/** Plans what a folder of documents of another system becomes: a publication with its contents, documents and pictures. */
import {posix} from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import type {Matter} from '../model/publication/document.ts'
import type {ProfileName} from '../model/publication/profile.ts'
import {decodePercent} from '../model/values/decode-percent.ts'
import {headOf} from './head-of.ts'
import type {ImportPlan, PlannedFile} from './import-plan.ts'
import {writePublication, type Placed} from './write-publication.ts'
import {leaveOutHeld} from './leave-out-held.ts'
import {partTranslations, seenFrom, translatedFolderOf} from './translations-beside.ts'
import {rewriteDocument} from './rewrite-document.ts'
import type {SourceTree} from './source-tree.ts'
import {pagesOfWeb, readSite} from './systems/index.ts'
import {withoutLists} from './systems/sphinx.ts'
import type {Lost, Site} from './systems/system.ts'
import {given} from '../model/values/given.ts'

export interface ImportOptions {
  /** The system of the folder; found by its files when absent. */
  readonly profile?: ProfileName | undefined
  /** The one page of a folder that is imported, with the files that it needs. */
  readonly page?: string
  /** Seconds since 1970, by which documents have dates to come; without a clock all are. */
  readonly now?: number
}

/** A folder of a system, or of web pages. */
export async function importFolder(
  tree: SourceTree,
  {profile, page, now}: ImportOptions = {}
): Promise<ImportPlan> {
  const site = page === undefined ? await readSite(tree, profile) : pagesOfWeb
  const lost: Lost[] = [...site.lost]
  const placed =
    page === undefined ? placeDocuments(tree, site, lost) : new Map([[page, page.replace(web, '.md')]])
  if (site.profile === 'jekyll') await leaveOutHeld(placed, tree, {lost, now})
  const redirects = site.isWeb === true && page === undefined ? await partPages(placed, tree, lost) : []
  const {documents: originals, translations} = partTranslations(placed, site.translated)
  const listed = [...(await inOrder(originals, site, tree, lost))]
  const texts: PlannedFile[] = []
  const needed = new Set<string>()
  const titles: string[] = []
  const placeFor = (path: string) => placeOfFile(path, site)
  const write = async ({path, title, original}: Listed, documents: Places) => {
    const source = await tree.text(path)
    const own = documents.get(path) ?? path
    if (source === undefined) {
      lost.push({path, what: 'this document, which is no text in UTF-8 or too large'})
      return
    }
    const written = await markdownOf(path, source, {lost, titles})
    const text = site.profile === 'myst' ? withoutLists(written) : written
    const around = {tree, roots: site.roots, documents, placeFor, title, original}
    const made = await rewriteDocument(path, text, around)
    texts.push({path: own, kind: 'text', text: made.text})
    for (const file of made.files) needed.add(file)
    lost.push(...made.lost)
  }
  const everywhere = everyPlace([originals, ...translations.values()], redirects)
  for (const one of listed) {
    if (one.isTitle === true) texts.push({path: one.path, kind: 'text', text: `# ${one.title ?? ''}\n`})
    else await write(one, everywhere)
  }
  for (const translated of translations.values()) {
    const from = seenFrom(translated, everywhere)
    for (const [path, place] of translated) await write({path, original: originalOf(place, site)}, from(path))
  }
  const known = new Set(listed.map(({path}) => path))
  for (const path of needed) {
    if (known.has(path) || !originals.has(path) || !isAside(path, site)) continue
    listed.push({path})
    await write({path}, everywhere)
  }
  const files = [...needed].filter((path) => !everywhere.has(path))
  const written = new Set(texts.map(({path}) => path))
  const places = listed.map((one) => placedAt(one, originals))
  const contents = withParts(places.filter(({path}) => written.has(path)))
  const named = {...titleOfSite(titles), ...site}
  const manifest = page === undefined ? manifestsOf(translations, {contents, written, site: named}) : []
  return {
    ...(site.profile === undefined ? {} : {profile: site.profile}),
    ...(site.language === undefined ? {} : {language: site.language}),
    files: [...manifest, ...texts, ...copiesOf(files, placeFor)],
    lost
  }
}

type Places = Pick<ReadonlyMap<string, string>, 'get'>

/** Where what is translated stands in the folder, whose translation has a place in the folder of its language. */
function originalOf(place: string, {source}: Site): string {
  return posix.join(source, place.slice(place.indexOf('/') + 1))
}

/** Where links to documents lead, and to the pages that only lead on to them. */
function everyPlace(
  parts: readonly ReadonlyMap<string, string>[],
  redirects: readonly Redirect[]
): ReadonlyMap<string, string> {
  const places = new Map(parts.flatMap((part) => [...part]))
  for (const {from, to} of redirects) {
    const place = places.get(to)
    if (place !== undefined) places.set(from, place)
  }
  return places
}

interface Redirect {
  readonly from: string
  /** A page of the folder, which leads nowhere else. */
  readonly to: string
}

/** A page that leads to another has a text of its own where it has more letters than a sentence that says so. */
const letters = 200

/**
 * Takes out of the pages those that lead to others and say no more than that, and tells them; and those that nobody is to find, such as a book in one page for a
 * printer,
 * where others are to be found.
 */
async function partPages(
  placed: Map<string, string>,
  tree: SourceTree,
  lost: Lost[]
): Promise<readonly Redirect[]> {
  const {purposeOf} = await import('./html/purpose-of.ts')
  const {lettersOf} = await import('./html/html-to-markdown.ts')
  const leads = new Map<string, string>()
  const unlisted: string[] = []
  for (const path of placed.keys()) {
    const html = (await tree.text(path)) ?? ''
    const purpose = purposeOf(html)
    if (purpose.kind === 'unlisted') unlisted.push(path)
    if (purpose.kind !== 'redirect') continue
    if (lettersOf(html) <= letters) leads.set(path, purpose.to)
    else lost.push({path, what: `the redirect to \`${purpose.to}\`, since this page has a text of its own`})
  }
  // Pages that lead to themselves, or round, lead to no other text than theirs.
  for (const path of [...leads.keys()].filter((path) => endOf(path, leads) === path)) leads.delete(path)
  for (const [path, to] of leads) {
    placed.delete(path)
    lost.push({path, what: `this page, which leads to \`${to}\``})
  }
  if (unlisted.length < placed.size)
    for (const path of unlisted) {
      placed.delete(path)
      lost.push({
        path,
        what: 'this page, which asks not to be found (`noindex`); import it by its name to have it'
      })
    }
  return [...leads.keys()].flatMap((from) => {
    const to = endOf(from, leads)
    return to === undefined ? [] : [{from, to}]
  })
}

/** The page at the end of pages that lead to one another: itself for one in a ring; undefined where they lead to the web, or into a ring. */
function endOf(from: string, leads: ReadonlyMap<string, string>): string | undefined {
  let at = from
  for (let steps = 0; steps <= leads.size; steps += 1) {
    const to = leads.get(at)
    if (to === undefined) return at
    const next = pageAt(to, at)
    if (next === undefined || next === from) return next
    at = next
  }
  return undefined
}

/** The page of the folder that an address on a page leads to; undefined for one of the web. */
function pageAt(address: string, page: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) return undefined
  const written = decodePercent(address.replace(/[?#].*$/, ''))
  if (written === '') return page
  const target = posix.join(posix.dirname(page), written)
  return target.endsWith('/') || written === '.' ? posix.join(target, 'index.html') : target
}

/** In the order of their names, each once. */
function copiesOf(needed: readonly string[], placeFor: (path: string) => string): readonly PlannedFile[] {
  const from = needed.toSorted(compareStrings)
  return unique(from.map((one): PlannedFile => ({path: placeFor(one), kind: 'copy', from: one})))
}

interface Manifested {
  readonly contents: readonly Placed[]
  readonly written: ReadonlySet<string>
  readonly site: Site
}

function manifestsOf(
  translations: ReadonlyMap<string, ReadonlyMap<string, string>>,
  all: Manifested
): readonly PlannedFile[] {
  return [
    {path: 'publication.yaml', kind: 'text', text: writePublication(all.site, all.contents)},
    ...[...translations].map(([language, translated]) => editionIn(language, [...translated.values()], all))
  ]
}

/** Of the translations into a language: in the order of their originals, and then those that have none. */
function editionIn(
  language: string,
  places: readonly string[],
  {contents, written, site}: Manifested
): PlannedFile {
  const folder = language.toLowerCase()
  const translated = contents.filter(({path}) => written.has(`${folder}/${path}`))
  const known = new Set(translated.map(({path}) => path))
  const alone = places
    .filter((place) => written.has(place))
    .map((place) => place.slice(folder.length + 1))
    .filter((path) => !known.has(path))
    .toSorted((a, b) => compareStrings(keyOf(a), keyOf(b)))
  const own = withParts([...translated, ...alone.map((path) => ({path}))])
  const {authors} = site
  const title = site.translated?.find((one) => one.language === language)?.title ?? site.title
  const text = writePublication(
    {language, ...(title === undefined ? {} : {title}), ...(authors && {authors})},
    own
  )
  return {path: `${folder}/publication.yaml`, kind: 'text', text}
}

/** A document's text; of a page of the web what it says. What that takes is loaded for pages alone. */
async function markdownOf(
  path: string,
  source: string,
  {lost, titles}: {readonly lost: Lost[]; readonly titles: string[]}
): Promise<string> {
  if (!web.test(path)) return source.replace(/\r\n?/g, '\n')
  const {htmlToMarkdown} = await import('./html/html-to-markdown.ts')
  const page = htmlToMarkdown(source)
  lost.push(...page.lost.map((one) => ({path, ...one})))
  if (page.title !== undefined) titles.push(page.title)
  return page.text
}

/** What the titles of all pages end in, behind a sign: `Items - The Guide`. */
function titleOfSite(titles: readonly string[]): {readonly title?: string} {
  const ends = new Set(titles.map((title) => title.split(/\s+[-–—|·•»]\s+/).at(-1)))
  const [title] = ends
  return titles.length > 1 && ends.size === 1 && title !== undefined ? {title} : {}
}

const web = /\.x?html?$/i
/** Middleman's names say what is made of what: `fees.html.md.erb`. */
const readable = /(?:\.html)?\.(?:md|markdown|mkd|mdown|mdx|qmd|rmd)(?:\.erb)?$/i

/** Kinds of documents that are not read. */
const unread: ReadonlyMap<string, string> = new Map([
  ['.rst', 'reStructuredText'],
  ['.ipynb', 'a notebook'],
  ['.adoc', 'AsciiDoc'],
  ['.asciidoc', 'AsciiDoc'],
  ['.org', 'Org'],
  ['.textile', 'Textile'],
  ['.mediawiki', 'a page of a wiki'],
  ['.tex', 'LaTeX']
])

/** Folders that hold no documents, in any system. */
const leftOut =
  /(?:^|\/)(?:node_modules|_site|_build|_book|_includes|_layouts|_sass|_data|_plugins|_partials|vendor)\//

/** Where each document goes: its path below the documents' folder, without a leading `_` or `.`, ending in `.md`. */
function placeDocuments(tree: SourceTree, site: Site, lost: Lost[]): Map<string, string> {
  const placed = new Map<string, string>()
  const taken = new Set<string>()
  for (const path of tree.paths) {
    const below = placeIn(site, path)
    if (below === undefined || leftOut.test(path) || /(?:^|\/)\./.test(path)) continue
    const kind = unread.get(posix.extname(path).toLowerCase())
    if (kind !== undefined) lost.push({path, what: `this document: it is ${kind}`})
    const ending = site.isWeb === true ? web : readable
    if (!ending.test(path) || (site.profile === 'mdbook' && below === 'SUMMARY.md')) continue
    if (/(?:^|\/)_drafts\//.test(path)) {
      lost.push({path, what: 'this document: it is a draft'})
      continue
    }
    const place = published(below).replace(ending, '.md')
    if (taken.has(place)) lost.push({path, what: `this document: another one is called \`${place}\``})
    else placed.set(path, place)
    taken.add(place)
  }
  return placed
}

/** Names with `_` are left out of a publication; a folder's own page keeps it. */
function published(path: string): string {
  return path
    .split('/')
    .map((part) => (/^_index\.(?:md|markdown)$/.test(part) ? part : part.replace(/^[_.]+(?=[^_.])/, '')))
    .join('/')
}

/** What stands beside documents for the people who work on them: it is one of them where the contents list it, or another one leads to it. */
function isAside(path: string, {profile, source}: Site): boolean {
  if (profile === 'mdbook') return false
  return /^(?:CONTRIBUTING|CODE_OF_CONDUCT|CHANGELOG|LICENSE|SECURITY)\.md$/i.test(
    belowOf(source, path) ?? ''
  )
}

/** Its path below the documents' folder; one in a folder of a language is below a folder of that name. */
function placeIn({source, translated = []}: Site, path: string): string | undefined {
  const within = translatedFolderOf(path, translated)
  if (within === undefined) return belowOf(source, path)
  return posix.join(within.language.toLowerCase(), path.slice(within.folder.length + 1))
}

function belowOf(folder: string, path: string): string | undefined {
  if (folder === '.') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}

/** Beside its documents as before; from elsewhere, in `images`. */
function placeOfFile(path: string, site: Site): string {
  return placeIn(site, path) ?? posix.join('images', path)
}

interface Listed {
  readonly path: string
  readonly title?: string
  readonly matter?: Matter
  /** Where the document stands that it translates, if that is there. */
  readonly original?: string
  /** Whether it is the title of a part, for which there is no document. */
  readonly isTitle?: true
}

function placedAt({path, matter}: Listed, places: ReadonlyMap<string, string>): Placed {
  return {path: places.get(path) ?? path, ...(matter && {matter})}
}

/** A part without documents is a document like others. */
function withParts(contents: readonly Placed[]): readonly Placed[] {
  return contents.map((one, index) => {
    const isEmpty = one.matter === 'part' && contents[index + 1]?.matter !== undefined
    return one.matter === 'part' && (isEmpty || index === contents.length - 1) ? {path: one.path} : one
  })
}

/** As the list says; then, or without one, by the numbers that documents have, and by their paths. */
async function inOrder(
  placed: ReadonlyMap<string, string>,
  site: Site,
  tree: SourceTree,
  lost: Lost[]
): Promise<readonly Listed[]> {
  const listed = new Map<string, Listed>()
  const taken = new Set(placed.values())
  let count = 0
  for (const {path, title, matter} of site.contents ?? []) {
    const more = given({title, matter})
    if (path === undefined) {
      do count += 1
      while (taken.has(`part-${count}.md`))
      listed.set(`part-${count}.md`, {path: `part-${count}.md`, ...more, isTitle: true})
      continue
    }
    const found = namesOf(path).find((one) => placed.has(one))
    if (found === undefined)
      lost.push({path, what: 'this document of the contents, which is not there or can not be read'})
    else if (!listed.has(found)) listed.set(found, {path: found, ...more})
  }
  const rest = [...placed.keys()].filter((path) => !listed.has(path) && !isAside(path, site))
  // A list of which nothing is there is that of another folder: the documents are taken as without one.
  const isOfOthers = [...listed.values()].every(({isTitle}) => isTitle === true)
  if (site.contents !== undefined && !site.takesUnlisted && !isOfOthers) {
    lost.push(...rest.map((path) => ({path, what: 'this document, which is not in the contents'})))
    return [...listed.values()]
  }
  const numbered = await Promise.all(
    rest.map(async (path) => ({path, number: await numberOf(path, site, tree)}))
  )
  numbered.sort((a, b) => compareStrings(keyOf(a.path, a.number), keyOf(b.path, b.number)))
  return [...listed.values(), ...numbered.map(({path}) => ({path}))]
}

/** What a list may mean: the file, one without its ending, one that was renamed, or the page of a folder. */
function namesOf(path: string): readonly string[] {
  const plain = posix.normalize(path.replace(/\/$/, ''))
  const stem = plain.replace(readable, '')
  const endings = [
    '.md',
    '.mdx',
    '.qmd',
    '.Rmd',
    '.rmd',
    '.markdown',
    '/index.md',
    '/index.mdx',
    '/README.md'
  ]
  return [plain, ...endings.map((ending) => stem + ending)]
}

/** The page of a folder first, then what has a number in it, then the others. */
function keyOf(path: string, number?: number): string {
  const folder = posix.dirname(path)
  const isPage = /^(?:_?index|readme)\.\w+$/i.test(posix.basename(path))
  const rank = isPage
    ? ' '
    : number === undefined
      ? '2'
      : `1${String(Math.round((number + 1e6) * 100)).padStart(12, '0')}`
  return `${folder === '.' ? '' : `${folder}/`}${rank}${posix.basename(path)}`
}

async function numberOf(path: string, {orderKey}: Site, tree: SourceTree): Promise<number | undefined> {
  if (orderKey === undefined) return undefined
  const text = await tree.text(path)
  const {data} = headOf(path, (text ?? '').replace(/\r\n?/g, '\n'), [orderKey])
  const number = Number(data[orderKey] ?? Number.NaN)
  return Number.isFinite(number) ? number : undefined
}

function unique(files: readonly PlannedFile[]): readonly PlannedFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()]
}
