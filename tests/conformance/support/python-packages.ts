/** Fetches the judges that are Python packages by pip, once each, into folders that are no part of the repository. */
import path from 'node:path'
import {root} from './build.ts'
import {run} from './run.ts'

export interface PythonPackage {
  readonly name: string
  readonly version: string
  /** What a script imports of it. */
  readonly module: string
}

/** Signs PDF files. */
export const pyhanko: PythonPackage = {name: 'pyhanko', version: '0.38.0', module: 'pyhanko.sign'}

/** Holds data to JSON Schemas; it is written in Rust, and ends soon on a whole book. */
export const jsonSchemaRs: PythonPackage = {
  name: 'jsonschema-rs',
  version: '0.61.0',
  module: 'jsonschema_rs'
}

/** Holds files to JSON Schemas that it brings along, that of compose files among them. */
export const checkJsonSchema: PythonPackage = {
  name: 'check-jsonschema',
  version: '0.39.0',
  module: 'check_jsonschema'
}

/** Holds manifests to the schemas of Kubernetes, which it brings along. */
export const kubernetesValidate: PythonPackage = {
  name: 'kubernetes-validate',
  version: '1.37.0',
  module: 'kubernetes_validate'
}

/** The environment in which Python finds a package. */
export function environmentOf(wanted: PythonPackage): {readonly PYTHONPATH: string} {
  return {PYTHONPATH: folderOf(wanted)}
}

/** Whether it is there, and can be run. */
export async function hasPackage(wanted: PythonPackage): Promise<boolean> {
  const {status} = await run('python3', ['-c', `import ${wanted.module}`], {env: environmentOf(wanted)})
  return status === 0
}

/** Fetches it when it is missing; what went wrong, else undefined. */
export async function fetchPackage(pip: string, wanted: PythonPackage): Promise<string | undefined> {
  if (await hasPackage(wanted)) return undefined
  const args = ['install', '--quiet', '--target', folderOf(wanted), `${wanted.name}==${wanted.version}`]
  const {status, stderr} = await run(pip, args)
  return status === 0 && (await hasPackage(wanted)) ? undefined : stderr
}

/** Skips the test when the package could not be fetched. */
export async function needPackage(
  wanted: PythonPackage,
  test: {readonly skip: (reason: string) => never}
): Promise<void> {
  if (!(await hasPackage(wanted)))
    test.skip(`${wanted.name} is not there (it is fetched by pip; Debian: apt-get install python3-pip)`)
}

function folderOf({name, version}: PythonPackage): string {
  return path.join(root, '.judges', `${name}-${version}`)
}
