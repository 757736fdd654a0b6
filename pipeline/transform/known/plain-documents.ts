/** Tells which documents are arranged by themselves, but for where their links lead, and what others ask of them. */
import {startOfDocument} from '../../model/place.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {DocumentNode, Inline, Link} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {visit} from '../../model/tree/walk.ts'
import {given} from '../../model/values/given.ts'
import {codeKey, codeOf} from '../code/code-of.ts'
import type {Draft, DraftDocument, PlainStart} from '../draft.ts'

/** Whether documents of a publication show or go on counting what others hold, or a translation's tell of its original. */
export function isOfOneText({manuscript, documents}: Draft): boolean {
  const {paragraphs, numbering} = manuscript.metadata
  return (
    manuscript.translatedFrom !== undefined ||
    (paragraphs === 'numbered' && numbering !== 'document') ||
    documents.some(({holds}) => holds.has('captionList') || holds.has('recordList'))
  )
}

/** Whether a document may be plain, before it is opened: images are looked for beside it, and records have schemas. */
export function mayBePlain({source, holds}: DraftDocument): boolean {
  return source.unread === undefined && !holds.has('image') && !holds.has('record')
}

/** What is noted of a document that the first group of steps left; undefined for one with something that is counted through the publication. */
export function plainStart(document: DraftDocument): PlainStart | undefined {
  const {title, children, titleId, number, titleText, names, languages} = document
  const links = new Map<string, Link>()
  const counted: DocumentNode[] = []
  visit([...title, ...children], (node) => {
    if (isCounted(node)) counted.push(node)
    else if (node.type === 'link' && node.target.kind === 'reference') {
      const bare = bareLink(node)
      links.set(JSON.stringify(bare), bare)
    }
  })
  if (counted.length > 0) return undefined
  return {
    noted: {...given({titleId, number}), titleText, names, languages},
    links: [...links.values()],
    code: codeKey(codeOf(document))
  }
}

function isCounted(node: DocumentNode): boolean {
  if (node.type === 'figure' || node.type === 'table') return node.number !== undefined
  return node.type === 'paragraph' && node.equation !== undefined
}

/** Where a link leads, and whether it is given words, by what is asked of it. */
function bareLink({url, target, children}: Link): Link {
  const words: readonly Inline[] = [{type: 'text', value: '-', position: startOfDocument}]
  return {
    type: 'link',
    url,
    target,
    children: isBlank(plainText(children)) ? [] : words,
    position: startOfDocument
  }
}
