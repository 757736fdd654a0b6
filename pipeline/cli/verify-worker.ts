/**
 * Starts a worker of `tetrapla verify`, which opens the output itself and verifies one publication after the other,
 * or the catalogue.
 */
import {furnishLibrary} from '../transform/furnish/library/index.ts'
import {openOutput} from '../platform/open-output.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'
import {readOwnSchema} from '../platform/own-schema.ts'
import {
  isCatalogueJob,
  isPublicationJob,
  loadEditionSchema,
  runCatalogueJob,
  verifyPublication,
  type EditionSchema
} from '../verify/index.ts'

serveJobs((root) => {
  if (typeof root !== 'string') throw new Error('a worker was started without an output')
  const files = openOutput(root)
  let isEdition: Promise<EditionSchema> | undefined
  return async (job) => {
    if (isCatalogueJob(job)) return runCatalogueJob(job, files, furnishLibrary)
    if (!isPublicationJob(job)) throw new Error('a worker was given something else than a job')
    isEdition ??= loadEditionSchema({schema: readOwnSchema})
    return verifyPublication(job, files, await isEdition)
  }
})
