/** Damages to a PDF that leave its words and their order as they are. */
import {PdfName, PdfString, type PdfValue} from '../../../pipeline/verify/pdf-reader/values.ts'
import type {OpenDictionary, PdfDraft} from '../../support/pdf-draft.ts'

export interface PdfDamage {
  readonly name: string
  /** The beginning of the key, or the page, that the difference is told at. */
  readonly at: string
  /** The beginning of what is told elsewhere, as a page whose other words are hidden, too. */
  readonly also?: string
  readonly change: (draft: PdfDraft) => void
}

const text = (words: string): PdfString => new PdfString(words)
const name = (word: string): PdfName => new PdfName(word)

/** The element with an id. */
function element(draft: PdfDraft, id: string): OpenDictionary {
  const found = draft.tags().find((tag) => (tag.get('ID') as PdfString | undefined)?.bytes === id)
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

/** The first link that leads to a place: in the contents. */
function firstTo(draft: PdfDraft, wanted: string): OpenDictionary {
  const found = draft
    .all({Type: 'Annot', Subtype: 'Link'})
    .find((link) => (link.get('Dest') as PdfString | undefined)?.bytes === wanted)
  if (found === undefined) throw new Error(`no link leads to ${wanted}`)
  return found
}

/** The last link, in a text, that leads to a place. */
function linkTo(draft: PdfDraft, wanted: string): OpenDictionary {
  const found = draft
    .all({Type: 'Annot', Subtype: 'Link'})
    .filter((link) => (link.get('Dest') as PdfString | undefined)?.bytes === wanted)
    .at(-1)
  if (found === undefined) throw new Error(`no link leads to ${wanted}`)
  return found
}

const linkIn = (draft: PdfDraft): OpenDictionary => draft.first({Type: 'Annot', Subtype: 'Link'})

/** The elements right in one, without what is drawn in it. */
const partsOf = (draft: PdfDraft, parent: OpenDictionary): PdfValue[] => {
  const kids = draft.resolve(parent.get('K'))
  return Array.isArray(kids) ? kids : [parent.get('K') ?? null]
}

/** What an element holds, without some of it. */
function leaveOut(
  draft: PdfDraft,
  parent: OpenDictionary,
  isLeftOut: (child: OpenDictionary) => boolean
): void {
  const isChild = (kid: PdfValue): boolean => typeof kid !== 'number' && isLeftOut(draft.open(kid))
  parent.set(
    'K',
    partsOf(draft, parent).filter((kid) => !isChild(kid))
  )
}

/** The element of a link in a block. */
function linkElement(draft: PdfDraft, block: string): OpenDictionary {
  const found = draft.tags('Link').find((link) => draft.open(link.get('P')) === element(draft, block))
  if (found === undefined) throw new Error(`there is no link in ${block}`)
  return found
}

/** The bookmark that leads to a place. */
function bookmark(draft: PdfDraft, wanted: string): OpenDictionary {
  const open = [draft.open(draft.catalogue.get('Outlines'))]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if ((item.get('Dest') as PdfString | undefined)?.bytes === wanted) return item
    for (const key of ['First', 'Next']) if (item.has(key)) open.push(draft.open(item.get(key)))
  }
  throw new Error(`no bookmark leads to ${wanted}`)
}

/** The embedded file's specification. */
const attached = (draft: PdfDraft): OpenDictionary => draft.first({Type: 'Filespec'})

/** The value of a destination: page, form, left, top, zoom. */
function placeOf(draft: PdfDraft, wanted: string): PdfValue[] {
  const names = draft.open(draft.open(draft.catalogue.get('Names')).get('Dests'))
  const leaves = names.has('Kids') ? draft.list(names.get('Kids')).map((kid) => draft.open(kid)) : [names]
  for (const leaf of leaves) {
    const entries = draft.list(leaf.get('Names'))
    const index = entries.findIndex((one) => one instanceof PdfString && one.bytes === wanted)
    if (index !== -1) return draft.list(entries[index + 1])
  }
  throw new Error(`there is no ${wanted}`)
}

