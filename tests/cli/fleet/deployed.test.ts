/** The files that a fleet is deployed with: they start the program itself, with words that it takes. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse, parseAllDocuments} from 'yaml'
import {parseArguments} from '../../../pipeline/cli/request/arguments.ts'

const folder = path.join(import.meta.dirname, '../../../docs/fleet')
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

interface Compose {
  readonly services: Readonly<Record<string, {readonly command: readonly string[]}>>
}

interface Deployment {
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly command: readonly string[]
          readonly args: readonly string[]
        }[]
      }
    }
  }
}

function commands(): readonly (readonly [string, readonly string[] | undefined])[] {
  const {services} = parse(read('compose.yaml')) as Compose
  const deployment = parseAllDocuments(read('kubernetes.yaml'))[0]?.toJS() as Deployment
  const [container] = deployment.spec.template.spec.containers
  return [
    ['worker', services['worker']?.command],
    ['build', services['build']?.command],
    ['worker', container === undefined ? undefined : [...container.command, ...container.args]]
  ]
}

test.each(commands())('a %s is told when it is to end: %j', (kind, words = []) => {
  // A signal to npx ends what it started at once.
  expect(words[0]).toBe('node_modules/.bin/tetrapla')
  expect(parseArguments(words.slice(1)).kind).toBe(kind)
})
