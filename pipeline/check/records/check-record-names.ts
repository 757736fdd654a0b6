/** Judges the names of record types: each is the name of a directive. */
import {builtInDirectives} from '../../model/publication/built-in-directives.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'

/** As remark-directive reads names. */
const directiveName = /^\p{ID_Start}(?:[\p{ID_Continue}-]*\p{ID_Continue})?$/u

/** A finding at the file of each type that no directive could name. */
export function checkRecordNames(schemas: ReadonlyMap<string, string>): readonly Diagnostic[] {
  return [...schemas].flatMap(([type, path]) => {
    const message = builtInDirectives.includes(type)
      ? `\`${type}\` is a directive of Tetrapla's own, and no name for a record`
      : directiveName.test(type)
        ? undefined
        : `\`${type}\` can't be the name of a directive, which has letters, digits, \`-\` and \`_\``
    return message === undefined
      ? []
      : [finding('schema/is-valid', startOf(path), message, {hints: ['give the file another name']})]
  })
}
