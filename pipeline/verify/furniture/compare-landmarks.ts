/** Compares what stands around a text with what should, and words each difference in a sentence. */
import {readable} from '../compare/excerpt.ts'
import type {Unexpected} from '../units/unit.ts'
import type {Landmark} from './landmark.ts'

/** A landmark that is missing, unexpected or out of order; and lines that say something else. */
export function compareLandmarks(
  wanted: readonly Landmark[],
  found: readonly Landmark[],
  at: string
): readonly Unexpected[] {
  const [want, got] = [wanted.map(({name}) => name), found.map(({name}) => name)]
  const missing = wanted.filter(({name}) => !got.includes(name))
  const extra = found.filter(({name}, index) => !want.includes(name) || got.indexOf(name) !== index)
  if (missing.length === 1 && extra.length === 1) {
    const [lost, other] = [missing[0]?.name ?? '', extra[0]?.name ?? '']
    return [{what: `${lost} has another name`, at, text: other}]
  }
  const all = [
    ...missing.map(({name}) => ({what: `${name} is missing`, at, text: ''})),
    ...extra.map(({name, lines}) => ({what: `${name} is unexpected`, at, text: lines.join(' ')}))
  ]
  const known = found.filter((one) => !extra.includes(one))
  const inOrder = wanted.filter(({name}) => got.includes(name))
  const first = inOrder.findIndex(({name}, index) => name !== known[index]?.name)
  const late = inOrder[first]
  const order = late && [{what: `${late.name} is out of order`, at, text: known[first]?.name ?? ''}]
  const lines = inOrder.flatMap((one) => {
    const other = known.find(({name}) => name === one.name)
    return other === undefined ? [] : compareLines(one, other, at)
  })
  return [...all, ...(order ?? []), ...lines]
}

/** Where there are more or fewer, the first that differs alone: all that follow do. */
function compareLines(
  {name, lines: wanted}: Landmark,
  {lines: found}: Landmark,
  at: string
): readonly Unexpected[] {
  const length = Math.max(wanted.length, found.length)
  const differing = Array.from({length}, (_, index) => index).filter(
    (index) => wanted[index] !== found[index]
  )
  const told = wanted.length === found.length ? differing : differing.slice(0, 1)
  return told.map((index) => {
    const [want, got] = [wanted[index], found[index]]
    const place = `${name}: line ${String(index + 1)}`
    if (want === undefined) return {what: `${place} is unexpected`, at, text: got ?? ''}
    return {what: `${place} should say “${readable(want)}”`, at, text: got ?? 'nothing'}
  })
}
