/** What may happen to records: to their label, their fields and their type. */
import {remove, replaceWords, type Mutation} from './mutation.ts'

export const records: readonly Mutation[] = [
  {
    name: 'what a document is as a record changed',
    at: 'areas',
    notIn: ['html', 'epub', 'pdf'],
    change: (publication) => {
      const document = publication.documents.find(({name}) => name === 'areas')
      Object.assign(document ?? {}, {record: {type: 'chapter', data: {type: 'chapter', part: 3}}})
    }
  },
  {
    name: 'that a document is a record lost',
    at: 'areas',
    notIn: ['html', 'epub', 'pdf'],
    change: (publication) => {
      const document = publication.documents.find(({name}) => name === 'areas')
      Reflect.deleteProperty(document ?? {}, 'record')
    }
  },
  {
    name: "a record's label changed",
    at: 'areas/unscr-1540/title',
    change: replaceWords('unscr-1540', 'resolution 1540', 'resolution 1541')
  },
  {
    name: "a record's label lost",
    at: 'areas/unscr-1540/title',
    change: (_, find) => {
      delete find('unscr-1540')['label']
    }
  },
  {
    name: "a record's field changed for readers",
    at: 'areas/unscr-1540-adopted',
    change: replaceWords('unscr-1540-adopted', '28 April', '29 April')
  },
  {
    name: "a record's fields lost for readers",
    at: 'areas/unscr-1540-fields',
    change: (_, find) => {
      delete find('unscr-1540')['facts']
    }
  },
  {
    name: "a record's body lost",
    at: 'areas/focus-areas-p4',
    change: (publication) => {
      remove(publication, 'focus-areas-p4')
    }
  },
  {
    name: "a record's data changed",
    at: 'areas/unscr-1540',
    notIn: ['html', 'epub', 'pdf'],
    change: (_, find) => {
      const fields = find('unscr-1540')['fields'] as {data: object}
      fields.data = {adopted: '2004-04-28', binding: 'true'}
    }
  },
  {
    name: 'a record shown in another way',
    at: 'areas/unscr-1540',
    change: (_, find) => {
      find('unscr-1540')['presentation'] = 'row'
    }
  },
  {
    name: "a record's number changed",
    at: 'areas/unscr-1540',
    change: (_, find) => {
      find('unscr-1540')['number'] = 7
    }
  },
  {
    name: "a record's type changed",
    at: 'areas/unscr-1540',
    change: (_, find) => {
      find('unscr-1540')['kind'] = 'office'
    }
  }
]
