/** Writes what a publication says as data beside its documents, before it is text. */
import {assetName} from '../../model/publication/asset.ts'
import {blockKey, editionFile, publicationFolder, type Addresses} from '../../model/edition/edition.ts'
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import type {ContentsEntry, Publication, Translation} from '../../model/publication/publication.ts'
import {encodePath, startPage} from '../../model/publication/web-address.ts'
import type * as Json from '../../reader/edition-types.ts'
import {editionSchemaPath, editionVersion} from './edition-version.ts'
import {assetNameOf, folderUrlOf, type Surroundings} from './surroundings.ts'
import {writeRecords} from './write-records.ts'
import {given} from '../../model/values/given.ts'

export interface WrittenAround {
  readonly before: Omit<Json.Edition, 'documents' | 'records' | 'assets'>
  readonly behind: Pick<Json.Edition, 'records' | 'assets'>
}

/** What stands before its documents and behind them, with the addresses that records have in the other editions of the set. */
export function writeEdition(
  publication: Publication,
  addresses: ReadonlyMap<EditionName, Addresses>
): WrittenAround {
  const {id, language, direction, date, contents, translations, translatedFrom} = publication
  const folder = publicationFolder(publication)
  const folderUrl = folderUrlOf(publication)
  return {
    before: {
      $schema: `${'../'.repeat(folder.split('/').length)}${editionSchemaPath}`,
      formatVersion: editionVersion,
      id,
      language,
      direction,
      ...(date === undefined ? {} : {date}),
      metadata: writeMetadata(publication),
      translations: translations.map((one) => writeTranslation(id, one, {addresses, ...folderUrl})),
      ...(translatedFrom === undefined
        ? {}
        : {translatedFrom: {language: translatedFrom.language, missing: translatedFrom.missing}}),
      editions: writeEntries([...addresses.values()], folderUrl),
      contents: contents.map(writeContents)
    },
    behind: {
      records: writeRecords(publication, {addresses, ...folderUrl}),
      assets: writeAssets(publication, addresses.has('html'))
    }
  }
}

function writeMetadata(publication: Publication): Json.Metadata {
  const {metadata, project} = publication
  const {summary, version, date, modified, licence, identifiers, translation, accessibility} = metadata
  const publisher = metadata.publisher ?? project.publisher
  const cover = assetNameOf(publication, metadata.cover.image)
  return {
    type: metadata.type,
    title: metadata.title,
    ...given({summary, version, date, modified}),
    authors: metadata.authors,
    ...given({publisher, licence}),
    identifiers,
    ...given({translation, accessibility}),
    status: metadata.status,
    ...(cover === undefined ? {} : {cover}),
    paragraphs: metadata.paragraphs,
    numbering: metadata.numbering,
    sections: metadata.sections,
    data: metadata.data
  }
}

/** What a reader opens in another language; its folder stands beside this one. */
function writeTranslation(
  id: string,
  {language, title, editions}: Translation,
  around: Pick<Surroundings, 'folderUrl' | 'addresses'>
): Json.Translation {
  const entryOf = (edition: EditionName): string =>
    edition === 'html' ? startPage : editionFile({id, language}, edition)
  // What this command did not make here, it made of no translation either.
  const made = editions.filter((edition) => around.addresses.has(edition))
  const entries = made.map((edition) => ({
    edition,
    entry: `../${language.toLowerCase()}/${entryOf(edition)}`
  }))
  return {language, title, editions: writeEntries(entries, around)}
}

/** The file that a reader opens, by edition. */
function writeEntries(
  entries: readonly Pick<Addresses, 'edition' | 'entry' | 'pages'>[],
  {folderUrl}: Pick<Surroundings, 'folderUrl'>
): Json.Entries {
  const found = editionNames.flatMap((name): readonly (readonly [EditionName, Json.Entry])[] =>
    entries
      .filter(({edition}) => edition === name)
      .map(({entry, pages}) => [
        name,
        {
          entry,
          ...(folderUrl === undefined ? {} : {url: new URL(encodePath(entry), folderUrl).href}),
          ...(pages === undefined ? {} : {pages})
        }
      ])
  )
  return Object.fromEntries(found)
}

function writeContents(entry: ContentsEntry): Json.ContentsEntry {
  const {document, block, number, matter, title, children} = entry
  return {
    key: blockKey(document, block),
    ...given({number, matter}),
    title,
    children: children.map(writeContents)
  }
}

/** Each image once; `isOnWeb` tells whether the web edition has put it beside this file. */
function writeAssets({assets}: Publication, isOnWeb: boolean): readonly Json.Asset[] {
  const files = new Map<string, Json.Asset>()
  for (const asset of assets.values()) {
    const {mediaType, width, height, digest, size} = asset
    const name = assetName(asset)
    const path = isOnWeb ? {path: `assets/${name}`} : {}
    files.set(name, {name, ...path, mediaType, width, height, bytes: size, sha256: digest})
  }
  return [...files.values()]
}
