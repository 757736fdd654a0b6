/** Lists the expected losses, each with its place in the source. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {LossKind} from '../../model/edition/loss.ts'
import {digestOnce, rememberList, type Memo} from '../../model/memo.ts'
import type {DocumentNode, LinkTarget} from '../../model/tree/nodes.ts'
import {placeOf, startOf, type Place} from '../../model/place.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {isBlock} from '../../model/tree/shape.ts'
import {childrenOf} from '../../model/tree/walk.ts'
import {reachOf} from '../../model/edition/reach.ts'

export interface Loss {
  readonly edition: EditionName
  readonly what: LossKind
  /** Of the block that it is in, or of the document. */
  readonly key: string
  readonly place: Place
}

/** In reading order; pages and data lose nothing. */
export function lossesOf(edition: EditionName, publication: Publication, memo?: Memo): readonly Loss[] {
  if (edition === 'html' || edition === 'json') return []
  const {id, language, project} = publication
  return publication.documents.flatMap((document) =>
    rememberList(memo, {
      of: memo && ['losses', edition, id, language, project.baseUrl, digestOnce(document)],
      make: () => lossesIn(document, edition, publication)
    })
  )
}

function lossesIn(
  document: PublishedDocument,
  edition: EditionName,
  publication: Publication
): readonly Loss[] {
  const losses: Loss[] = []
  const walk = (nodes: readonly DocumentNode[], above: string): void => {
    for (const node of nodes) {
      const key = isBlock(node) || node.type === 'note' ? `${document.name}/${node.id}` : above
      for (const what of lostOf(node, edition, publication)) {
        const place = 'position' in node ? placeOf(document.path, node) : startOf(document.path)
        losses.push({edition, what, key, place})
      }
      walk(childrenOf(node), key)
    }
  }
  walk([...document.title, ...document.children], document.name)
  return losses
}

function lostOf(node: DocumentNode, edition: EditionName, publication: Publication): readonly LossKind[] {
  if (node.type === 'link') {
    const isFar = reachOf(edition, publication.project.baseUrl) === 'publication'
    const isElsewhere = node.target.kind === 'attachment' || leavesPublication(node.target, publication)
    return isFar && isElsewhere ? ['far-link'] : []
  }
  if (edition === 'pdf') return lostInPdf(node)
  return edition === 'epub' && node.type === 'code' && isColoured(node) ? ['code-colour'] : []
}

function lostInPdf(node: DocumentNode): readonly LossKind[] {
  switch (node.type) {
    case 'thematicBreak':
      return ['thematic-break']
    case 'callout':
      return ['callout-kind']
    case 'details':
      return ['folding']
    case 'formula':
      return invisibleIn(node.alt)
    case 'ruby':
      return invisibleIn(node.reading)
    case 'image':
      return [
        ...(node.decorative || node.alt === '' ? ['decorative-image' as const] : []),
        ...(node.title === undefined ? [] : ['image-title' as const])
      ]
    case 'code':
      return [...(node.language === undefined ? [] : ['code-language' as const]), ...invisibleIn(node.value)]
    case 'text':
    case 'inlineCode':
      return invisibleIn(node.value)
    default:
      return []
  }
}

/** A soft hyphen is no character of the text in any edition. */
function invisibleIn(text: string): readonly LossKind[] {
  return /(?!\u00ad)\p{Default_Ignorable_Code_Point}/u.test(text) ? ['invisible-character'] : []
}

function isColoured({tokens = []}: Extract<DocumentNode, {type: 'code'}>): boolean {
  return tokens.some((line) => line.some(({kind}) => kind !== 'plain'))
}

function leavesPublication(target: LinkTarget, {id, language}: Publication): boolean {
  return target.kind === 'internal' && (target.to.publication !== id || target.to.language !== language)
}
