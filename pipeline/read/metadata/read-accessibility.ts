/** Reads `accessibility`: what a publisher claims of the EPUB edition. */
import type {AccessibilityClaim, JsonValue} from '../../model/publication/front-matter.ts'
import {isObject} from '../../model/values/is-object.ts'
import {textOf} from './text-of.ts'

/** A claim that is not whole is none: the schema reports what it lacks. */
export function readAccessibility(value: JsonValue | undefined): AccessibilityClaim | undefined {
  if (!isObject(value)) return undefined
  const [level, certifiedBy, credential, report] = [
    textOf(value['conformsTo']),
    textOf(value['certifiedBy']),
    textOf(value['credential']),
    textOf(value['report'])
  ]
  if (level === undefined || certifiedBy === undefined || !/^WCAG 2\.[012] Level A{1,3}$/.test(level)) {
    return undefined
  }
  return {
    conformsTo: `EPUB Accessibility 1.1 - ${level}`,
    certifiedBy,
    ...(credential === undefined ? {} : {credential}),
    ...(report === undefined ? {} : {report})
  }
}
