/** Writes the documents of an imported folder one by one, and gathers what they need. */
import {maskComments} from '../read/markdown/dialects/mask-comments.ts'
import {maskSource} from '../read/markdown/dialects/mask-source.ts'
import {fillParameters} from './fill-parameters.ts'
import {fillValues, valuesFor} from './fill-values.ts'
import {headOf} from './head-of.ts'
import type {PlannedFile} from './import-plan.ts'
import type {Listed} from './list-documents.ts'
import {isAside, placeOfFile, readable, web} from './place-documents.ts'
import type {ClaimFormer} from './addresses/former-addresses.ts'
import {fileNamed} from './addresses/named-files.ts'
import {namedPlaces} from './addresses/named-places.ts'
import {headingReferences} from './heading-references.ts'
import {rewriteDocument} from './rewrite-document.ts'
import {sharedDefinitions, withDefinitions} from './shared-definitions.ts'
import type {SourceTree} from './source-tree.ts'
import {withoutLists} from './systems/sphinx.ts'
import {apartFromHtml} from './texts/apart-from-html.ts'
import {placeErb} from './texts/place-erb.ts'
import {withoutParts} from './texts/parts-of-books.ts'
import {picturesOfCells} from './texts/pictures-of-cells.ts'
import type {Lost, Site} from './systems/system.ts'
import {hideRawMarks, withoutRawMarks} from './texts/raw-marks.ts'

/** By the path of each document, where it goes; as the documents of one language see the others. */
type Places = Pick<ReadonlyMap<string, string>, 'get'>

export interface DocumentWriter {
  /** One that can't be read is told, and not written. */
  readonly write: (document: Pick<Listed, 'path' | 'title' | 'original'>, places: Places) => Promise<void>
  readonly texts: PlannedFile[]
  /** Paths of files that the texts show or link to. */
  readonly needed: ReadonlySet<string>
  /** Files whose words stand in the texts. */
  readonly included: ReadonlySet<string>
  /** Of pages of the web. */
  readonly titles: readonly string[]
  /** What pages of the web say they are in. */
  readonly languages: readonly string[]
}

interface Writing {
  readonly site: Site
  readonly listed: readonly Listed[]
  readonly former: ClaimFormer
}

/** Writes nothing yet; what can't be taken over is added to `lost`. `listed` are the documents of the language of the site. */
export async function createWriter(
  tree: SourceTree,
  {site, listed, former}: Writing,
  lost: Lost[]
): Promise<DocumentWriter> {
  const texts: PlannedFile[] = []
  const [needed, included] = [new Set<string>(), new Set<string>()]
  const titles: string[] = []
  const languages: string[] = []
  const definitions = await sharedDefinitions(site.appended ?? [], tree, lost)
  const paths = site.namesHeadings === true ? tree.paths.filter((one) => isDocument(one, site)) : []
  const referHeadings = await headingReferences(paths, tree)
  const chapters = hasChapters(site) ? listed.map(({path}) => path) : []
  const mask = site.profile === 'quarto' ? maskQuarto : site.values === undefined ? maskComments : maskLiquid
  const placeNamed = await namedPlaces(chapters, tree, mask)
  const named = fileNamed(tree.paths)
  return {
    texts,
    needed,
    included,
    titles,
    languages,
    write: async ({path, title, original}, documents) => {
      const source = await tree.text(path)
      if (source === undefined) {
        lost.push({path, what: 'this document, which is no text in UTF-8 or too large'})
        return
      }
      const read = await markdownOf(path, source, {lost, titles, languages})
      const {text: written, lost: beside} = await placeErb(read, path, {tree, source: site.source, included})
      lost.push(...beside.map((one) => ({path, ...one})))
      const whole = filledIn(written, path, site)
      const shaped = shapedFor(site, whole)
      const text = referHeadings(path, withDefinitions(shaped, definitions))
      const around = {
        tree,
        included,
        roots: site.roots,
        documents,
        isAside: (one: string) => isAside(one, site),
        mask,
        placeNamed,
        namesBare: site.profile === 'myst',
        fileNamed: named,
        placeFor: (one: string) => placeOfFile(one, site),
        title,
        original,
        isMdx: isMdx(path, site)
      }
      const made = await rewriteDocument(path, text, around)
      const shown = site.values === undefined ? made : withoutRawMarks(made)
      const place = documents.get(path) ?? path
      const claimed = former(path, shown.text, place)
      texts.push({path: place, kind: 'text', text: claimed.text})
      for (const file of made.files) needed.add(file)
      lost.push(...shown.lost, ...claimed.lost)
    }
  }
}

/** Without what only says where documents stand, with the pictures that programs would show, and with headings that the system shows below HTML. */
function shapedFor({profile}: Site, text: string): string {
  if (profile === 'myst') return withoutLists(text)
  if (profile === 'jekyll') return apartFromHtml(text)
  return profile === 'quarto' ? picturesOfCells(withoutParts(text)) : text
}

/** Whether documents may name the places of others without their address. */
function hasChapters({profile}: Site): boolean {
  return profile === 'quarto' || profile === 'myst'
}

/** Docusaurus reads all its documents as MDX. */
function isMdx(path: string, {profile}: Site): boolean {
  return profile === 'docusaurus' || /\.mdx$/i.test(path)
}

/** In cells of R Markdown may be Markdown. */
function maskQuarto(text: string): string {
  return maskSource(text, 0, {hasCrossReferences: true}).text
}

/** With what it takes of its site and its own front matter. */
function filledIn(written: string, path: string, site: Site): string {
  const filled =
    site.values === undefined || !/\{[{%]/.test(written)
      ? written
      : fillValues(written, valuesFor(path, site, headOf(path, written).data))
  return site.parameters === undefined
    ? filled
    : fillParameters(filled, () => headOf(path, filled).data, site.parameters)
}

/** Marks around what is shown as it is written are no words. */
function maskLiquid(text: string): string {
  return hideRawMarks(maskComments(text))
}

function isDocument(path: string, {source}: Site): boolean {
  return readable.test(path) && (source === '.' || path.startsWith(`${source}/`))
}

/** A document's text; of a page of the web what it says. What that takes is loaded for pages alone. */
async function markdownOf(
  path: string,
  source: string,
  {lost, titles, languages}: {readonly lost: Lost[]; readonly titles: string[]; readonly languages: string[]}
): Promise<string> {
  if (!web.test(path)) return source.replace(/\r\n?/g, '\n')
  const {htmlToMarkdown} = await import('./html/html-to-markdown.ts')
  const page = htmlToMarkdown(source)
  lost.push(...page.lost.map((one) => ({path, ...one})))
  if (page.title !== undefined) titles.push(page.title)
  if (page.language !== undefined) languages.push(page.language)
  return page.text
}
