/** Locates the folder of a project's schemas, and keeps paths below it. */
import {posix} from 'node:path'
import type {Project} from '../../model/publication/project.ts'

/** What holds the folders of front matter and of records; `schemas` when there is no schema. */
export function schemaFolder({
  frontMatterSchemas,
  recordSchemas
}: Pick<Project, 'frontMatterSchemas' | 'recordSchemas'>): string {
  const [path] = [...frontMatterSchemas.values(), ...recordSchemas.values()]
  return path === undefined ? 'schemas' : posix.dirname(posix.dirname(path))
}

/** Whether a path of the project lies in a folder; in `.` do all. */
export function isBelow(folder: string, path: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`)
}
