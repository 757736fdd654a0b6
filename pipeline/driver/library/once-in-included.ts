/** Leaves out what is told again of a file that is included more than once. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {PublicationSource} from '../../model/publication/project.ts'

/** The diagnostics in their order, without those that say the same of the same place of an included file. */
export function onceInIncluded(
  diagnostics: readonly Diagnostic[],
  sources: readonly PublicationSource[]
): readonly Diagnostic[] {
  const included = new Set(sources.flatMap(({includes = []}) => includes))
  if (included.size === 0) return diagnostics
  const seen = new Set<string>()
  return diagnostics.filter(({ruleId, place: {path, start}, message}) => {
    if (!included.has(path)) return true
    const key = JSON.stringify([ruleId, path, start.line, start.column, message])
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}
