/** Says where the documents and files of an imported folder go. */
import {posix} from 'node:path'
import type {SourceTree} from './source-tree.ts'
import type {Lost, Site} from './systems/system.ts'
import {translatedFolderOf} from './translations-beside.ts'

/** What a page of the web ends in. */
export const web = /\.x?html?$/i

/** What a document of Markdown ends in. Middleman's names say what is made of what: `fees.html.md.erb`. */
export const readable = /(?:\.html)?\.(?:md|markdown|mkd|mdown|mdx|qmd|rmd)(?:\.erb)?$/i

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

/** Where each document goes: its path below the documents' folder, without a leading `_` or `.`, ending in `.md`. A folder without a file is told. */
export function placeDocuments(tree: SourceTree, site: Site, lost: Lost[]): Map<string, string> {
  const placed = new Map<string, string>()
  const taken = new Set<string>()
  for (const path of tree.paths) {
    const below = placeIn(site, path)
    if (below === undefined || leftOut.test(path) || /(?:^|\/)\./.test(path)) continue
    if (isPartial(below, site)) continue
    const made = madeOf(path, tree, site)
    if (made !== undefined) {
      lost.push({path, what: `this document: \`${posix.basename(made)}\` was made of it`})
      continue
    }
    const kind = unread.get(posix.extname(path).toLowerCase())
    if (kind !== undefined) lost.push({path, what: `this document: it is ${kind}`})
    const ending = site.isWeb === true ? web : readable
    if (!ending.test(path) || site.lists?.includes(path) === true) continue
    if (/^404\.[^./]+$/.test(below) && site.contents?.some((one) => one.path === path) !== true) {
      lost.push({path, what: 'this document: the output has a page of its own for addresses without one'})
      continue
    }
    if (/(?:^|\/)_drafts\//.test(path)) {
      lost.push({path, what: 'this document: it is a draft'})
      continue
    }
    const place = published(below).replace(ending, '.md')
    if (taken.has(place)) lost.push({path, what: `this document: another one is called \`${place}\``})
    else placed.set(path, place)
    taken.add(place)
  }
  if (tree.paths.length > 0 && !tree.paths.some((path) => placeIn(site, path) !== undefined))
    lost.push({
      path: site.source,
      what: 'the folder that the settings say the documents are in: nothing is there'
    })
  return placed
}

/** The Markdown beside a document of R, which has what its programs give; undefined where the contents name the document itself. */
function madeOf(path: string, tree: SourceTree, {contents}: Site): string | undefined {
  const made = path.replace(/\.rmd$/i, '.md')
  const isMade = made !== path && tree.has(made) && contents?.some((one) => one.path === path) !== true
  return isMade ? made : undefined
}

/** Whether a document is the page of its folder. */
export function isPage(path: string): boolean {
  return /^(?:_?index|readme)\./i.test(posix.basename(path))
}

/** Stands in other documents alone: Docusaurus and Starlight make no page of what has a name with `_`, and Middleman none of such a file. */
function isPartial(below: string, {profile}: Site): boolean {
  if (/(?:^|\/)_[^/]+\.erb$/.test(below)) return true
  return (profile === 'docusaurus' || profile === 'starlight') && /(?:^|\/)_/.test(below)
}

/** Names with `_` are left out of a publication; a folder's own page keeps it. */
function published(path: string): string {
  return path
    .split('/')
    .map((part) => (/^_index\.(?:md|markdown)$/.test(part) ? part : part.replace(/^[_.]+(?=[^_.])/, '')))
    .join('/')
}

/** What stands beside documents for the people who work on them: it is one of them where the contents list it, or another one leads to it. */
export function isAside(path: string, {profile, source}: Site): boolean {
  if (profile === 'mdbook') return false
  return /^(?:CONTRIBUTING|CODE_OF_CONDUCT|CHANGELOG|LICENSE|SECURITY)\.md$/i.test(
    belowOf(source, path) ?? ''
  )
}

/** Its path below the documents' folder; one in a folder of a language is below a folder of that name. */
function placeIn({source, translated = []}: Site, path: string): string | undefined {
  const within = translatedFolderOf(path, translated)
  if (within === undefined) return belowOf(source, path)
  const {language, folder, below = ''} = within
  return posix.join(language.toLowerCase(), below, path.slice(folder.length + 1))
}

function belowOf(folder: string, path: string): string | undefined {
  if (folder === '.') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}

/** Beside its documents as before; from elsewhere, in `images`. */
export function placeOfFile(path: string, site: Site): string {
  return placeIn(site, path) ?? posix.join('images', path)
}
