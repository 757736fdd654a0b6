/** Starts a worker of `tetrapla verify`, which opens the output itself and verifies one publication after the other. */
import {isObject} from '../model/values/is-object.ts'
import {openOutput} from '../platform/open-output.ts'
import {tuneAsLeft} from '../platform/program/index.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'
import {readOwnSchema} from '../platform/own-schema.ts'
import {
  loadEditionSchema,
  verifyPublication,
  type EditionSchema,
  type PublicationJob
} from '../verify/index.ts'

tuneAsLeft()
serveJobs((root) => {
  if (typeof root !== 'string') throw new Error('a worker was started without an output')
  const files = openOutput(root)
  let isEdition: Promise<EditionSchema> | undefined
  return async (job) => {
    if (!isJob(job)) throw new Error('a worker was given something else than a job')
    isEdition ??= loadEditionSchema({schema: readOwnSchema})
    return verifyPublication(job, files, await isEdition)
  }
})

function isJob(value: unknown): value is PublicationJob {
  return isObject(value) && ['id', 'language', 'editions', 'pages', 'proof'].every((key) => key in value)
}
