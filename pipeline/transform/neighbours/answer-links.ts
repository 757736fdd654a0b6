/** Finds where references lead, and what links without words are called. */
import {folderOfDocuments} from '../../model/publication/project.ts'
import {createResolver, type Resolution} from '../../model/references/resolve-reference.ts'
import {addressOnSite} from '../../model/site-address.ts'
import type {Destination, LinkTarget, ReferenceOrigin} from '../../model/tree/nodes.ts'
import {staysIn} from '../../model/tree/stays-in.ts'
import type {ArrangeContext, Draft, DraftDocument} from '../draft.ts'
import type {AnsweredLink, AskedLink, LinkName} from './questions.ts'

/** The label of a figure, table or equation, the number of a paragraph, else the title of a section, document or publication. A reference that leads nowhere is `missing`. */
export function answerLinks(
  draft: Draft,
  {index, project}: ArrangeContext
): (asked: AskedLink, asking: {readonly document: DraftDocument}) => AnsweredLink {
  const {manuscript} = draft
  const {id: publication, language} = manuscript
  const resolver = createResolver(index)
  const named = new Map(draft.documents.map((document) => [document.source.name, document]))
  const ownDocument = (to: Destination): DraftDocument | undefined =>
    staysIn(to, manuscript) ? named.get(to.document ?? '') : undefined

  /** On the site that the document was written for, if the link leads there. */
  const elsewhere = (url: string, {documentPath}: ReferenceOrigin): LinkTarget => {
    const from = {documentPath, publicationPath: folderOfDocuments(manuscript.source)}
    const address = addressOnSite(url, project, from)
    return address === undefined ? {kind: 'missing'} : {kind: 'external', url: address}
  }
  const nameOf = ({to, text}: Found): LinkName | undefined => {
    const document = ownDocument(to)
    const label = document?.names.get(to.block ?? '')
    if (label !== undefined) return {value: label, isGenerated: true}
    const title = to.block === undefined ? document?.titleText : undefined
    const value = title ?? text
    if (value === '') return undefined
    return {value, isGenerated: false, ...(to.language === language ? {} : {lang: to.language})}
  }

  return ({url, from, hasWords}, {document}) => {
    const own = {publication, language, documentPath: document.source.path}
    const found = resolver.resolve(url, from ?? own, own)
    if (found.kind !== 'found') return {target: elsewhere(url, from ?? own)}
    const target = {kind: 'internal', to: found.to} as const
    const name = hasWords ? undefined : nameOf(found)
    return name === undefined ? {target} : {target, name}
  }
}

type Found = Extract<Resolution, {readonly kind: 'found'}>
