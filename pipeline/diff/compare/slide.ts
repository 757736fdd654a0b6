/** Moves changes of a line to where an editor would make them, among places that say the same. */
import type {Change} from './change.ts'
import type {Token} from './line.ts'

/** What came or went alone is one with the change before it where it could as well stand there, else begins with a sentence where it can. */
export function slid(changes: readonly Change[]): readonly Change[] {
  return fromSentences(joinedToLast(changes))
}

function joinedToLast(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = []
  for (const change of changes) {
    const [last, stayed] = [result.at(-2), result.at(-1)]
    const moved =
      last === undefined || stayed?.kind !== 'same' || change.kind === 'same'
        ? undefined
        : joinedBy(stayed, last, change)
    if (moved !== undefined) result.splice(-2, 2, ...moved)
    else if (stayed?.kind === 'same' && change.kind === 'same') result.splice(-1, 1, together(stayed, change))
    else result.push(change)
  }
  return result
}

/** Two changes that follow each other, as one. */
export function together(one: Change, next: Change): Change {
  return {kind: next.kind, before: [...one.before, ...next.before], after: [...one.after, ...next.after]}
}

/** `[-a-] b [-c b-]` is `[-a b c-] b`, where what stays is marked in the same way and holds no images, formulas or notes. */
function joinedBy(stayed: Change, last: Change, change: Change): readonly Change[] | undefined {
  if (change.before.length > 0 && change.after.length > 0) return undefined
  const [name, other] =
    change.after.length === 0 ? (['before', 'after'] as const) : (['after', 'before'] as const)
  const tokens = change[name]
  const from = tokens.length - stayed[name].length
  if (from < 0 || !stayed[other].every((token, at) => isMarkedAs(token, tokens[from + at]))) return undefined
  return [
    {...last, [name]: [...last[name], ...stayed[name], ...tokens.slice(0, from)]},
    {...stayed, [name]: tokens.slice(from)}
  ]
}

/** A space has no marks that one sees. */
function isMarkedAs(one: Token, other: Token | undefined): boolean {
  if (other === undefined || one.thing !== undefined || other.thing !== undefined) return false
  if (one.match.trim() === '') return one.match === other.match
  return JSON.stringify([one.match, one.runs]) === JSON.stringify([other.match, other.runs])
}

/** `A b. A [-c. A -]d` is `A b. [-A c. -]A d`. */
function fromSentences(changes: readonly Change[]): readonly Change[] {
  const result = [...changes]
  for (let at = 1; at < result.length; at += 1) {
    const [last, change, next] = result.slice(at - 1, at + 2)
    if (last?.kind !== 'same' || change?.kind !== 'changed') continue
    const moved = toSentence(last, change, next?.kind === 'same' ? next : nothing)
    if (moved !== undefined) result.splice(at - 1, 3, ...moved)
  }
  return result.filter(({before, after}) => before.length + after.length > 0)
}

const nothing: Change = {kind: 'same', before: [], after: []}

/** As few words back as make it whole sentences; undefined where it is that already, or can't be. */
function toSentence(last: Change, change: Change, next: Change): readonly Change[] | undefined {
  if (change.before.length > 0 && change.after.length > 0) return undefined
  const [name, other] =
    change.after.length === 0 ? (['before', 'after'] as const) : (['after', 'before'] as const)
  const [kept, stayed, tokens] = [last[name], last[other], change[name]]
  for (let back = 0; back < tokens.length && back <= kept.length; back += 1) {
    const token = stayed.at(-back)
    if (back > 0 && (token === undefined || !isMarkedAs(token, tokens.at(-back)))) return undefined
    const [start, end] = [kept.length - back, tokens.length - back]
    const moved = [...kept.slice(start), ...tokens.slice(0, end)]
    if (!endsSentence(kept.slice(0, start)) || !endsSentence(moved)) continue
    if (back === 0) return undefined
    return [
      {...last, [name]: kept.slice(0, start), [other]: stayed.slice(0, start)},
      {...change, [name]: moved},
      {
        ...next,
        [name]: [...tokens.slice(end), ...next[name]],
        [other]: [...stayed.slice(start), ...next[other]]
      }
    ]
  }
  return undefined
}

/** Whether a sentence could follow; one can follow nothing. */
function endsSentence(tokens: readonly Token[]): boolean {
  const [mark, space] = tokens.slice(-2).map(({match}) => match)
  if (mark === undefined) return true
  return space !== undefined && space.trim() === '' && /^[.!?…:;]$/u.test(mark)
}
