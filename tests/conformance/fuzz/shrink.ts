/** Makes a project that fails smaller, as long as it fails in the same way. */
import type {Builder} from './builder.ts'
import type {Files} from './project.ts'

/** Builds that are spent on one project. */
const mostTries = 40

/** A message without what is told of the one project. */
export function kindOf(message: string): string {
  return message.replace(/`[^`]*`/g, '`…`').replace(/\d+/g, 'n')
}

export async function shrinkProject(files: Files, message: string, builder: Builder): Promise<Files> {
  const kind = kindOf(message)
  let [smallest, tries] = [files, 0]
  const isAlike = async (candidate: Files): Promise<boolean> => {
    if (tries >= mostTries) return false
    tries += 1
    const verdict = await builder.judge(candidate)
    const alike = verdict.kind === 'fault' && kindOf(verdict.message) === kind
    if (alike) smallest = candidate
    return alike
  }
  for (const path of files.keys()) {
    const candidate = new Map(smallest)
    candidate.delete(path)
    if (candidate.size > 0) await isAlike(candidate)
  }
  for (const path of smallest.keys()) await shrinkText(path, () => smallest, isAlike)
  return smallest
}

/** Leaves out lines: half of them, then a quarter, and so on. */
async function shrinkText(
  path: string,
  current: () => Files,
  isAlike: (candidate: Files) => Promise<boolean>
): Promise<void> {
  const linesOf = (): readonly string[] => {
    const content = current().get(path)
    return typeof content === 'string' ? content.split('\n') : []
  }
  for (let size = Math.ceil(linesOf().length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < linesOf().length;) {
      const shorter = linesOf().toSpliced(at, size)
      if (!(await isAlike(new Map(current()).set(path, shorter.join('\n'))))) at += size
    }
  }
}
