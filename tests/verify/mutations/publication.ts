/** What may happen to a publication as a whole: what it says of itself, its documents and its contents. */
import {metadataOf, opened, type Mutation, type Open} from './mutation.ts'

export const publication: readonly Mutation[] = [
  {
    name: "the document's title changed",
    at: 'areas',
    change: (publication) => {
      const document = publication.documents[1] as unknown as {title: Open[]; titleText: string} | undefined
      const [words] = document?.title ?? []
      if (document === undefined || words === undefined) throw new Error('a title is expected')
      words.value = 'Focus areas and principles'
      document.titleText = words.value
    }
  },
  {
    name: "the document's summary changed",
    at: 'areas//lead',
    change: (publication) => {
      opened(publication.documents[1])['summary'] = 'Charlie.'
    }
  },
  {
    name: 'a line of the contents changed',
    at: 'contents:areas/focus-areas',
    change: (publication) => {
      const entry = publication.contents[1]?.children[1] as {title: string} | undefined
      if (entry !== undefined) entry.title = 'Other areas'
    }
  },
  {
    name: "the publication's title changed",
    at: '',
    change: (publication) => {
      metadataOf(publication)['title'] = 'Countering crime'
    }
  },
  {
    name: "the publication's summary changed",
    at: '',
    change: (publication) => {
      metadataOf(publication)['summary'] = 'Principles.'
    }
  },
  {
    name: 'an author lost',
    at: '',
    change: (publication) => {
      metadataOf(publication)['authors'] = []
    }
  },
  {
    name: 'the date changed',
    at: '',
    change: (publication) => {
      metadataOf(publication)['date'] = '2026-11-25'
    }
  },
  {
    name: 'the publisher changed',
    at: '',
    change: (publication) => {
      metadataOf(publication)['publisher'] = 'Organization of Another Example'
    }
  },
  {
    name: "a document's language changed",
    at: 'areas',
    change: (publication) => {
      opened(publication.documents[1])['language'] = 'fr'
    }
  },
  {
    name: "a document's number changed",
    at: 'areas',
    notIn: ['pdf'],
    change: (publication) => {
      opened(publication.documents[1])['number'] = '3'
    }
  },
  {
    // On the web each is a page, and their order is that of the contents.
    name: 'two documents swapped',
    at: 'position',
    notIn: ['html'],
    change: (publication) => {
      const documents = publication.documents as unknown[]
      documents.reverse()
    }
  },
  {
    name: 'a document dropped',
    at: 'areas',
    change: (publication) => {
      const {documents, contents} = publication as unknown as {documents: unknown[]; contents: unknown[]}
      documents.pop()
      contents.pop()
    }
  },
  {
    name: 'a line of the contents dropped',
    at: 'contents:areas/data',
    change: (publication) => {
      const children = publication.contents[1]?.children as unknown[]
      children.pop()
    }
  },
  {
    name: 'a line of the contents led elsewhere',
    at: 'contents:areas/data',
    change: (publication) => {
      opened(publication.contents[1]?.children[2])['block'] = 'data-p1'
    }
  },
  {
    name: 'a number in the contents changed',
    at: 'contents:areas/data',
    change: (publication) => {
      opened(publication.contents[1]?.children[2])['number'] = '2.4'
    }
  },
  {
    name: 'two documents swapped in the contents',
    at: 'contents:position',
    change: (publication) => {
      const contents = publication.contents as unknown[]
      contents.reverse()
    }
  },
  {
    name: 'two lines of the contents swapped',
    at: 'contents:areas/',
    change: (publication) => {
      const children = publication.contents[1]?.children as unknown[]
      children.reverse()
    }
  }
]
