/** A publication as data: the JSON edition's one file, before it is text. */
import {assetName} from '../../model/asset.ts'
import {blockKey, publicationFolder, type Addresses} from '../../model/edition.ts'
import {editionNames, type EditionName} from '../../model/front-matter.ts'
import type {ContentsEntry, Publication} from '../../model/publication.ts'
import type {AssetFile, ContentsFile, EditionFile, EntryFile, MetadataFile} from './format.ts'
import {assetNameOf} from './surroundings.ts'
import {writeDocument} from './write-document.ts'
import {writeRecords} from './write-records.ts'

/** Where the schema stands in the output. */
export const schemaPath = 'schemas/edition.schema.json'

/** With the addresses that each block has in the other editions of the set. */
export function writeEdition(
  publication: Publication,
  addresses: ReadonlyMap<EditionName, Addresses>
): EditionFile {
  const {id, language, direction, date, contents, documents, assets, translations} = publication
  return {
    $schema: `${'../'.repeat(publicationFolder(publication).split('/').length)}${schemaPath}`,
    formatVersion: 1,
    id,
    language,
    direction,
    ...(date === undefined ? {} : {date}),
    metadata: writeMetadata(publication),
    translations: translations.map(({language, title}) => ({language, title})),
    editions: writeEntries(addresses),
    contents: contents.map(writeContents),
    documents: documents.map((document) =>
      writeDocument(document, {document: document.name, assets, addresses})
    ),
    records: writeRecords(publication, addresses),
    assets: writeAssets(publication, addresses.has('html'))
  }
}

function writeMetadata(publication: Publication): MetadataFile {
  const {metadata, project} = publication
  const {summary, version, date, modified, licence, identifiers} = metadata
  const publisher = metadata.publisher ?? project.publisher
  const cover = assetNameOf(publication, metadata.cover.image)
  return {
    type: metadata.type,
    title: metadata.title,
    ...(summary === undefined ? {} : {summary}),
    ...(version === undefined ? {} : {version}),
    ...(date === undefined ? {} : {date}),
    ...(modified === undefined ? {} : {modified}),
    authors: metadata.authors,
    ...(publisher === undefined ? {} : {publisher}),
    ...(licence === undefined ? {} : {licence}),
    identifiers,
    status: metadata.status,
    ...(cover === undefined ? {} : {cover}),
    paragraphs: metadata.paragraphs,
    numbering: metadata.numbering,
    sections: metadata.sections,
    data: metadata.data
  }
}

/** The file that a reader opens, by edition. */
function writeEntries(addresses: ReadonlyMap<EditionName, Addresses>): EditionFile['editions'] {
  const entries = editionNames.flatMap((edition): readonly (readonly [EditionName, EntryFile])[] => {
    const found = addresses.get(edition)
    if (found === undefined) return []
    return [[edition, {entry: found.entry, ...(found.pages === undefined ? {} : {pages: found.pages})}]]
  })
  return Object.fromEntries(entries)
}

function writeContents(entry: ContentsEntry): ContentsFile {
  const {document, block, number, title, children} = entry
  return {
    key: blockKey(document, block),
    ...(number === undefined ? {} : {number}),
    title,
    children: children.map(writeContents)
  }
}

/** Each image once; `isOnWeb` tells whether the web edition has put it beside this file. */
function writeAssets({assets}: Publication, isOnWeb: boolean): readonly AssetFile[] {
  const files = new Map<string, AssetFile>()
  for (const asset of assets.values()) {
    const {mediaType, width, height, digest, bytes} = asset
    const name = assetName(asset)
    const path = isOnWeb ? {path: `assets/${name}`} : {}
    files.set(name, {name, ...path, mediaType, width, height, bytes: bytes.length, sha256: digest})
  }
  return [...files.values()]
}
