/** Holds the files that a fleet is deployed with to the schemas of what reads them: compose, and Kubernetes. */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {root} from './support/build.ts'
import {
  checkJsonSchema,
  environmentOf,
  kubernetesValidate,
  needPackage,
  type PythonPackage
} from './support/python-packages.ts'
import {run} from './support/run.ts'
import {temporaryFolder} from './support/temporary-folder.ts'

interface Judged {
  readonly name: string
  readonly judge: PythonPackage
  readonly words: readonly string[]
  /** A name that it has, which the judge misses where it is misspelt. */
  readonly key: string
}

test.for<Judged>([
  {
    name: 'compose.yaml',
    judge: checkJsonSchema,
    words: ['--builtin-schema', 'vendor.compose-spec'],
    key: 'stop_grace_period'
  },
  {
    name: 'kubernetes.yaml',
    judge: kubernetesValidate,
    words: ['--strict'],
    key: 'automountServiceAccountToken'
  }
])('$name is accepted, and is not with a name misspelt', async ({name, judge, words, key}, {skip}) => {
  await needPackage(judge, {skip})
  const file = path.join(root, 'docs/fleet', name)
  const judged = (of: string) =>
    run('python3', ['-m', judge.module, ...words, of], {env: environmentOf(judge)})
  const {status, stdout, stderr} = await judged(file)
  expect({status, said: status === 0 ? '' : stdout + stderr}).toEqual({status: 0, said: ''})
  const misspelt = path.join(temporaryFolder(), name)
  writeFileSync(misspelt, readFileSync(file, 'utf8').replace(`${key}:`, `${key}s:`))
  expect((await judged(misspelt)).status).toBe(1)
})
