/** One seed for all properties, so that a run can be repeated; SEED tries another. */
import {fc} from '@fast-check/vitest'

fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(process.env['SEED'] ?? 20261124)})
