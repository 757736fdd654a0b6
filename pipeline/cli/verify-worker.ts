/** Starts a worker of `tetrapla verify`, which opens the output itself and verifies one publication after the other. */
import {openOutput} from '../platform/open-output.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'
import {readOwnSchema} from '../platform/own-schema.ts'
import {isPublicationJob, loadEditionSchema, verifyPublication, type EditionSchema} from '../verify/index.ts'
import {tuneAsLeft} from './tune-engine.ts'

tuneAsLeft()
serveJobs((root) => {
  if (typeof root !== 'string') throw new Error('a worker was started without an output')
  const files = openOutput(root)
  let isEdition: Promise<EditionSchema> | undefined
  return async (job) => {
    if (!isPublicationJob(job)) throw new Error('a worker was given something else than a job')
    isEdition ??= loadEditionSchema({schema: readOwnSchema})
    return verifyPublication(job, files, await isEdition)
  }
})
