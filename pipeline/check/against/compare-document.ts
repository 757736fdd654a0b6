/** Compares a document with what it was in an earlier output. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import type {EarlierDocument} from '../../model/publication/earlier.ts'
import type {BlockAddress} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {howToName} from '../../read/identifiers/how-to-name.ts'
import {blocksOf} from './blocks-of.ts'
import {pageOf} from './page-of.ts'
import {matchBlocks, type LostBlock, type ShiftedBlock} from './match-blocks.ts'

/** Findings of one document that are told one by one. */
const most = 200

/** A finding for each id that would vanish, one for all that would lead to another block, and one for each page that ids lead on to. */
export function compareDocument(
  document: Document,
  earlier: EarlierDocument,
  manuscript: Manuscript
): readonly Diagnostic[] {
  const {lost, shifted} = matchBlocks(earlier.blocks, blocksOf(document))
  const moved = movedFrom(document, manuscript)
  const gone = lost.filter(({id}) => !moved.has(id))
  const told = gone.slice(0, most).map((block) => vanishes(block, document, earlier))
  const more = gone.length - told.length
  return [
    ...told,
    ...(more === 0
      ? []
      : [
          finding(
            'address/block-stays',
            startOf(document.path),
            `${more} more ids of this document would vanish`
          )
        ]),
    ...leadElsewhere(shifted, earlier),
    ...leadOn(
      lost.flatMap(({id}) => moved.get(id) ?? []),
      earlier,
      manuscript
    )
  ]
}

/** Where blocks of the document are that stand in others today, by their ids here. */
function movedFrom({name}: Document, {former}: Manuscript): ReadonlyMap<string, Moved> {
  const moved = former.flatMap(({document, id, to}) =>
    document !== name || to === undefined || to.document === name ? [] : [[id, {id, to}] as const]
  )
  return new Map(moved)
}

interface Moved {
  readonly id: string
  readonly to: BlockAddress
}

/** One for each page, at the first of the blocks. */
function leadOn(
  moved: readonly Moved[],
  earlier: EarlierDocument,
  manuscript: Manuscript
): readonly Diagnostic[] {
  const names = [...new Set(moved.map(({to}) => to.document))]
  return manuscript.documents
    .filter(({name}) => names.includes(name))
    .flatMap((document) => {
      const [first, ...others] = moved.filter(({to}) => to.document === document.name)
      if (first === undefined) return []
      const place = blocksOf(document).find(({id}) => id === first.to.id)?.place ?? startOf(document.path)
      const today = addressOf(first.to.id, {
        name: document.name,
        ...(earlier.page === undefined ? {} : {page: pageOf(document, manuscript)})
      })
      const more = others.length === 0 ? '' : `, and ${others.length} more of its ids to the same document`
      const message = `\`${addressOf(first.id, earlier)}\` leads on to \`${today}\`${more}`
      return [finding('address/block-moved', place, message)]
    })
}

function vanishes(block: LostBlock, {path}: Document, earlier: EarlierDocument): Diagnostic {
  const {id, successor, section, before} = block
  const place = successor?.place ?? section?.heading.place ?? before?.place ?? startOf(path)
  return finding('address/block-stays', place, `\`${addressOf(id, earlier)}\` would vanish`, {
    hints: [hintFor(block)]
  })
}

function hintFor({id, successor, section}: LostBlock): string {
  const [, note] = /^fn-(.*?)(?:-[a-z]\d+)?$/.exec(id) ?? []
  if (note !== undefined) return `put the note back, or give it its name back: \`[^${note}]\``
  if (section !== undefined) {
    return `it comes back when the heading of its section has its id again: \`{#${section.id}}\` at the heading's end`
  }
  if (successor !== undefined) return `it is \`${successor.id}\` today: ${howToName(successor.type, id)}`
  return `put it back, or write \`<a id="${id}"></a>\` where links to it should lead`
}

function leadElsewhere(shifted: readonly ShiftedBlock[], earlier: EarlierDocument): readonly Diagnostic[] {
  const [first, ...others] = shifted
  if (first === undefined) return []
  const {id, today} = first
  const more = others.length === 0 ? '' : `, and so would ${others.length} more`
  const message = `\`${addressOf(id, earlier)}\` would lead to another block: its words are \`${today.id}\` today${more}`
  return [
    finding('address/block-keeps-its-text', today.place, message, {
      hints: [`what others cite has an id of its own: ${howToName(today.type, id)}`]
    })
  ]
}

/** On the web where there is a page, else by its key. */
function addressOf(id: string, {name, page}: Pick<EarlierDocument, 'name' | 'page'>): string {
  return page === undefined ? `${name}/${id}` : `${page}#${id}`
}
