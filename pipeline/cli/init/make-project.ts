/** Writes a project that builds at once: the work of `tetrapla init`, without questions. */
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {OutputFailure} from '../../model/host.ts'
import {systemCode, systemReason} from '../../platform/errors.ts'
import {placeBelow} from '../../platform/place-below.ts'
import {readTemplate, type TemplateFile} from '../../platform/templates.ts'
import {findSchema} from '../project/find-schema.ts'
import {kindOf} from '../project/kind-of.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {kinds, type CiName, type InitAnswers} from './answers.ts'
import {fillTemplate} from './fill-template.ts'
import {workingCommands} from './working-commands.ts'

export interface InitFacts {
  /** Today, as `YYYY-MM-DD`. */
  readonly date: string
  /** Of Tetrapla. */
  readonly version: string
}

export interface MadeProject {
  /** Paths in the project, in the order in which they were written. */
  readonly written: readonly string[]
  /** Files that were there, and are as they were. */
  readonly kept: readonly string[]
}

const templatesOf: {readonly [name in CiName]: readonly string[]} = {
  github: ['github'],
  gitlab: ['gitlab'],
  both: ['github', 'gitlab'],
  none: []
}

/** Never writes over a file. Throws `UsageFailure` where a project stands already, and `OutputFailure`. */
export async function makeProject(
  folder: string,
  answers: InitAnswers,
  facts: InitFacts
): Promise<MadeProject> {
  await checkFolder(folder)
  const names = ['common', ...templatesOf[answers.ci], answers.kind]
  const templates = (await Promise.all(names.map(readTemplate))).flat()
  const kept = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => undefined)
  const values = new Map([
    ...valuesOf(folder, answers, facts),
    ...workingCommands(kept, kinds[answers.kind].type)
  ])
  const files = templates.map(({path: file, text}) => ({path: file, text: fillTemplate(text, values)}))
  const first = await writeAll(folder, files)
  const second = await writeAll(folder, await editorSchemas(folder, kinds[answers.kind].type))
  return {written: [...first.written, ...second.written], kept: [...first.kept, ...second.kept]}
}

/**
 * Adds the workflows to a project that stands, and the `package.json` that they install by; never writes over a file. Throws
 * `OutputFailure`.
 */
export async function addWorkflows(
  folder: string,
  ci: CiName,
  {version}: Pick<InitFacts, 'version'>
): Promise<MadeProject> {
  const workflows = (await Promise.all(templatesOf[ci].map(readTemplate))).flat()
  const manifest = {
    name: packageName(path.basename(folder)),
    private: true,
    devDependencies: {tetrapla: version}
  }
  return writeAll(folder, [
    ...workflows.map(({path: file, text}) => ({path: file, text: fillTemplate(text, new Map())})),
    {path: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n`}
  ])
}

async function checkFolder(folder: string): Promise<void> {
  const hint =
    'name another folder: `tetrapla init DIR`; `tetrapla init --ci gitlab` alone adds workflows to a project'
  if ((await kindOf(folder)) === 'file') throw new UsageFailure(`\`${folder}\` is a file`, hint)
  for (const name of ['tetrapla.yaml', 'source']) {
    if ((await kindOf(path.join(folder, name))) !== 'absent') {
      throw new UsageFailure(`a project stands here already: there is \`${name}\``, hint)
    }
  }
}

function valuesOf(
  folder: string,
  {kind, title, language, publisher}: InitAnswers,
  {date, version}: InitFacts
): ReadonlyMap<string, string> {
  const isEnglish = /^en\b/i.test(language)
  return new Map([
    ['title', title],
    ['language', language],
    ['date', date],
    ['version', version],
    ['type', kinds[kind].type],
    ['name', packageName(path.basename(folder))],
    [
      'publisher',
      publisher === '' ? '# publisher: Example Institute' : `publisher: ${JSON.stringify(publisher)}`
    ],
    ['textLanguage', isEnglish ? '' : 'language: en # of this example: delete the line with its text']
  ])
}

/** A name that npm allows; nothing is published under it. */
function packageName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
  return plain.replace(/^-+|-+$/g, '') || 'publications'
}

/** What an editor completes `publication.yaml` and `tetrapla.yaml` by. */
async function editorSchemas(folder: string, type: string): Promise<readonly TemplateFile[]> {
  const schemas = [type, 'project'].map(async (name) => {
    const found = await findSchema({project: folder, schemas: undefined, type: name})
    if (found.kind !== 'schema') throw new Error(`expected the schema ${name} of a template to be sound`)
    return {path: `.vscode/schemas/${name}.json`, text: `${JSON.stringify(found.schema, null, 2)}\n`}
  })
  return Promise.all(schemas)
}

async function writeAll(folder: string, files: readonly TemplateFile[]): Promise<MadeProject> {
  const written: string[] = []
  const kept: string[] = []
  for (const {path: file, text} of files) {
    const isWritten = await writeNew(await placeBelow(folder, file), text)
    if (isWritten) written.push(file)
    else kept.push(file)
  }
  return {written, kept}
}

/** Whether there was no such file. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, {flag: 'wx'})
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw new OutputFailure(`cannot write \`${file}\`: ${systemReason(error)}`)
  }
}
