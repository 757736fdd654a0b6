/** Says what the documents of a project call the built-in keys of front matter. */
import {profiles, type ProfileName} from '../../model/publication/profile.ts'

/** What a project says of it. */
interface Naming {
  readonly from?: ProfileName | undefined
  readonly map?: ReadonlyMap<string, string> | undefined
}

/** Built-in keys, or `ignore`, by what stands for them: the project's own before those of the system that it comes from. */
export function frontMatterMapOf({from, map}: Naming): ReadonlyMap<string, string> {
  const profile = from === undefined ? undefined : profiles[from]
  return new Map([...Object.entries(profile?.keys ?? {}), ...(map ?? [])])
}
