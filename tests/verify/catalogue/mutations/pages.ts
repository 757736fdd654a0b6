/** What may happen to what a page of the library says of itself. */
import {type Mutation} from './mutation.ts'

const catalogue = 'index.html'
const french = 'index.fr.html'

export const pages: readonly Mutation[] = [
  {
    name: "the page's language",
    file: french,
    at: '',
    change: (text) => text.replace('<html lang="fr"', '<html lang="en"')
  },
  {
    name: 'who publishes',
    file: catalogue,
    at: '',
    change: (text) => text.replace('>Institute of Alpha<', '>Institute of Bravo<')
  },
  {
    name: 'who publishes, in the title',
    file: catalogue,
    at: '',
    change: (text) => text.replace(' — Institute of Alpha<', ' — Institute of Bravo<')
  },
  {
    name: 'the way to another catalogue',
    file: catalogue,
    at: '',
    change: (text) => text.replace('"index.fr.html"', '"index.ar.html"')
  },
  {
    name: 'a stylesheet that is not there',
    file: catalogue,
    at: '',
    change: (text) => text.replace(/assets\/\w+\.css/, 'assets/absent.css')
  },
  {
    name: 'a stylesheet from elsewhere',
    file: catalogue,
    at: '',
    change: (text) => text.replace(/assets\/\w+\.css/, '//example.org/a.css')
  }
]
