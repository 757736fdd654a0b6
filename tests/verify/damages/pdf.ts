/** Damages to a PDF that leave its words and their order as they are. */
import {PdfName, PdfString, type PdfValue} from '../../../pipeline/verify/pdf/values.ts'
import type {OpenDictionary, PdfDraft} from '../../support/pdf-draft.ts'

export interface PdfDamage {
  readonly name: string
  /** The beginning of the key, or the page, that the difference is told at. */
  readonly at: string
  readonly change: (draft: PdfDraft) => void
}

const text = (words: string): PdfString => new PdfString(words)
const name = (word: string): PdfName => new PdfName(word)

/** The element with an id. */
function element(draft: PdfDraft, id: string): OpenDictionary {
  const found = draft
    .all({Type: 'StructElem'})
    .find((tag) => (tag.get('ID') as PdfString | undefined)?.bytes === id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

const entry =
  (id: string, key: string, value: PdfValue): PdfDamage['change'] =>
  (draft) =>
    element(draft, id).set(key, value)

const ofType =
  (type: string, key: string, value: PdfValue): PdfDamage['change'] =>
  (draft) =>
    draft.tag(type).set(key, value)

/** Of the page that the first chapter begins on: behind the cover and the contents. */
const onPage =
  (change: (content: string) => string): PdfDamage['change'] =>
  (draft) =>
    draft.rewrite(draft.page(3).get('Contents'), change)

/** The first paragraph's words on that page. */
const inWords = (change: (words: string) => string): PdfDamage['change'] =>
  onPage((content) => content.replace(/\/P <<\/MCID \d+>> BDC[^]*?EMC/, change))

const linkIn = (draft: PdfDraft): OpenDictionary => draft.first({Type: 'Annot', Subtype: 'Link'})

export const pdf: readonly PdfDamage[] = [
  {
    name: 'a paragraph is said otherwise',
    at: 'echo/echo-p1',
    change: entry('echo/echo-p1', 'ActualText', text('Not'))
  },
  {
    name: 'a paragraph has another description',
    at: 'echo/echo-p1',
    change: entry('echo/echo-p1', 'Alt', text('Not'))
  },
  {
    name: 'a paragraph stands for something longer',
    at: 'echo/echo-p1',
    change: entry('echo/echo-p1', 'E', text('Not'))
  },
  {name: 'emphasis is said otherwise', at: 'echo/echo-p1', change: ofType('Em', 'ActualText', text('Not'))},
  {name: 'emphasis is in another language', at: 'echo/echo-p1', change: ofType('Em', 'Lang', text('nl'))},
  {name: 'a cell is in another language', at: 'foxtrot/papa', change: ofType('TD', 'Lang', text('nl'))},
  {name: 'a link is said otherwise', at: '', change: ofType('Link', 'Alt', text('Not'))},
  {
    name: 'a table is summed up',
    at: 'foxtrot/papa',
    change: ofType(
      'Table',
      'A',
      new Map<string, PdfValue>([
        ['O', name('Table')],
        ['Summary', text('Not')]
      ])
    )
  },
  {
    name: 'a type stands for another',
    at: '',
    change: (draft) => draft.open(draft.tree.get('RoleMap')).set('Em', name('Quote'))
  },
  {name: 'a link does something else', at: '', change: (draft) => linkIn(draft).set('AA', new Map())},
  {name: 'a link is hidden', at: '', change: (draft) => linkIn(draft).set('F', 2)},
  {name: 'a page is turned', at: 'page 3', change: (draft) => draft.page(3).set('Rotate', 180)},
  {name: 'a page is cropped', at: 'page 3', change: (draft) => draft.page(3).set('CropBox', [0, 0, 9, 9])},
  {
    name: 'the pages have other numbers',
    at: '',
    change: ({catalogue}) => catalogue.set('PageLabels', new Map())
  },
  {
    name: 'something happens when it is opened',
    at: '',
    change: ({catalogue}) => catalogue.set('OpenAction', new Map())
  },
  {
    name: 'words are white',
    at: 'echo/echo-p1',
    change: inWords((words) =>
      words.replace(/[\d.]+ [\d.]+ [\d.]+ rg/g, '1 1 1 rg').replace('BT', '1 1 1 rg BT')
    )
  },
  {
    name: 'words are see-through',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('BT', '/Gs1 gs BT'))
  },
  {
    name: 'words are cut off',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('BT', '0 0 1 1 re W n BT'))
  },
  {
    name: 'words are upside down',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('1 0 0 -1', '1 0 0 1'))
  },
  {
    name: 'words are covered',
    at: 'echo/echo-p1',
    change: onPage((content) => `${content}\n/Artifact <</Type /Layout>> BDC 1 1 1 rg 0 0 600 900 re f EMC`)
  },
  {
    name: 'words are of a layer',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('BT', '/OC <<>> BDC BT').replace('ET', 'ET EMC'))
  },
  {
    name: 'words are of another type',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('/P', '/Figure'))
  },
  {
    name: 'words are said in another language',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('<<', '<</Lang (nl) '))
  },
  {
    name: 'words are drawn beside the text',
    at: 'page 3',
    change: onPage((content) => {
      const [words = ''] = /BT[^]*?ET/.exec(content.slice(content.indexOf('/P <<'))) ?? []
      return `${content}\n/Artifact <</Type /Layout>> BDC ${words} EMC`
    })
  },
  {
    name: 'a page has another number',
    at: 'page 3',
    change: onPage((content) =>
      content.replace(/\/Artifact <<\/Type \/Pagination \/Subtype \/Footer>> BDC[^]*?EMC/g, '')
    )
  }
]
