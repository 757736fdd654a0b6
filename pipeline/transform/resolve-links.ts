/** Finds where references lead, and gives links without words the name of what they lead to, or their address. */
import {isBlank} from '../model/tree/is-blank.ts'
import type {Destination, Inline, Link, LinkTarget, ReferenceOrigin} from '../model/tree/nodes.ts'
import {plainText} from '../model/tree/plain-text.ts'
import {folderOfDocuments} from '../model/publication/project.ts'
import {createResolver, type Resolution, type Resolver} from '../model/references/resolve-reference.ts'
import {addressOnSite} from '../model/site-address.ts'
import type {ArrangeContext, Change, Draft, DraftDocument} from './draft.ts'
import {generatedWords, inPublication} from './generated-words.ts'
import {mapFlow, mapInlines} from './map-nodes.ts'
import {staysIn} from '../model/tree/stays-in.ts'

/**
 * An empty reference shows the label of a figure, table or equation, the number of a paragraph, else the title of a section,
 * document or publication. A reference that leads nowhere is `missing`; it, and a link to elsewhere, shows its address if it
 * has no words. The number of a note and a decorative image are none: nothing of them could be followed on paper.
 */
export function resolveLinks(draft: Draft, context: ArrangeContext): Change {
  const originOf = originsIn(draft, context)
  return (document) => {
    const origin = originOf(document)
    const inline = (node: Inline): Inline => (node.type === 'link' ? completeLink(node, origin) : node)
    const title = mapInlines(document.title, {inline})
    return {...document, title, children: mapFlow(document.children, {inline})}
  }
}

/** What `resolveLinks` makes of links of a document, each as it stands: all that it asks of others. */
export function linkAnswers(
  draft: Draft,
  context: ArrangeContext
): (document: DraftDocument, links: readonly Link[]) => readonly Link[] {
  const originOf = originsIn(draft, context)
  return (document, links) => {
    const origin = originOf(document)
    return links.map((link) => completeLink(link, origin))
  }
}

function originsIn(draft: Draft, {index, project}: ArrangeContext): (document: DraftDocument) => Origin {
  const resolver = createResolver(index)
  const named = new Map(draft.documents.map((document) => [document.source.name, document]))
  return ({source}) => ({draft, resolver, named, project, documentPath: source.path})
}

/** Where a link stands, and what it can be resolved with. */
interface Origin {
  readonly draft: Draft
  readonly documentPath: string
  readonly resolver: Resolver
  readonly project: ArrangeContext['project']
  /** The publication's documents, by their names. */
  readonly named: ReadonlyMap<string, DraftDocument>
}

type Found = Extract<Resolution, {readonly kind: 'found'}>

function completeLink(link: Link, origin: Origin): Link {
  switch (link.target.kind) {
    case 'reference':
      return resolveLink(link, link.target.from, origin)
    case 'external':
      return hasWords(link) ? link : withWords(link, asWritten(link))
    case 'attachment':
      return hasWords(link) ? link : withWords(link, nameOfFile(link.target.file, link))
    case 'internal':
    case 'missing':
    case 'placeholder':
      return link
  }
}

function ownOrigin({draft, documentPath}: Origin): ReferenceOrigin {
  const {id, language} = draft.manuscript
  return {publication: id, language, documentPath}
}

function resolveLink(link: Link, from: ReferenceOrigin | undefined, origin: Origin): Link {
  const own = ownOrigin(origin)
  const resolution = origin.resolver.resolve(link.url, from ?? own, own)
  if (resolution.kind !== 'found') {
    const target = elsewhere(link, from ?? own, origin)
    return hasWords(link) ? {...link, target} : withWords({...link, target}, asWritten(link))
  }
  const target = {kind: 'internal', to: resolution.to} as const
  if (hasWords(link)) return {...link, target}
  const children = nameOf(resolution.to, link, origin) ?? titleWords(resolution, link, origin)
  return withWords({...link, target}, children)
}

/** On the site that the document was written for, if the link leads there. */
function elsewhere({url}: Link, {documentPath}: ReferenceOrigin, {project, draft}: Origin): LinkTarget {
  const from = {documentPath, publicationPath: folderOfDocuments(draft.manuscript.source)}
  const address = addressOnSite(url, project, from)
  return address === undefined ? {kind: 'missing'} : {kind: 'external', url: address}
}

/** What else stands in it stays there: a reference to a note, an anchor or an image. */
function withWords(link: Link, words: readonly Inline[]): Link {
  const others = link.children.filter(({type}) => type !== 'text' && type !== 'break')
  return {...link, children: [...words, ...others]}
}

function hasWords(link: Link): boolean {
  return !isBlank(plainText(link.children))
}

function asWritten(link: Link): readonly Inline[] {
  return [{type: 'text', value: link.url, position: link.position}]
}

function nameOfFile(file: string, {position}: Link): readonly Inline[] {
  return [{type: 'text', value: file.slice(file.lastIndexOf('/') + 1), position}]
}

/** `Figure 1`, when the destination is a block of this publication that has a name of that kind. */
function nameOf(to: Destination, link: Link, origin: Origin): readonly Inline[] | undefined {
  const name = ownDocument(to, origin)?.names.get(to.block ?? '')
  return name === undefined ? undefined : generatedWords(name, link.position, inPublication(origin.draft))
}

/** The words of a heading, or the title of a document or publication. */
function titleWords({to, text}: Found, link: Link, origin: Origin): readonly Inline[] {
  const {language} = origin.draft.manuscript
  const title = ownDocument(to, origin)?.titleText
  const value = to.block === undefined && title !== undefined ? title : text
  if (value === '') return asWritten(link)
  const words: Inline = {type: 'text', value, position: link.position}
  return to.language === language
    ? [words]
    : [{type: 'span', lang: to.language, position: link.position, children: [words]}]
}

function ownDocument(to: Destination, {draft, named}: Origin): DraftDocument | undefined {
  return staysIn(to, draft.manuscript) ? named.get(to.document ?? '') : undefined
}
