/** Leaves a document unopened that was arranged before of all that it is arranged of: what it says is made when it is asked for. */
import {digestOfData, digestOnce, keptWith, type Memo} from '../../model/memo.ts'
import type {Shelf} from '../../model/shelf.ts'
import {joinUnopened, OpenedOnce, withPutAside} from '../../model/unopened.ts'
import {given} from '../../model/values/given.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {coloursKey, languagesIn} from '../code/colour-code.ts'
import type {ArrangeContext, Change, Draft, DraftDocument, KeepDocument, PlainStart} from '../draft.ts'
import {presentsFrontMatter} from '../fields/present-front-matter.ts'
import {nothingNoted, type Noted} from '../noted/noted.ts'
import {numbersOf} from '../number-sections.ts'
import {linkAnswers} from '../resolve-links.ts'
import {titlesOtherwise} from '../take-titles.ts'
import {isOfOneText, mayBePlain, plainStart} from './plain-documents.ts'

/** What the first group of steps makes of documents that are plain: from themselves, and what their publication says of all. */
export function keepStarted(draft: Draft, context: ArrangeContext): KeepDocument | undefined {
  const {memo, project} = context
  const isAlone = draft.documents.length === 1
  // An only document is edited whenever it is arranged.
  if (memo === undefined || isAlone || isOfOneText(draft)) return undefined
  const {id, language, metadata} = draft.manuscript
  const {sections, paragraphs, numbering} = metadata
  const told = digestOfData([id, language, sections, paragraphs, numbering, project.facts.labels])
  const numbers = numbersOf(draft)
  const titleOf = titlesOtherwise(draft, context)
  const presents = presentsFrontMatter(draft, context)
  return async (document, index, {changes, shelf, make}) => {
    if (!mayBePlain(document) || presents(document, index)) return make()
    const {source} = document
    const key = digestOfData([
      'document as it is begun',
      told,
      numbers[index],
      titleOf(source.name),
      digestOnce(source)
    ])
    const before = memo.get(key)
    if (isStart(before))
      return unopened({...before.noted, plain: {...before, key}}, {before: document, index, changes, shelf})
    const made = await make()
    const start = plainStart(made)
    if (start === undefined) return made
    memo.put(key, start)
    return joinUnopened(made, {plain: {...start, key}})
  }
}

/** What the second makes of them: from what the first made, and from what their links lead to. */
export function keepFinished(draft: Draft, context: ArrangeContext): KeepDocument | undefined {
  const {memo} = context
  if (memo === undefined) return undefined
  const answersOf = linkAnswers(draft, context)
  const languages = languagesIn(draft)
  const former = groupBy(draft.manuscript.former, ({document}) => document)
  return async (document, index, {changes, shelf, make}) => {
    const {plain, source} = document
    if (plain === undefined) return make()
    const key = digestOfData([
      'document as it is arranged',
      plain.key,
      answersOf(document, plain.links),
      plain.code === undefined ? [] : languages,
      former.get(source.name) ?? []
    ])
    const before = memo.get(key)
    if (isFinish(before) && areColoursKept(plain, languages, memo))
      return unopened({...plain.noted, ...before, key}, {before: document, index, changes, shelf})
    const made = await make()
    const {titleText, contents, holds, letters, former: left} = made
    const finish: Finish = {titleText, contents, holds, letters, ...given({former: left})}
    memo.put(key, finish)
    return joinUnopened(made, {key})
  }
}

type Finish = Pick<DraftDocument, 'titleText' | 'contents' | 'holds' | 'letters' | 'former'>

const isStart = keptWith<PlainStart>('noted', 'links')
const isFinish = keptWith<Finish>('contents', 'letters')

/** To colour code takes waiting, and what is unopened is opened at once. */
function areColoursKept({code}: PlainStart, languages: ReadonlySet<string>, memo: Memo): boolean {
  return code === undefined || memo.has(coloursKey(languages, code))
}

const texts = ['title', 'children', 'notes'] as const

type Texts = Pick<DraftDocument, (typeof texts)[number]>

interface ToChange {
  readonly before: DraftDocument
  readonly index: number
  readonly changes: readonly Change[]
  readonly shelf: Shelf | undefined
}

/** With what is noted of it; its texts are made when one of them is asked for. */
function unopened(
  noted: Partial<Noted> & Pick<DraftDocument, 'plain' | 'key' | 'number' | 'titleId'>,
  {shelf, ...toChange}: ToChange
): DraftDocument {
  const {source, holds} = toChange.before
  const value: DraftDocument = {source, holds, ...nothingNoted, ...noted, title: [], children: [], notes: []}
  const aside = new OpenedOnce(() => changedAgain(toChange), texts, shelf)
  return withPutAside(value, texts, aside)
}

function changedAgain({before, index, changes}: Omit<ToChange, 'shelf'>): Texts {
  let document = {...before}
  for (const change of changes) {
    const changed = change.again?.(document, index) ?? change(document, index)
    if (changed instanceof Promise) throw new Error('expected a change that does not wait')
    document = changed
  }
  const {title, children, notes} = document
  return {title, children, notes}
}
