/** Loads the extensions of a project, and finds what they can't add. */
import type {Contribution} from '../../extension/contributions.ts'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {thrownDetails, thrownWords} from '../../model/extension.ts'
import {finding, type FindingDetails} from '../../model/finding.ts'
import {builtInDirectives} from '../../model/publication/built-in-directives.ts'
import type {ExtensionSource} from '../../model/extension-source.ts'
import {recordTypeNames, type Project} from '../../model/publication/project.ts'
import {calloutKindOf} from '../../model/vocabulary/callout-kinds.ts'
import type {World} from '../../model/world.ts'
import {contributionsIn, type Read} from './contributions-in.ts'
import {noExtensions, type Extensions} from './extensions.ts'
import {createRenderer} from './create-renderer.ts'

type Facts = Pick<Project, 'extensions' | 'frontMatterSchemas' | 'recordSchemas'>

/** Nothing for a project without extensions that run; those that are at fault are reported, and left out. */
export async function loadExtensions(
  project: Facts,
  world: Pick<World, 'loadExtension' | 'explainThrown' | 'at'>
): Promise<Outcome<Extensions>> {
  if (project.extensions === undefined) return {value: noExtensions, diagnostics: []}
  const parts: {readonly source: ExtensionSource; readonly part: Contribution}[] = []
  const diagnostics: Diagnostic[] = []
  for (const source of project.extensions) {
    for (const read of await contributionsOf(source, world)) {
      const why = read.ok
        ? takenBy(
            read.value,
            parts.map(({part}) => part),
            project
          )
        : read.why
      if (read.ok && why === undefined) parts.push({source, part: read.value})
      else diagnostics.push(unloaded(source, why ?? '', read.ok ? {} : read.details))
    }
  }
  const directives = new Map<
    string,
    Extensions['directives'] extends ReadonlyMap<string, infer R> ? R : never
  >()
  for (const {source, part} of parts) {
    if (part.kind !== 'directive') continue
    try {
      directives.set(part.name, createRenderer(part, source.name, world))
    } catch (error) {
      diagnostics.push(
        unloaded(source, `the schema of \`${part.name}\` can't be used: ${thrownWords(error)}`)
      )
    }
  }
  const value = {
    rules: parts.flatMap(({source: {name, digest}, part}) =>
      part.kind === 'rule' ? [{...part, from: name, digest}] : []
    ),
    directives,
    editions: parts.flatMap(({source, part}) =>
      part.kind === 'edition' ? [{...part, from: source.name}] : []
    )
  }
  return {value, diagnostics}
}

async function contributionsOf(
  source: ExtensionSource,
  {loadExtension, explainThrown, at}: Pick<World, 'loadExtension' | 'explainThrown' | 'at'>
): Promise<readonly Read[]> {
  if (loadExtension === undefined) return [{ok: false, why: 'it is not allowed to run here'}]
  at?.(source.place.path, `the extension \`${source.name}\``)
  try {
    return contributionsIn(await loadExtension(source))
  } catch (error) {
    const thrown = explainThrown?.(error, source.entry) ?? {words: thrownWords(error)}
    const details = thrownDetails(thrown, 'mend it there, or leave it out of `extensions`')
    return [{ok: false, why: `loading it failed: ${thrown.words}`, details}]
  } finally {
    at?.('')
  }
}

/** Why a name can't be used. */
function takenBy(part: Contribution, others: readonly Contribution[], project: Facts): string | undefined {
  const {kind, name} = part
  const what = `its ${kind} \`${name}\``
  if (others.some((one) => one.kind === kind && one.name === name)) return `${what} is there already`
  if (kind === 'edition')
    return others.some((one) => one.kind === kind && one.ending === part.ending)
      ? `${what} has the ending of another`
      : undefined
  if (kind === 'rule') return undefined
  if (builtInDirectives.includes(name) || calloutKindOf(name) !== undefined)
    return `${what} is Tetrapla's own`
  return recordTypeNames(project).has(name) ? `${what} is a type of records` : undefined
}

function unloaded({name, place}: ExtensionSource, why: string, details: FindingDetails = {}): Diagnostic {
  return finding('extension/loads', place, `the extension \`${name}\` can't be used: ${why}`, {
    hints: ['docs/extending.md says what an extension exports'],
    ...details
  })
}
