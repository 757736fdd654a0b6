/** Refuses an earlier output from which a build could keep no identifier, such as one that was not fetched whole. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {idsFile} from '../../model/publication/former-ids.ts'
import {outputWithin} from '../outputs/output-within.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {kindOf} from './kind-of.ts'
import {earlierFolder} from './project-folders.ts'

/** `written` is the root manifest or its folder, from the current folder. Throws `UsageFailure` where no publication there has an `ids.json`. */
export async function requireEarlierIds(written: string): Promise<void> {
  if (await holdsIds(await earlierFolder(written))) return
  throw new UsageFailure(
    `\`${written}\` has no \`${idsFile}\` of any publication, by which identifiers are kept`,
    (await outputWithin(written)) ??
      'name an output of `tetrapla build` with all of its files, or leave `--against` out: identifiers are then made of the text alone'
  )
}

/** Publications lie in a folder for each, and one below for each language. */
async function holdsIds(output: string): Promise<boolean> {
  for (const publication of await namesIn(output)) {
    for (const language of await namesIn(path.join(output, publication)))
      if ((await kindOf(path.join(output, publication, language, idsFile))) === 'file') return true
  }
  return false
}

/** None of what is no folder, or may not be looked into. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
