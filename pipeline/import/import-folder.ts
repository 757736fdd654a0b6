/** Plans what a folder of documents of another system becomes: a publication with its contents, documents and pictures. */
import {posix} from 'node:path'
import {compareStrings} from '../model/diagnostic.ts'
import type {ProfileName} from '../model/publication/profile.ts'
import {given} from '../model/values/given.ts'
import {meantLanguage} from '../read/language-tag.ts'
import {claimFormer} from './addresses/former-addresses.ts'
import {createWriter} from './create-writer.ts'
import {headOf, withKey} from './head-of.ts'
import type {ImportPlan, PlannedFile} from './import-plan.ts'
import {withLanguageFolders} from './language-folders.ts'
import {languageOfTexts} from './language-of-texts.ts'
import {leaveOutHeld} from './leave-out-held.ts'
import {leaveOutPages, type Redirect} from './leave-out-pages.ts'
import {leaveOutUnrendered} from './leave-out-unrendered.ts'
import {listDocuments} from './list-documents.ts'
import {isAside, placeDocuments, placeOfFile, web} from './place-documents.ts'
import {planManifests} from './plan-manifests.ts'
import type {SourceTree} from './source-tree.ts'
import {pagesOfWeb, readSite} from './systems/index.ts'
import type {Lost, Site} from './systems/system.ts'
import {partTranslations, seenFrom} from './translations-beside.ts'

export interface ImportOptions {
  /** The system of the folder; found by its files when absent. */
  readonly profile?: ProfileName | undefined
  /** The one page of a folder that is imported, with the files that it needs. */
  readonly page?: string
  /** What the documents are in, whatever says something else. */
  readonly language?: string | undefined
  /** Seconds since 1970, by which documents have dates to come; without a clock all are. */
  readonly now?: number
  /** What the publication is called. */
  readonly name?: string
}

/** A folder of a system, or of web pages: where its documents go, in which order, with which words; then what they need. Nothing is written. */
export async function importFolder(
  tree: SourceTree,
  {profile, page, language: asked, now, name}: ImportOptions = {}
): Promise<ImportPlan> {
  const site =
    page === undefined ? await withLanguageFolders(await readSite(tree, profile), tree) : pagesOfWeb
  const lost: Lost[] = [...site.lost]
  const placed =
    page === undefined ? placeDocuments(tree, site, lost) : new Map([[page, page.replace(web, '.md')]])
  if (site.rendered !== undefined && site.takesUnlisted) leaveOutUnrendered(placed, site.rendered, lost)
  if (site.profile === 'jekyll') await leaveOutHeld(placed, tree, {lost, now})
  const redirects = site.isWeb === true && page === undefined ? await leaveOutPages(placed, tree, lost) : []
  const {documents: originals, translations} = partTranslations(placed, site.translated)
  const listed = [...(await listDocuments(originals, site, tree, lost))]
  const everywhere = everyPlace([originals, ...translations.values()], redirects)
  const former = claimFormer(site, {documents: everywhere, name}, lost)
  const {write, texts, needed, included, titles, languages} = await createWriter(
    tree,
    {site, listed, former},
    lost
  )
  for (const one of listed) {
    if (one.isTitle === true) texts.push({path: one.path, kind: 'text', text: `# ${one.title ?? ''}\n`})
    else await write(one, everywhere)
  }
  const said = asked ?? meantLanguage(site.language ?? onlyOf(languages) ?? '')
  const words = texts.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
  // Themes come in English, whatever the documents are in.
  const isBelieved = asked !== undefined || (said !== undefined && !/^en(?:-|$)/i.test(said))
  const told = isBelieved ? undefined : languageOfTexts(words)
  const language = said === undefined || (told !== undefined && told !== 'en') ? told : said
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
  const places = listed.map(({path, matter}) => ({path: originals.get(path) ?? path, ...given({matter})}))
  const {language: _, ...facts} = site
  const named = {...titleOfSite(titles), ...facts, ...given({language})}
  const manifest = page === undefined ? planManifests(translations, {places, written, site: named}) : []
  return {
    ...(site.profile === undefined ? {} : {profile: site.profile}),
    ...given({language, isJudged: language === said ? undefined : true}),
    files: [
      ...manifest,
      ...(page === undefined ? texts : texts.map(saying(language))),
      ...copiesOf(files, site)
    ],
    // What is no document of its own is not lost where it stands in another one.
    lost: lost.filter(({path, line}) => line !== undefined || !included.has(path))
  }
}

/** A document that stands alone says itself what it is in: the project may be in another language. */
function saying(language: string | undefined): (file: PlannedFile) => PlannedFile {
  return (file) => {
    if (file.kind !== 'text' || language === undefined) return file
    const {path, text} = file
    return {...file, text: withKey(text, {key: 'language', value: language}, headOf(path, text))}
  }
}

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

/** In the order of their names, each once. */
function copiesOf(needed: readonly string[], site: Site): readonly PlannedFile[] {
  const from = needed.toSorted(compareStrings)
  const copies = from.map((one): PlannedFile => ({path: placeOfFile(one, site), kind: 'copy', from: one}))
  return [...new Map(copies.map((file) => [file.path, file])).values()]
}

/** What the titles of all pages end in, behind a sign: `Items - The Guide`. */
function titleOfSite(titles: readonly string[]): {readonly title?: string} {
  const title = onlyOf(titles.map((title) => title.split(/\s+[-–—|·•»]\s+/).at(-1) ?? ''))
  return titles.length > 1 && title !== undefined ? {title} : {}
}

/** What all values are; undefined where there are none, or different ones. */
function onlyOf(values: readonly string[]): string | undefined {
  const [only, ...others] = new Set(values)
  return others.length === 0 ? only : undefined
}
