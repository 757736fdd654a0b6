/** Writes docs/labels.yaml: all labels in English, as a file that a project can translate. */
import {stringify} from 'yaml'
import {labelsByPath} from '../../locale/index.ts'

const head = `# All labels of Tetrapla, in English: translate them, and name the file in tetrapla.yaml, as docs/languages.md says.
# What stands in braces is filled in. \`pages\` takes the forms that counted words have in the language: zero, one, two, few, many, other.

`

/** As YAML, with comments at its head; names of months are a list. */
export function labelsFile(): string {
  const tree: Branch = new Map()
  for (const [path, words] of labelsByPath) {
    const keys = path.split('.')
    let branch = tree
    for (const key of keys.slice(0, -1)) {
      const inner = branch.get(key)
      const next: Branch = inner instanceof Map ? inner : new Map()
      branch.set(key, next)
      branch = next
    }
    branch.set(keys.at(-1) ?? path, path === 'months' ? words.split('|') : words)
  }
  return head + stringify(tree, {lineWidth: 0, singleQuote: true})
}

type Branch = Map<string, string | readonly string[] | Branch>
