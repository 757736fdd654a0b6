/** Says what the documents of a project call the built-in keys of front matter. */
import {profiles} from '../../model/publication/profile.ts'
import type {Project} from '../../model/publication/project.ts'

/** Built-in keys, or `ignore`, by what stands for them: the project's own before those of the system that it comes from. */
export function frontMatterMapOf({from, map}: Pick<Project, 'from' | 'map'>): ReadonlyMap<string, string> {
  const profile = from === undefined ? undefined : profiles[from]
  return new Map([...Object.entries(profile?.keys ?? {}), ...(map ?? [])])
}
