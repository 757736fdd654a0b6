/** Takes the texts out of a publication, for what is drawn of one document to be known again. */
import type {Asset} from '../publication/asset.ts'
import {pick} from '../kept/pick.ts'
import type {ProjectFacts, Publication, PublishedDocument} from '../publication/publication.ts'

/**
 * A publication as all that its documents may be drawn from, beside themselves: nothing of their texts, and no bytes, can be reached in
 * it, so that it stays the same while they change. Whether there are several stays, and of its project the facts that are named.
 */
export function withoutTexts(
  publication: Omit<Publication, 'project'> & {readonly project: Partial<ProjectFacts>},
  facts: readonly Exclude<keyof ProjectFacts, 'footer'>[]
): Publication {
  const {id, language, direction, metadata, date, assets, project, place} = publication
  return {
    id,
    language,
    direction,
    metadata,
    project: {footer: [], ...pick(project, facts)},
    place,
    ...(date === undefined ? {} : {date}),
    documents: publication.documents.slice(0, 2).map(() => empty),
    contents: [],
    assets: new Map([...assets].map(([path, asset]) => [path, withoutBytes(asset)])),
    translations: []
  }
}

/** An image without its bytes: its digest tells which it is. */
export function withoutBytes(asset: Asset): Asset {
  return 'bytes' in asset ? {...asset, bytes: none} : asset
}

const empty: PublishedDocument = {
  name: '',
  path: '',
  language: '',
  title: [],
  titleText: '',
  data: {},
  children: [],
  holds: [],
  letters: [],
  digest: ''
}

const none = new Uint8Array()