const inMetadata =
  (from: string | RegExp, to: string): PdfDamage['change'] =>
  (draft) =>
    draft.rewrite(draft.catalogue.get('Metadata'), (words) => words.replace(from, to))

const inInformation =
  (key: string, value: string): PdfDamage['change'] =>
  (draft) =>
    draft.information.set(key, text(value))

/** What is drawn first for an element. */
const drawnFor = (draft: PdfDraft, tag: OpenDictionary): RegExp => {
  const id = partsOf(draft, tag).find((part) => typeof part === 'number')
  return new RegExp(`/\\w+ <<[^\\n]*/MCID ${String(id)}\\b[^]*?\\nEMC`)
}

/** Draws elements of one page otherwise; each is given with what is drawn for the others. */
function redraw(
  draft: PdfDraft,
  tags: readonly OpenDictionary[],
  change: (drawn: string, all: readonly string[], index: number) => string
): void {
  const contents = draft.open(tags[0]?.get('Pg')).get('Contents')
  const places = tags.map((tag) => drawnFor(draft, tag))
  const before = draft.contentOf(contents)
  const all = places.map((place) => place.exec(before)?.[0] ?? '')
  draft.rewrite(contents, () =>
    all.reduce((page, drawn, index) => page.replace(drawn, () => change(drawn, all, index)), before)
  )
}

/** Elements of a type in a block, in order. */
const within =
  (block: string, type: string) =>
  (draft: PdfDraft): readonly OpenDictionary[] => {
    const own = element(draft, block)
    const isIn = (tag: OpenDictionary): boolean =>
      tag === own || (tag.has('P') && tag.has('S') && isIn(draft.open(tag.get('P'))))
    return draft.tags(type).filter(isIn)
  }

type Found = (draft: PdfDraft) => readonly OpenDictionary[]

/** The first of them lies elsewhere: so much to the right, and down. */
const shifted =
  (found: Found, right: number, down: number): PdfDamage['change'] =>
  (draft) =>
    redraw(draft, found(draft).slice(0, 1), (drawn) =>
      drawn.replace(
        /-1 ([\d.]+) ([\d.]+) Tm/,
        (_, x: string, y: string) => `-1 ${String(Number(x) + right)} ${String(Number(y) + down)} Tm`
      )
    )

/** Two of them lie in each other's place. */
const exchanged =
  (found: Found, ...[one, other]: readonly [number, number]): PdfDamage['change'] =>
  (draft) => {
    const tags = [found(draft)[one], found(draft)[other]].filter((tag) => tag !== undefined)
    const place = /-1 [\d.]+ [\d.]+ Tm/
    redraw(draft, tags, (drawn, all, index) =>
      drawn.replace(place, place.exec(all[1 - index] ?? '')?.[0] ?? '')
    )
  }

const block =
  (id: string): Found =>
  (draft) => [element(draft, id)]

/** Something is drawn over the first words of the first paragraph, or under them: it is told where on the page they stand. */
const painted =
  (paint: (x: number, y: number) => string, isUnder = false): PdfDamage['change'] =>
  (draft) =>
    redraw(draft, [element(draft, 'echo/echo-p1')], (drawn) => {
      const [, x = '', y = ''] = /-1 ([\d.]+) ([\d.]+) Tm/.exec(drawn) ?? []
      const artifact = `/Artifact <</Type /Layout>> BDC\nq ${paint(Number(x), Number(y))} Q\nEMC`
      return isUnder ? `${artifact}\n${drawn}` : `${drawn}\n${artifact}`
    })

const box = (x: number, y: number): string => `${String(x - 1)} ${String(y - 9)} 200 12 re`

