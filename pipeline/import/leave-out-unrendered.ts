/** Leaves out of an import what a site of Quarto keeps beside its documents: parts of a program, templates, notes on the site. */
import {matchesPattern} from '../read/project/matches-pattern.ts'
import type {Lost} from './systems/system.ts'

/**
 * Takes out of `placed` what `project.render` of the settings, `renders`, does not name, or names behind a `!`, and tells them in one line. A pattern
 * without a slash within is one of names in any folder, and a folder stands for all in it. `*` is a slash, too, but not behind a `!`: rather too much is imported. Nothing is taken
 * out where nothing would be left.
 */
export function leaveOutUnrendered(
  placed: Map<string, string>,
  {list, renders}: {readonly list: string; readonly renders: readonly string[]},
  lost: Lost[]
): void {
  const wanted = renders.filter((one) => !one.startsWith('!'))
  const unwanted = renders.flatMap((one) => (one.startsWith('!') ? [one.slice(1)] : []))
  const isWanted = (path: string) => wanted.length === 0 || wanted.some((one) => names(one, path))
  const isUnwanted = (path: string) => unwanted.some((one) => names(one, path) && isAsDeep(one, path))
  const out = [...placed.keys()].filter((path) => !isWanted(path) || isUnwanted(path))
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

/** Whether no `*` within a pattern stands for a slash in a path, unless it is `**`. */
function isAsDeep(written: string, path: string): boolean {
  const pattern = written.replace(/^(?:\.?\/)+|\/$/g, '')
  if (!pattern.includes('/') || !pattern.includes('*') || pattern.includes('**')) return true
  return pattern.split('/').length === path.split('/').length
}
