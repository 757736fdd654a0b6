/** Tells once what a publication has many of: signs without a font, and tables that are too wide. */
import {compareDiagnostics, type Diagnostic} from '../../model/diagnostic.ts'
import {otherPlaces} from '../../model/edition/gather-alike.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** Findings that are told one by one. */
const few = 3

/** Signs that a message names. */
const mostNamed = 12

/** The diagnostics in their order; beyond a few of a kind the first stands for all, and leads to some of the others. */
export function gatherMany(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const merged = new Map<Diagnostic, Diagnostic | undefined>()
  for (const [kind, same] of groupBy(diagnostics, kindOf)) {
    const sorted = same.toSorted(compareDiagnostics)
    const told = kind === '' ? undefined : wordsOf(sorted)
    const [first, ...others] = sorted
    if (told === undefined || first === undefined) continue
    const related = others.slice(0, few).map(({place}) => ({message: 'here, too', place}))
    for (const one of others) merged.set(one, undefined)
    merged.set(first, {...first, ...told, related})
  }
  return diagnostics.flatMap((one) => (merged.has(one) ? (merged.get(one) ?? []) : [one]))
}

/** Empty for what is told wherever it is; signs are told apart by what can be done about them. */
function kindOf({ruleId, message, hints: [shown = '', give = ''] = []}: Diagnostic): string {
  if (ruleId === 'table/is-wide') return ruleId
  return signIn(message) !== undefined && shown.startsWith('the PDF shows ')
    ? `${shown.replace(/(?<=shows )(?:`.*?`|a box)/, '')} ${give}`
    : ''
}

function signIn(message: string): string | undefined {
  return /^no font of the PDF has the character (.*)$/.exec(message)?.[1]
}

/** Undefined of a few. */
function wordsOf(same: readonly Diagnostic[]): Pick<Diagnostic, 'message' | 'hints'> | undefined {
  const [first] = same
  if (first === undefined) return undefined
  const signs = new Set(same.flatMap(({message}) => signIn(message) ?? []))
  if (signs.size > few) {
    const [shown = '', ...give] = first.hints ?? []
    const others = signs.size - mostNamed
    const named = [...signs].slice(0, mostNamed).join(', ')
    const all = others > 0 ? `${named} and ${others} more` : named
    return {
      message: `no font of the PDF has these ${signs.size} characters: ${all}${otherPlaces(same.length - 1)}`,
      hints: [shown.replace(' in its place; ', ' in place of the first, and so of the others; '), ...give]
    }
  }
  if (signs.size > 0 || same.length <= few) return undefined
  const isInNumbers = same.some(({message}) => message.endsWith(' and numbers'))
  const ends = isInNumbers ? 'words and numbers' : 'words'
  return {
    message: `${same.length} tables are too wide for the PDF: their lines end in the middle of ${ends}`,
    ...(first.hints === undefined ? {} : {hints: first.hints})
  }
}