export const pdf: readonly PdfDamage[] = [
  {
    name: 'the data in it are others',
    at: ': ',
    change: (draft) =>
      draft.rewrite(draft.open(attached(draft).get('EF')).get('F'), (data) =>
        data.replace('Charlie', 'Charles')
      )
  },
  {
    name: 'the data do not lie in it',
    at: ': ',
    change: (draft) => {
      draft.catalogue.delete('AF')
      draft.open(draft.catalogue.get('Names')).delete('EmbeddedFiles')
    }
  },
  {name: 'it was changed another day', at: ': ', change: inInformation('ModDate', 'D:20260305000000Z')},
  {
    name: 'its metadata say another day',
    at: ': ',
    change: inMetadata('<xmp:ModifyDate>2026-03-04', '<xmp:ModifyDate>2026-03-05')
  },
  {
    name: 'its metadata say another identifier',
    at: ': ',
    change: inMetadata('doi:10.1234/alpha', 'doi:10.1234/bravo')
  },
  {
    name: 'a place is lower',
    at: 'echo/echo-p1',
    change: (draft) => placeOf(draft, 'echo/echo-p1').splice(3, 1, 9)
  },
  {
    name: 'a place is on another page',
    at: 'golf/yankee-p1',
    change: (draft) =>
      placeOf(draft, 'golf/yankee-p1').splice(0, 1, placeOf(draft, 'echo/echo-p1')[0] ?? null)
  },
  {
    name: 'a link cannot be followed',
    at: 'echo/echo-p1',
    change: (draft) => {
      const all = draft.list(draft.page(3).get('Annots'))
      draft.page(3).set(
        'Annots',
        all.filter((one) => draft.open(one) !== linkTo(draft, 'foxtrot/golf'))
      )
    }
  },
  {
    name: 'a link is described otherwise',
    at: 'echo/echo-p1',
    change: (draft) => linkTo(draft, 'foxtrot/golf').set('Contents', text('Not'))
  },
  {
    name: 'a note is described otherwise',
    at: 'echo/echo-p1',
    change: (draft) => linkTo(draft, 'echo/fn-1').set('Contents', text('Note 2'))
  },
  {
    name: 'a line of the contents is described otherwise',
    at: 'foxtrot/golf',
    change: (draft) => firstTo(draft, 'foxtrot/golf').set('Contents', text('Not'))
  },
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
  {name: 'an item of a list is a paragraph', at: 'echo/india-l1', change: ofType('LI', 'S', name('P'))},
  {name: 'a head of a table is a body', at: 'foxtrot/papa', change: ofType('THead', 'S', name('TBody'))},
  {name: 'a link is said otherwise', at: '', change: ofType('Link', 'Alt', text('Not'))},
  {name: 'a link does something else', at: '', change: (draft) => linkIn(draft).set('AA', new Map())},
  {
    name: 'something happens when it is opened',
    at: '',
    change: ({catalogue}) => catalogue.set('OpenAction', new Map())
  },
  {
    name: 'something happens when a page is opened',
    at: 'page 3',
    change: (draft) => draft.page(3).set('AA', new Map())
  },
  {
    name: 'something happens when a link is met',
    at: 'echo/echo-p1',
    change: (draft) => linkTo(draft, 'foxtrot/golf').set('AA', new Map())
  },
  {
    name: 'a link is a remark',
    at: 'echo/echo-p1',
    change: (draft) => linkTo(draft, 'foxtrot/golf').set('Subtype', name('Text'))
  },
  {
    name: 'words can be turned off',
    at: ': ',
    change: ({catalogue}) => catalogue.set('OCProperties', new Map())
  },
  {name: 'it has a form', at: ': ', change: ({catalogue}) => catalogue.set('AcroForm', new Map())},
  {
    name: 'it has scripts',
    at: ': ',
    change: (draft) => draft.open(draft.catalogue.get('Names')).set('JavaScript', new Map())
  },
  {
    name: 'its elements have two roots',
    at: ': ',
    change: (draft) => {
      const root = draft.open(draft.catalogue.get('StructTreeRoot'))
      root.set('K', [...draft.list(root.get('K')), new Map([['S', name('Document')]])])
    }
  },
  {
    name: 'a link leads to two places',
    at: 'echo/echo-p1: one link with several targets',
    change: (draft) => {
      const link = linkElement(draft, 'echo/echo-p1')
      const other = partsOf(draft, linkElement(draft, 'golf/whiskey-p1')).filter(
        (kid) => typeof kid !== 'number'
      )
      link.set('K', [...partsOf(draft, link), ...other])
    }
  },
  {
    name: 'a block is of a type that nobody knows',
    at: 'echo/india-n1: block not known',
    change: entry('echo/india-n1', 'S', name('Not'))
  },
  {
    name: 'words stand in a section and in no block of it',
    at: 'echo[^:]*: text in no block',
    change: (draft) => {
      const lost = element(draft, 'echo/arabic')
      const section = draft.open(lost.get('P'))
      section.set('K', [...partsOf(draft, section), ...partsOf(draft, lost)])
      section.set('Pg', lost.get('Pg') ?? null)
      lost.set('K', [])
    }
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
    also: 'page 3',
    change: inWords((words) => words.replace('BT', '/Gs1 gs BT'))
  },
  {
    name: 'words are cut off',
    at: 'echo/echo-p1',
    also: 'page 3',
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
    name: 'lines stand in another order',
    at: 'golf/yankee-p2',
    change: shifted(block('golf/yankee-p2'), 0, 28)
  },
  {
    name: 'a word stands elsewhere in its line',
    at: 'echo/echo-p1',
    change: shifted(within('echo/echo-p1', 'Em'), 300, 0)
  },
  {
    name: 'cells stand in each other\u2019s place',
    at: 'foxtrot/papa',
    change: exchanged(within('foxtrot/papa', 'TD'), 0, 1)
  },
  {
    name: 'a cell stands in another row',
    at: 'foxtrot/golf-t1',
    change: shifted(within('foxtrot/golf-t1', 'TD'), 0, -40)
  },
  {
    name: 'a caption stands elsewhere',
    at: 'echo/lima/caption',
    change: shifted(within('echo/lima', 'Label'), 0, -300)
  },
  {
    name: 'the words of a caption stand above its label',
    at: 'echo/lima/caption',
    change: shifted(within('echo/lima', 'Caption'), 0, -300)
  },
  {
    name: 'the title of a callout stands elsewhere',
    at: 'echo/india-n1/title',
    change: shifted(within('echo/india-n1', 'CalloutTitle'), 0, 200)
  },
  {
    name: 'the label of an item stands above the item before',
    at: 'echo/india-l1/2',
    change: shifted((draft) => within('echo/india-l1', 'Lbl')(draft).slice(1), 0, -60)
  },
  {
    name: 'a caption is read behind its table',
    at: 'foxtrot/papa/caption',
    change: (draft) => {
      const table = element(draft, 'foxtrot/papa')
      const [caption = null, ...rows] = partsOf(draft, table)
      table.set('K', [...rows, caption])
    }
  },
  {
    name: 'words lie under a shape with corners',
    at: 'echo/echo-p1',
    change: painted(
      (x, y) =>
        `1 1 1 rg ${String(x - 1)} ${String(y - 9)} m ${String(x + 99)} ${String(y - 9)} l ${String(x + 99)} ${String(y + 3)} l ${String(x - 1)} ${String(y + 3)} l h f`
    )
  },
  {
    name: 'words lie under the first of two boxes',
    at: 'echo/echo-p1',
    change: painted((x, y) => `1 1 1 rg ${box(x, y)} ${String(x)} ${String(y)} 1 1 re f`)
  },
  {
    name: 'words lie under what is filled by another rule',
    at: 'echo/echo-p1',
    change: painted((x, y) => `1 1 1 rg ${box(x, y)} f*`)
  },
  {
    name: 'words lie under what is filled and stroked',
    at: 'echo/echo-p1',
    change: painted((x, y) => `1 1 1 rg ${box(x, y)} B`)
  },
  {
    name: 'the better part of words is painted over',
    at: 'echo/echo-p1',
    change: painted((x, y) => `1 1 1 rg ${String(x - 1)} ${String(y - 9)} 200 8 re f`)
  },
  {
    name: 'words stand on what is as dark',
    at: 'echo/echo-p1',
    change: painted((x, y) => `0 0 0 rg ${box(x, y)} f`, true)
  },
  {
    name: 'words stand on what is dark in another space of colours',
    at: 'echo/echo-p1',
    change: painted((x, y) => `1 1 1 rg 0 g ${box(x, y)} f`, true)
  },
  {name: 'an image between operators', at: ': ', change: painted(() => 'BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI')},
  {
    name: 'a picture is painted over',
    at: 'echo/lima',
    change: (draft) =>
      redraw(
        draft,
        within('echo/lima', 'Figure')(draft),
        (drawn) => `${drawn}\n/Artifact <</Type /Layout>> BDC\n1 1 1 rg 0 0 600 842 re f\nEMC`
      )
  },
  {
    name: 'a picture draws nothing',
    at: 'echo/lima',
    change: (draft) =>
      redraw(draft, within('echo/lima', 'Figure')(draft), (drawn) =>
        drawn.replace(/(BDC\n)[^]*(\nEMC)/, '$1$2')
      )
  },
  {
    name: 'a picture in a line draws nothing',
    at: 'golf/yankee-p1',
    change: (draft) =>
      redraw(draft, within('golf/yankee-p1', 'Figure')(draft), (drawn) =>
        drawn.replace(/(BDC\n)[^]*(\nEMC)/, '$1$2')
      )
  },
  {
    name: 'words are drawn twice',
    at: 'echo/echo-p1: content with the number of another',
    change: inWords((words) => `${words}\n${words}`)
  },
  {
    name: 'other words are drawn first for a paragraph',
    at: 'echo/echo-p1: content with the number of another',
    change: inWords((words) => `${words.replace(/BT[^]*?ET/, '')}\n${words}`)
  },
  {
    name: 'words are of a layer',
    at: 'echo/echo-p1',
    change: inWords((words) => words.replace('BT', '/OC <<>> BDC BT').replace('ET', 'ET EMC'))
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
    name: 'a link is in no element',
    at: 'echo/echo-p1',
    also: 'page 3',
    change: (draft) => leaveOut(draft, linkElement(draft, 'echo/echo-p1'), (kid) => kid.has('Obj'))
  },
  {
    name: 'a way back leads elsewhere',
    at: 'echo/fn-1',
    change: (draft) => linkTo(draft, 'echo/fnref-1').set('Dest', text('foxtrot/golf'))
  },
  {name: 'a title is in another language', at: 'echo', change: entry('echo/echo', 'Lang', text('nl'))},
  {
    name: 'a paragraph has no id',
    at: 'echo/arabic',
    change: (draft) => element(draft, 'echo/arabic').delete('ID')
  },
  {
    name: 'a note has no id',
    at: 'echo/fn-1',
    change: (draft) => element(draft, 'echo/fn-1').delete('ID')
  },
  {
    name: 'a paragraph is in no element',
    at: 'echo/arabic',
    also: 'page',
    change: (draft) => {
      const lost = element(draft, 'echo/arabic')
      leaveOut(draft, draft.open(lost.get('P')), (kid) => kid === lost)
    }
  },
  {name: 'emphasis of a type that nobody knows', at: 'echo/echo-p1', change: ofType('Em', 'S', name('Not'))},
  {
    name: 'code is no code',
    at: 'echo/india-c1',
    change: (draft) => {
      const [code = null] = partsOf(draft, element(draft, 'echo/india-c1'))
      draft.open(code).set('S', name('Span'))
    }
  },
  {
    name: 'a bookmark deep down is called otherwise',
    at: 'contents:golf/gorge',
    change: (draft) => bookmark(draft, 'golf/gorge').set('Title', text('Not'))
  },
  {
    name: 'a bookmark deep down leads elsewhere',
    at: 'contents:golf/gorge',
    change: (draft) => bookmark(draft, 'golf/gorge').set('Dest', text('golf/moss'))
  },
  {
    name: 'a page has another number',
    at: 'page 3',
    change: onPage((content) =>
      content.replace(/\/Artifact <<\/Type \/Pagination \/Subtype \/Footer>> BDC[^]*?EMC/g, '')
    )
  }
]
