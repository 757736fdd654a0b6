/**
 * Starts a worker of `tetrapla verify`, which opens the output itself and verifies one publication after the other,
 * or the catalogue.
 */
import {furnishLibrary} from '../transform/furnish/library/index.ts'
import {openOutput} from '../platform/open-output.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'
import {isCatalogueJob, isPublicationJob, runCatalogueJob, verifyPublication} from '../verify/index.ts'

serveJobs((root) => {
  if (typeof root !== 'string') throw new Error('a worker was started without an output')
  const files = openOutput(root)
  return async (job) => {
    if (isCatalogueJob(job)) return runCatalogueJob(job, files, furnishLibrary)
    if (!isPublicationJob(job)) throw new Error('a worker was given something else than a job')
    return verifyPublication(job, files)
  }
})
