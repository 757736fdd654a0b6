/** Leaves out of an import what a site of Quarto keeps beside its documents: parts of a program, templates, notes on the site. */
import {matchesPattern} from '../read/project/matches-pattern.ts'
import type {Lost} from './systems/system.ts'

/**
 * Takes out of `placed` what `project.render` of the settings, `renders`, does not name, or names behind a `!`, and tells them in one line. A pattern without a stroke within is one of names in any
 * folder, a folder stands for all in it, and `*` is a stroke, too, so that rather too much is imported. Nothing is taken out where nothing would be left.
 */
export function leaveOutUnrendered(
  placed: Map<string, string>,
  {list, renders}: {readonly list: string; readonly renders: readonly string[]},
  lost: Lost[]
): void {
  const wanted = renders.filter((one) => !one.startsWith('!'))
  const unwanted = renders.flatMap((one) => (one.startsWith('!') ? [one.slice(1)] : []))
  const isNamed = (patterns: readonly string[], path: string) => patterns.some((one) => names(one, path))
  const out = [...placed.keys()].filter(
    (path) => (wanted.length > 0 && !isNamed(wanted, path)) || isNamed(unwanted, path)
  )
  if (out.length === 0 || out.length === placed.size) return
  for (const path of out) placed.delete(path)
  const [first = ''] = out
  const which = out.length === 1 ? first : `${String(out.length)} documents, of them ${first}`
  lost.push({
    path: list,
    what: `${which}: \`project.render\` does not name ${out.length === 1 ? 'it' : 'them'}`
  })
}

function names(written: string, path: string): boolean {
  const pattern = written.replace(/^(?:\.?\/)+/, '')
  const folder = pattern.replace(/(?<!\/)\/?$/, '/')
  if (path.startsWith(folder) || matchesPattern(pattern, path)) return true
  return (
    !written.replace(/\/$/, '').includes('/') && matchesPattern(`*/${pattern.replace(/\/$/, '/*')}`, path)
  )
}
