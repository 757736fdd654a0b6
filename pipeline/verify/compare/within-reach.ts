/** Decides which links a file that stands alone can follow. */
import type {Unit} from '../units/unit.ts'
import {changeMarks} from '../units/unit-text.ts'

/** Without links to other publications, whose address such a file does not know; their words stay. */
export function withinReach(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit) => {
    if (unit.text === undefined || unit.kind === 'code') return unit
    const text = changeMarks(unit.text, (mark) => (far.test(mark) ? undefined : mark))
    // Most stay as they are, and there may be very many.
    return text === unit.text ? unit : {...unit, text}
  })
}

/** A place in the publication begins with `#`, one elsewhere on the web with a scheme. */
const far = /^link (?!#|[a-z][a-z0-9+.-]*:)/i
