/** Says what of a project each of its publications is read and judged by, apart from the others: where anything else of it changes, none is read again. */
import type {ExtensionName, ExtensionSource} from '../extension-source.ts'
import {lettersBeyondAscii} from '../installed-fonts.ts'
import {pick} from './pick.ts'
import {readLimits, type ReadLimits} from '../limits.ts'
import type {Project} from '../publication/project.ts'
import type {Strictness} from '../severity.ts'
import type {Brand, ProjectFacts} from '../publication/publication.ts'

const fields = [
  'language',
  'editions',
  'from',
  'map',
  'html',
  'macros',
  'sourceFolder',
  'frontMatterSchemas',
  'recordSchemas'
] as const

const ofFacts = ['baseUrl', 'labels'] as const

/** What of a project manuscripts are read by. */
export interface ReadProject extends Pick<Project, (typeof fields)[number]> {
  readonly facts: Pick<ProjectFacts, (typeof ofFacts)[number]> & {readonly brand?: Pick<Brand, 'fonts'>}
  readonly limits: ReadLimits
  /** Of others than `lenient` nothing is asked. */
  readonly strictness?: Strictness
  readonly extensionNames?: readonly Pick<ExtensionName, 'name'>[]
  readonly extensions?: readonly Pick<ExtensionSource, 'name' | 'digest'>[]
}

/** What they are read and judged by: plain data with maps, by which what is kept of a reading is known. */
export interface ReadingProject extends ReadProject {
  /** Letters beyond ASCII, for which fonts are looked for. */
  readonly letters: {
    /** Of all that it says of itself, but for its labels. */
    readonly facts: string
    readonly publisher: string
  }
}

/** Nothing else of a project can be reached in it. */
export function readingProject(project: Project): ReadingProject {
  const {facts, limits, strictness, extensionNames, extensions} = project
  const {labels: _, ...said} = facts
  const {fonts} = facts.brand ?? {}
  return {
    ...pick(project, fields),
    facts: {
      ...pick(facts, ofFacts),
      ...(fonts && {brand: {fonts}})
    },
    limits: pick(limits, readLimits),
    ...(strictness === 'lenient' && {strictness}),
    ...(extensionNames && {extensionNames: extensionNames.map((one) => pick(one, ['name']))}),
    ...(extensions && {extensions: extensions.map((one) => pick(one, ['name', 'digest']))}),
    letters: {facts: lettersIn(JSON.stringify(said)), publisher: lettersIn(facts.publisher ?? '')}
  }
}

function lettersIn(words: string): string {
  return [...lettersBeyondAscii(words)].join('')
}

/** What of a project its schemas and extensions are judged by. */
export type SchemaProject = Pick<Project, (typeof ofSchemas)[number]>

const ofSchemas = ['frontMatterSchemas', 'recordSchemas', 'extensions'] as const

/** Nothing else of a project can be reached in it. */
export function schemaProject(project: Project): SchemaProject {
  return pick(project, ofSchemas)
}
