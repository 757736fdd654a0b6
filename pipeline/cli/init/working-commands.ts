/** Says by which commands the README of a begun project works: the scripts of its `package.json`, or Tetrapla itself. */
import {fieldOf} from '../../model/values/is-object.ts'
import {parseJson} from '../../model/values/parse-json.ts'
import {installCommand, namesTetrapla} from './missing-in-kept.ts'

const scripts = ['serve', 'check', 'build', 'verify'] as const

/**
 * By the places of the template that they fill; all but `schemas` have one width. `kept` is the text of a `package.json` that was
 * there: without one the template's has all scripts. `type` is that of the front matter.
 */
export function workingCommands(kept: string | undefined, type: string): ReadonlyMap<string, string> {
  const own = fieldOf(parseJson(kept ?? ''), 'scripts')
  const worksAs = (name: string, command: string): string =>
    kept === undefined || fieldOf(own, name) === command ? `npm run ${name}` : `npx ${command}`
  const daily: readonly (readonly [string, string])[] = [
    ['install', kept === undefined || namesTetrapla(kept) ? 'npm install' : installCommand],
    ...scripts.map((name) => [name, worksAs(name, `tetrapla ${name}`)] as const)
  ]
  const width = Math.max(...daily.map(([, command]) => command.length))
  return new Map([
    ...daily.map(([name, command]) => [name, command.padEnd(width)] as const),
    [
      'schemas',
      kept === undefined ? 'npm run schemas' : `npx tetrapla schema ${type} > .vscode/schemas/${type}.json`
    ]
  ])
}
