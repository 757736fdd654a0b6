/** Lists the blocks of documents as pieces that can be aligned. */
import {blocksIn, wordsIn} from '../edition/held.ts'
import {placeOf, type Place} from '../place.ts'
import type {Document} from '../publication/document.ts'
import type {Block} from '../tree/nodes.ts'
import {plainText} from '../tree/plain-text.ts'
import type {Piece} from './piece.ts'

export interface PlacedPiece extends Piece {
  readonly place: Place
  /** Another one than the document's, where all of its own words are marked as in it. */
  readonly language?: string
}

/** What is taken of a document. */
export type Aligned = Pick<Document, 'path' | 'name' | 'children' | 'notes' | 'written'>

/** In reading order; notes, whose names their authors gave, stand at the end of their document. */
export function piecesOf(documents: readonly Aligned[]): readonly PlacedPiece[] {
  const pieces: PlacedPiece[] = []
  for (const document of documents) addDocument(document, pieces)
  return pieces
}

/** The same pieces, in a version of their documents in which blocks have other ids: those in their order. */
export function withIds<T extends Piece>(pieces: readonly T[], ids: readonly string[]): readonly T[] {
  return pieces.map((piece, index) => {
    const id = ids[index] ?? piece.id
    return id === piece.id ? piece : {...piece, id}
  })
}

/** Of blocks and notes, in the order of pieces. */
export function idsIn({children, notes}: Pick<Aligned, 'children' | 'notes'>): readonly string[] {
  const ids: string[] = []
  const addAll = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      ids.push(block.id)
      addAll(blocksIn(block))
    }
  }
  addAll(children)
  for (const note of notes) {
    ids.push(note.id)
    addAll(note.children)
  }
  return ids
}

function addDocument({path, name, children, notes, written}: Aligned, pieces: PlacedPiece[]): void {
  const add = (block: Block, parent: number): number => {
    const {id, type} = block
    pieces.push({
      document: name,
      written: written.has(id),
      place: placeOf(path, block),
      id,
      kind: type,
      parent,
      ...saidOnce(block)
    })
    return pieces.length - 1
  }
  const addAll = (blocks: readonly Block[], parent: number): void => {
    for (const block of blocks) addAll(blocksIn(block), add(block, parent))
  }
  const sections: {readonly index: number; readonly depth: number}[] = []
  for (const block of children) {
    if (block.type === 'heading') while ((sections.at(-1)?.depth ?? 0) >= block.depth) sections.pop()
    const index = add(block, sections.at(-1)?.index ?? -1)
    addAll(blocksIn(block), index)
    if (block.type === 'heading') sections.push({index, depth: block.depth})
  }
  for (const note of notes) {
    const facts = {document: name, written: true, place: placeOf(path, note)}
    pieces.push({...facts, id: note.id, kind: 'note', text: '', parent: -1})
    addAll(note.children, pieces.length - 1)
  }
}

type Said = Pick<PlacedPiece, 'text' | 'language'>

/** A publication is listed when its ids are given, when it is asked whether they stay, and when they are written: most blocks are the same each time. */
function saidOnce(block: Block): Said {
  const known = said.get(block)
  if (known !== undefined) return known
  const words = wordsIn(block)
  const own = {text: textOf(block, words), ...languageOf(words)}
  said.set(block, own)
  return own
}

const said = new WeakMap<Block, Said>()

type Words = ReturnType<typeof wordsIn>

/** Its own words in a line, without those of the blocks in it. */
function textOf(block: Block, words: Words): string {
  const text = block.type === 'code' ? block.value : words.map(plainText).join(' ')
  const normal = text.normalize('NFC')
  // To replace each space of a long text by itself takes longer than to look for another one.
  return (/[^\S ]| {2}/.test(normal) ? normal.replace(/\s+/g, ' ') : normal).trim()
}

function languageOf(words: Words): Pick<PlacedPiece, 'language'> {
  const all = words.flat()
  // Of most blocks no words are marked, and what they say need not be known.
  if (!all.some((inline) => inline.type === 'span' && inline.lang !== undefined)) return {}
  const shown = all.filter((inline) => plainText([inline]).trim() !== '')
  const languages = new Set(shown.map((inline) => (inline.type === 'span' ? inline.lang : undefined)))
  const [language] = languages
  return language === undefined || languages.size > 1 ? {} : {language}
}
