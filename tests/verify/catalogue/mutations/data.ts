/** What may happen to the catalogue as data. */
import {entry, inData, type Mutation} from './mutation.ts'

const data = 'index.json'

export const indexData: readonly Mutation[] = [
  {
    name: 'an entry of the data taken away',
    file: data,
    at: 'alpha/fr',
    change: inData((list) => list.splice(1, 1))
  },
  {
    name: 'two entries of the data swapped',
    file: data,
    at: 'alpha/en',
    change: inData((list) => list.splice(0, 2, ...list.slice(0, 2).reverse()))
  },
  {
    name: 'an entry of the data twice',
    file: data,
    at: 'bravo/ar',
    change: inData((list) => list.push(entry(list, 'bravo', 'ar')))
  },
  {
    name: 'an entry of the data in another language',
    file: data,
    at: 'bravo/fa',
    change: inData((list) => {
      entry(list, 'bravo', 'ar').language = 'fa'
    })
  },
  ...['title', 'summary', 'date', 'type', 'version', 'cover'].map((what): Mutation => ({
    name: `${what} of the data`,
    file: data,
    at: 'alpha/en',
    change: inData((list) => {
      const one = entry(list, 'alpha', 'en')
      one[what] = `${String(one[what])}1`
    })
  })),
  {
    name: 'a path of the data',
    file: data,
    at: 'alpha/en',
    change: inData((list) => {
      const {epub} = entry(list, 'alpha', 'en').editions
      if (epub !== undefined) epub.path = 'alpha/fr/alpha.fr.epub'
    })
  },
  {
    name: 'a size of the data',
    file: data,
    at: 'alpha/en',
    change: inData((list) => {
      const {pdf} = entry(list, 'alpha', 'en').editions
      if (pdf !== undefined) pdf.bytes += 1
    })
  },
  {
    name: 'an edition of the data lost',
    file: data,
    at: 'alpha/en',
    change: inData((list) => {
      delete entry(list, 'alpha', 'en').editions['epub']
    })
  },
  {
    name: 'a key that the data has not',
    file: data,
    at: 'alpha/en',
    change: inData((list) => {
      entry(list, 'alpha', 'en')['golf'] = 1
    })
  },
  {
    name: 'who publishes the data',
    file: data,
    at: '',
    change: inData((_, all) => {
      delete all['publisher']
    })
  },
  {
    name: "the data's language",
    file: data,
    at: '',
    change: inData((_, all) => {
      all['language'] = 'fr'
    })
  },
  {name: 'no data', file: data, at: '', change: () => '[]'}
]
