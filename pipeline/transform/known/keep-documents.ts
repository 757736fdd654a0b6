/** Leaves a document unopened that was arranged before of all that it is arranged of: what it says is made when it is asked for. */
import {digestOfData, digestOnce, type Memo} from '../../model/memo.ts'
import type {Shelf} from '../../model/shelf.ts'
import {joinUnopened, OpenedOnce, pickUnopened, withPutAside} from '../../model/unopened.ts'
import {isObject} from '../../model/values/is-object.ts'
import type {Change, Common, Draft, DraftDocument, KeepDocument, Tools} from '../draft.ts'
import {askAgain, recordAsked, type Question} from '../neighbours/asked.ts'
import type {Ask} from '../neighbours/questions.ts'
import type {Noted} from '../noted/noted.ts'

/**
 * What a group of steps, by its name, leaves of each document: known by what the group was given, by what is common to all documents, and by what it asked,
 * with the answers. An only document is edited whenever it is arranged: nothing is kept of it.
 */
export function keepDocuments(
  group: string,
  {common}: Draft,
  {memo, tools}: {readonly memo: Memo | undefined; readonly tools: Tools}
): KeepDocument | undefined {
  if (memo === undefined || !common.hasSeveral) return undefined
  const told = digestOfData([group, ofAll(common)])
  return async (document, ask, {changes, shelf, make}) => {
    const given = digestOfData([told, document.key ?? digestOnce(document.source)])
    const questions = memo.get(given)
    if (areQuestions(questions)) {
      const key = digestOfData([given, askAgain(questions, ask)])
      const noted = memo.get(key)
      if (isNoted(noted) && areColoursKept(noted.code ?? document.code, ask, tools))
        return unopened(document, {...noted, key}, {changes, ask, shelf})
    }
    const recorded = recordAsked(ask)
    const made = await make(recorded.ask)
    const answered = recorded.answered()
    const key = digestOfData([given, answered])
    memo.put(
      given,
      answered.map(([name, of]) => [name, of])
    )
    memo.put(key, changedNotes(document, made))
    return joinUnopened(made, {key})
  }
}

/** Labels are in a language, and the project's own. */
function ofAll({schemas, ...common}: Common): unknown {
  return [common, schemas?.digest()]
}

/** What is kept was put there by the same version of Tetrapla. */
function areQuestions(value: unknown): value is readonly Question[] {
  return Array.isArray(value)
}

function isNoted(value: unknown): value is Partial<Noted> {
  return isObject(value)
}

/** To colour code takes waiting, and what is unopened is opened at once. */
function areColoursKept(code: string | undefined, ask: Ask, {colouring}: Tools): boolean {
  return code === undefined || colouring?.isKept(code, ask('codeLanguages', null)) !== false
}

/** What steps noted of it; what was noted before is known already. */
function changedNotes(before: DraftDocument, after: DraftDocument): Partial<Noted> {
  return pickUnopened(
    after,
    notesIn(after).filter((name) => after[name] !== before[name])
  )
}

const texts = ['title', 'children', 'notes'] as const

type Texts = Pick<DraftDocument, (typeof texts)[number]>

const others: ReadonlySet<string> = new Set(['source', 'key', ...texts])

/** The names of all that is noted of a document. */
function notesIn(document: DraftDocument): readonly (keyof Noted)[] {
  return Object.keys(document).filter((name): name is keyof Noted => !others.has(name))
}

/** With what is noted of it; its texts are made when one of them is asked for. */
function unopened(
  before: DraftDocument,
  noted: Partial<Noted> & Pick<DraftDocument, 'key'>,
  {
    changes,
    ask,
    shelf
  }: {readonly changes: readonly Change[]; readonly ask: Ask; readonly shelf: Shelf | undefined}
): DraftDocument {
  const value: DraftDocument = {
    ...pickUnopened(before, ['source', ...notesIn(before)]),
    ...noted,
    title: [],
    children: [],
    notes: []
  }
  const aside = new OpenedOnce(() => changedAgain(before, changes, ask), texts, shelf)
  return withPutAside(value, texts, aside)
}

function changedAgain(before: DraftDocument, changes: readonly Change[], ask: Ask): Texts {
  let document = {...before}
  for (const change of changes) {
    const changed = change.again?.(document, ask) ?? change(document, ask)
    if (changed instanceof Promise) throw new Error('expected a change that does not wait')
    document = changed
  }
  const {title, children, notes} = document
  return {title, children, notes}
}
