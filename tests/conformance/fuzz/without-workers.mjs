/** Builds and verifies with the modules of the commands, but without their workers, which start cold for each project. */
import {openSigner} from '../../../dist/cli/outputs/attest.js'
import {isConfigurationFault} from '../../../dist/cli/terminal/faults.js'
import {openProject} from '../../../dist/cli/project/open-project.js'
import {projectFolders} from '../../../dist/cli/project/project-folders.js'
import {judgeBuildRequest} from '../../../dist/cli/request/judge-requests.js'
import {readVersion} from '../../../dist/cli/version.js'
import {build as drive} from '../../../dist/driver/index.js'
import {createJobRunner} from '../../../dist/driver/job-runner.js'
import {openOutput} from '../../../dist/platform/open-output.js'
import {readOwnSchema} from '../../../dist/platform/own-schema.js'
import {createOutput} from '../../../dist/platform/output/output.js'
import {loadEditionSchema, verifyOutput, verifyPublication} from '../../../dist/verify/index.js'

/** As the function of that name in the public API. */
export async function build(given) {
  const request = judgeBuildRequest(given)
  const folders = await projectFolders(request)
  const {project, world, diagnostics: found} = await openProject(request, folders)
  if (found.some(isConfigurationFault)) return {kind: 'configuration', diagnostics: found}
  const version = await readVersion()
  const attest = (await openSigner(undefined))(folders.root, version)
  const output = await createOutput({root: folders.output, imageParts: (image) => world.imageParts(image)})
  const runJob = createJobRunner(project, world)
  /**
   * Copies, as on the way to a worker and back.
   * @param {import('../../../dist/driver/jobs.js').Job} job
   */
  const run = async (job) => structuredClone(await runJob(structuredClone(job)))
  try {
    const result = await drive({world, output, run}, project, {...request, found, version, attest})
    return {...result, output: folders.output}
  } finally {
    await output.close()
  }
}

/**
 * As the function of that name in the public API.
 * @param {{output: string}} given
 */
export async function verify({output}) {
  const files = openOutput(output)
  const isEdition = await loadEditionSchema({schema: readOwnSchema})
  /** @param {import('../../../dist/verify/index.js').PublicationJob} job */
  const verifyOne = (job) => verifyPublication(job, files, isEdition)
  return verifyOutput(files, verifyOne)
}
