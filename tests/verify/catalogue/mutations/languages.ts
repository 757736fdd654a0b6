/** What may happen to the page of a publication's languages. */
import {withRows, type Mutation} from './mutation.ts'

const choices = 'alpha/index.html'

export const languages: readonly Mutation[] = [
  {
    name: 'a language taken away',
    file: choices,
    at: 'alpha/fr',
    change: withRows((list) => list.slice(0, 1))
  },
  {
    name: 'two languages swapped',
    file: choices,
    at: 'alpha/en',
    change: withRows((list) => list.reverse())
  },
  {
    name: 'a language twice',
    file: choices,
    at: 'alpha/en',
    change: withRows(([first = '', ...others]) => [first, first, ...others])
  },
  {
    name: "a language's title",
    file: choices,
    at: 'alpha/fr',
    change: (text) => text.replace('<p>Alpha en français</p>', '<p>Alpha in French</p>')
  },
  {
    name: 'a language of the title',
    file: choices,
    at: 'alpha/fr',
    change: (text) => text.replace('<div lang="fr"', '<div lang="en"')
  },
  {
    name: 'a link of a language',
    file: choices,
    at: 'alpha/fr',
    change: (text) => text.replace('"fr/index.html"', '"en/index.html"')
  },
  {
    name: "an edition's link in a language",
    file: choices,
    at: 'alpha/fr',
    change: (text) => text.replace('fr/alpha.fr.epub', 'fr/alpha.fr.pdf')
  },
  {
    name: 'the heading',
    file: choices,
    at: '',
    change: (text) => text.replace(/<h1>.*<\/h1>/, '<h1>Bravo</h1>')
  },
  {
    name: 'the title in the head',
    file: choices,
    at: '',
    change: (text) => text.replace(/<title>.*<\/title>/, '<title>Bravo</title>')
  }
]
