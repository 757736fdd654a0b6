/** The smallest publication, and what a case says of it beyond that. */
import type {Metadata} from '../../../pipeline/model/publication/front-matter.ts'
import type {Flow} from '../../../pipeline/model/tree/nodes.ts'
import type {Publication, PublishedDocument} from '../../../pipeline/model/publication/publication.ts'
import {published} from '../../support/published.ts'
import {paragraph, text} from '../../support/sample-publication.ts'

/** A document of one paragraph, or of `children`. */
export function smallDocument(
  name = 'alpha',
  children: readonly Flow[] = [paragraph('p1', 'Bravo charlie.')],
  rest: Partial<PublishedDocument> = {}
): PublishedDocument {
  return published({
    name,
    path: `source/${name}.md`,
    language: 'en',
    title: [text(`Title of ${name}`)],
    titleText: `Title of ${name}`,
    titleId: name,
    data: {},
    digest: '0'.repeat(64),
    children,
    ...rest
  })
}

/** A publication of one document, or of `documents`; of several, with a contents line for each. */
export function smallPublication({
  metadata,
  ...rest
}: Partial<Omit<Publication, 'metadata'>> & {readonly metadata?: Partial<Metadata>} = {}): Publication {
  const documents = rest.documents ?? [smallDocument()]
  return {
    id: 'alpha',
    language: 'en',
    direction: 'ltr',
    date: '2026-11-24',
    contents:
      documents.length === 1
        ? []
        : documents.map(({name, titleText}) => ({document: name, title: titleText, children: []})),
    assets: new Map(),
    translations: [],
    project: {footer: []},
    place: {path: 'source/alpha.md', start: {line: 1, column: 1, offset: 0}},
    ...rest,
    documents,
    metadata: {
      type: 'document',
      title: 'Alpha',
      authors: [],
      identifiers: {},
      status: 'final',
      cover: {},
      editions: ['epub'],
      attach: [],
      paragraphs: 'anchors',
      numbering: 'document',
      sections: 'plain',
      data: {},
      ...metadata
    }
  }
}
