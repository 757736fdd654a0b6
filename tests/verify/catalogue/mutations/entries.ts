/** What may happen to the list of a catalogue, and beside it. */
import {inRow, withRows, type Mutation} from './mutation.ts'

const catalogue = 'index.html'
const french = 'index.fr.html'

export const entries: readonly Mutation[] = [
  {
    name: 'an entry taken away',
    file: catalogue,
    at: 'bravo',
    change: withRows((list) => list.filter((row) => !row.includes('bravo/ar/')))
  },
  {
    name: 'two entries swapped',
    file: catalogue,
    at: 'alpha',
    change: withRows(([first = '', second = '', ...others]) => [second, first, ...others])
  },
  {
    name: 'the last entries swapped',
    file: french,
    at: 'delta/echo',
    change: withRows((list) => [...list.slice(0, -2), ...list.slice(-2).reverse()])
  },
  {
    name: 'an entry twice',
    file: french,
    at: 'charlie',
    change: withRows((list) => [...list, ...list.filter((row) => row.includes('charlie/en/'))])
  },
  {
    name: 'an entry of another publication',
    file: catalogue,
    at: 'golf',
    change: withRows((list) => [...list, (list.at(-1) ?? '').replaceAll('foxtrot', 'golf')])
  },
  {
    name: 'an entry hidden',
    file: catalogue,
    at: '',
    change: inRow('charlie/en/', '<li ', '<li hidden ')
  },
  {
    name: 'a paragraph beside the list',
    file: catalogue,
    at: '',
    change: (text) => text.replace('<ul class="list">', '<p>Golf.</p><ul class="list">')
  },
  {
    name: 'a paragraph in an entry',
    file: catalogue,
    at: '',
    change: inRow('bravo/ar/', '</h2>', '</h2><p>Golf.</p>')
  },
  {
    name: 'a script in the page',
    file: catalogue,
    at: '',
    change: (text) => text.replace('</main>', '</main><script>document.title = 1</script>')
  },
  {
    name: 'the list gone',
    file: french,
    at: '',
    change: (text) => text.replace('<ul class="list">', '<ul hidden>')
  }
]
