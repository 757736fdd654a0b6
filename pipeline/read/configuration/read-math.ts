/** Reads `math`: whether `$` writes formulas, and the macros that they may use. */
import {pointerStep} from '../../model/json-pointer.ts'
import {isObject} from '../../model/values/is-object.ts'
import {refusedCommand} from '../tex/refused-command.ts'
import type {Settings} from './settings.ts'

/** At most so many macros, each of so many characters. */
const [mostMacros, mostCharacters] = [500, 1000]

/** What commands stand for, by their names with the backslash; undefined when there are no formulas. */
export function readMath(settings: Settings): ReadonlyMap<string, string> | undefined {
  const value = settings.value('/math')
  if (value === false) return undefined
  if (value === true || value === undefined) return new Map()
  if (!isObject(value)) {
    settings.report('/math', '`math` must be true, false or hold `macros`')
    return new Map()
  }
  settings.allowKeys('/math', ['macros'])
  const names = Object.keys(settings.mapping('/math/macros') ?? {})
  if (names.length > mostMacros) {
    settings.report(
      '/math/macros',
      `there are ${names.length} macros; at most ${mostMacros} are read`,
      'delete some'
    )
    return new Map()
  }
  return new Map(names.flatMap((name) => readMacro(name, settings)))
}

function readMacro(name: string, settings: Settings): readonly (readonly [string, string])[] {
  const pointer = `/math/macros${pointerStep(name)}`
  const meaning = settings.text(pointer)
  if (meaning === undefined) return []
  if (!/^\\[A-Za-z]+$/.test(name)) {
    const hint = 'write a backslash and letters: `\\RR: \\mathbb{R}`'
    settings.report(pointer, `\`${name}\` can't be the name of a macro`, hint, 'key')
    return []
  }
  if (meaning.length > mostCharacters) {
    settings.report(
      pointer,
      `this macro has ${meaning.length} characters; at most ${mostCharacters} are read`,
      'shorten it'
    )
    return []
  }
  const command = refusedCommand(meaning)
  if (command === undefined) return [[name, meaning]]
  settings.report(pointer, `\`${command}\` has no place in a formula`, 'delete it')
  return []
}
