/** Reads the templates that come with Tetrapla: the files of a project that is begun. */
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {filesBelow} from './output/files-below.ts'

export interface TemplateFile {
  /** Where it goes in the project, with forward slashes. */
  readonly path: string
  readonly text: string
}

/**
 * The files of one of templates/, in order of path. `dot-` stands for a leading full stop there: npm leaves some of the files
 * that begin with one out of a package.
 */
export async function readTemplate(name: string): Promise<readonly TemplateFile[]> {
  const folder = new URL(`../../templates/${name}/`, import.meta.url)
  const files = (await filesBelow(fileURLToPath(folder))).sort()
  return Promise.all(
    files.map(async (file) => ({
      path: file.replaceAll('\\', '/').replace(/(^|\/)dot-/g, '$1.'),
      text: await readFile(new URL(file, folder), 'utf8')
    }))
  )
}
