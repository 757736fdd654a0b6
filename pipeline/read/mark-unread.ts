/** Puts a stand-in in the place of a document whose text can't be read, at the lenient level. */
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import type {Document} from '../model/publication/document.ts'
import {startOf} from '../model/place.ts'
import {noLetters} from '../model/tree/letters.ts'
import {ruleOf} from '../model/rules.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import {isHeldBack, mayBeHeldBack, type KeyNames} from './may-be-held-back.ts'
import type {DocumentFile} from './read-document.ts'

/**
 * What can be read stays as it is, and so does what may be a draft, under an embargo or withdrawn: its findings stay errors, so that
 * its name is not told. The stand-in has the name and the language of the file's path, and nothing that the file says; findings about
 * a text that is not published are left out. Of a document that was not opened, `bytes` are what can be looked at.
 */
export function markUnread(
  read: Outcome<Document | undefined>,
  {
    bytes,
    ...file
  }: Pick<DocumentFile, 'path' | 'name' | 'language'> & {readonly bytes: Uint8Array | undefined},
  names: KeyNames
): Outcome<Document | undefined> {
  const {value: document, diagnostics} = read
  const [first, ...others] = diagnostics.filter(leavesMark)
  if (first === undefined) return read
  const isFrontMatterRead = [first, ...others].every(({ruleId}) => ofText.has(ruleId))
  const isBack =
    document !== undefined && isFrontMatterRead
      ? isHeldBack(document.frontMatter)
      : bytes === undefined || mayBeHeldBack(bytes, names)
  if (isBack) return {value: document, diagnostics: diagnostics.map(withReason)}
  const value: Document = {
    ...file,
    frontMatter: {data: {}, places: new Map([['', {value: startOf(file.path)}]])},
    children: [],
    notes: [],
    written: new Set(),
    holds: new Set(),
    ...noLetters,
    digest: sha256Of(new Uint8Array()),
    text: '',
    unread: {rule: first.ruleId}
  }
  const stopping = diagnostics.filter((one) => !leavesMark(one) && isErrorAtLeast(one))
  const told = [first, ...others].map((one) => ({...one, severity: 'warning' as const}))
  return {value, diagnostics: [...told, ...stopping]}
}

function leavesMark({ruleId}: Diagnostic): boolean {
  return ruleOf(ruleId).leavesMark === true
}

/** Rules of the text alone: front matter was read. Those of front matter are of records, too, and so are none of them. */
const ofText: ReadonlySet<string> = new Set(['limit/nesting', 'limit/constructs', 'limit/table-cells'])

function isErrorAtLeast({ruleId}: Diagnostic): boolean {
  return ruleOf(ruleId).severity.lenient === 'error'
}

function withReason(diagnostic: Diagnostic): Diagnostic {
  if (!leavesMark(diagnostic)) return diagnostic
  const hint = 'it leaves no mark: it may be a draft, under an embargo or withdrawn, so its name is not told'
  return {...diagnostic, hints: [...(diagnostic.hints ?? []), hint]}
}
