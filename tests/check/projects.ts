/** Projects in memory, for the tests of check. */
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {Project} from '../../pipeline/model/publication/project.ts'

/** A project without publications, with some front-matter schemas and record schemas by type. */
export function projectWith(
  frontMatterSchemas: Readonly<Record<string, string>> = {},
  recordSchemas: Readonly<Record<string, string>> = {}
): Project {
  return {
    facts: {footer: []},
    language: 'en',
    editions: ['json', 'pdf', 'epub', 'html'],
    rules: new Map(),
    limits: defaultLimits,
    html: 'keep',
    publications: [],
    frontMatterSchemas: new Map(Object.entries(frontMatterSchemas)),
    recordSchemas: new Map(Object.entries(recordSchemas))
  }
}
