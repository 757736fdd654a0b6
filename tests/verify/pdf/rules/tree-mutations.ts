/** Faults in the structure tree, in links, and in what the pages draw. */
import {
  isDictionary,
  PdfReference,
  PdfString,
  type PdfValue
} from '../../../../pipeline/verify/pdf-reader/values.ts'
import type {OpenDictionary, PdfDraft} from '../../../support/pdf-draft.ts'
import {attributes, kids, name, remove, string, type PdfMutation} from './mutation.ts'

const unknownToVeraPdf = true

export const treeMutations: readonly PdfMutation[] = [
  {
    name: 'a Figure without Alt',
    breaks: 'figure-has-alternative',
    change: (draft) => remove(draft.tag('Figure'), 'Alt')
  },
  {
    name: 'an Alt that is too long',
    breaks: 'string-is-short',
    change: (draft) => draft.tag('Figure').set('Alt', string('a'.repeat(32_768)))
  },
  {
    name: 'Contents that are too long',
    breaks: 'string-is-short',
    change: (draft) => link(draft).set('Contents', string('a'.repeat(32_768)))
  },
  {
    name: 'a Figure without BBox',
    breaks: 'figure-has-box',
    change: (draft) => remove(attributes(draft, draft.tag('Figure')), 'BBox'),
    unknownToVeraPdf
  },
  {
    name: 'a TH without Scope',
    breaks: 'header-has-scope',
    change: (draft) => remove(attributes(draft, draft.tag('TH')), 'Scope')
  },
  {name: 'a Note without ID', breaks: 'note-has-id', change: (draft) => remove(draft.tag('Note'), 'ID')},
  {
    name: 'two Notes with one ID',
    breaks: 'id-is-unique',
    change: (draft) => {
      const [first, second] = draft.all({Type: 'StructElem', S: 'Note'})
      second?.set('ID', first?.get('ID') ?? null)
    }
  },
  {
    name: 'an ID that its tree lacks',
    breaks: 'id-is-in-tree',
    change: ({tree}) => remove(tree, 'IDTree'),
    unknownToVeraPdf
  },
  {
    name: 'a first heading of level 2',
    breaks: 'first-heading-is-of-level-1',
    change: retag('H1', 'H2')
  },
  {
    name: 'a heading level that is skipped',
    breaks: 'heading-levels-do-not-skip',
    change: retag('H2', 'H4')
  },
  {name: 'a P in an L', breaks: 'list-is-well-formed', change: retag('LI', 'P')},
  {name: 'a P in an LI', breaks: 'list-is-well-formed', change: retag('LBody', 'P')},
  {name: 'an LI in a P', breaks: 'list-is-well-formed', change: retag('L', 'P')},
  {name: 'a TR in a P', breaks: 'table-is-well-formed', change: retag('TBody', 'P')},
  {name: 'a P in a TR', breaks: 'table-is-well-formed', change: retag('TD', 'P')},
  {name: 'a P in a Table', breaks: 'table-is-well-formed', change: retag('THead', 'P')},
  {name: 'a TOCI in a Sect', breaks: 'contents-are-well-formed', change: retag('TOC', 'Sect')},
  {name: 'a P in a TOC', breaks: 'contents-are-well-formed', change: retag('TOCI', 'P')},
  {name: 'a THead without a TBody', breaks: 'table-is-well-formed', change: retag('TBody', 'THead')},
  {
    name: 'a Caption in the middle of a Table',
    breaks: 'table-is-well-formed',
    change: (draft) => {
      const list = kids(draft, draft.tag('Table'))
      const caption = list.splice(0, 1)
      list.splice(1, 0, ...caption)
    }
  },
  {
    name: 'a cell that spans too many columns',
    breaks: 'table-is-regular',
    change: (draft) => draft.tag('TD').set('A', span('ColSpan', 2))
  },
  {
    name: 'a cell that spans too many rows',
    breaks: 'table-is-regular',
    change: (draft) => draft.tag('TD').set('A', span('RowSpan', 2))
  },
  {
    name: 'a row with a cell too few',
    breaks: 'table-is-regular',
    change: (draft) => void kids(draft, draft.tag('TR')).pop()
  },
  {
    name: 'a Link without OBJR',
    breaks: 'link-has-annotation',
    change: (draft) => {
      const link = draft.tag('Link')
      link.set(
        'K',
        kids(draft, link).filter((kid) => !isDictionary(kid))
      )
    },
    unknownToVeraPdf
  },
  {name: 'a link in a Span', breaks: 'annotation-is-in-link', change: retag('Link', 'Span')},
  {
    name: 'a link without StructParent',
    breaks: 'annotation-is-in-link',
    change: (draft) => remove(link(draft), 'StructParent')
  },
  {
    name: 'a link without Contents',
    breaks: 'annotation-has-contents',
    change: (draft) => remove(link(draft), 'Contents')
  },
  {
    name: 'a link that leads nowhere',
    breaks: 'destination-exists',
    change: (draft) => {
      const [inner] = draft
        .all({Type: 'Annot', Subtype: 'Link'})
        .filter((one) => draft.resolve(one.get('Dest')) instanceof PdfString)
      inner?.set('Dest', string('nowhere'))
    },
    unknownToVeraPdf
  },
  {
    name: 'a page without Tabs',
    breaks: 'page-has-tab-order',
    change: (draft) => remove(draft.page(2), 'Tabs')
  },
  {
    name: 'a page with other Tabs',
    breaks: 'page-has-tab-order',
    change: (draft) => draft.page(2).set('Tabs', name('R'))
  },
  {
    name: 'content that the parent tree lacks',
    breaks: 'content-knows-its-tag',
    change: (draft) => {
      const owners = ownersOf(draft)
      owners[0] = null
    }
  },
  {
    name: 'content that the parent tree gives to another',
    breaks: 'content-knows-its-tag',
    change: (draft) => {
      const owners = ownersOf(draft)
      const other = owners.find((one) => one instanceof PdfReference && one !== owners[0])
      owners[0] = other ?? null
    },
    unknownToVeraPdf
  },
  {
    name: 'content that belongs to no element',
    breaks: 'content outside the tree',
    change: (draft) => remove(draft.tag('Em'), 'K'),
    unknownToVeraPdf
  },
  {
    name: 'text that is not marked',
    breaks: 'untagged text',
    change: onPage((content) => content.replace(/\/P <<\/MCID \d+>> BDC/, '/P BMC'))
  },
  {
    name: 'a drawing that is not marked',
    breaks: 'untagged drawing',
    change: onPage((content) => `${content}\n0 0 1 1 re f`)
  },
  {
    name: 'an artifact in content',
    breaks: 'artifact inside content',
    change: onPage((content) => content.replace(/(\/P <<\/MCID \d+>> BDC)/, '$1 /Artifact BMC EMC'))
  },
  {
    name: 'content in an artifact',
    breaks: 'content inside an artifact',
    change: onPage((content) => content.replace(/(\/P <<\/MCID \d+>> BDC[^]*?EMC)/, '/Artifact BMC $1 EMC'))
  },
  {
    name: 'the glyph for none',
    breaks: 'glyph without text',
    change: onPage((content) => content.replace(/(?<=\/P <<\/MCID \d+>> BDC[^]*?\[<)[0-9a-f]{4}/, '0000'))
  }
]

function retag(from: string, to: string): PdfMutation['change'] {
  return (draft) => void draft.tag(from).set('S', name(to))
}

function link(draft: PdfDraft): OpenDictionary {
  return draft.first({Type: 'Annot', Subtype: 'Link'})
}

function span(key: string, count: number): OpenDictionary {
  return new Map<string, PdfValue>([
    ['O', name('Table')],
    [key, count]
  ])
}

/** The last page's: the text is there. */
function onPage(change: (content: string) => string): PdfMutation['change'] {
  return (draft) => draft.rewrite(draft.page(3).get('Contents'), change)
}

function ownersOf(draft: PdfDraft) {
  const key = draft.page(3).get('StructParents')
  const numbers = draft.list(draft.open(draft.tree.get('ParentTree')).get('Nums'))
  return draft.list(numbers[numbers.indexOf(key ?? null) + 1])
}
