/** What a test asks of a build where it means nothing else. */
import type {BuildOptions} from '../../pipeline/driver/index.ts'
import {attest} from '../support/attest.ts'

export const usualBuild: BuildOptions = {
  strict: false,
  only: [],
  found: [],
  allOrNothing: false,
  cache: true,
  version: '1.0.0',
  attest
}
