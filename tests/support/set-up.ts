/** Sets up each test file: bytes are compared as such, and all properties have one seed, so that a run can be repeated; SEED tries another. */
import {compareBytes} from './compare-bytes.ts'
import {fc} from './load-fast-check.ts'

compareBytes()
fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(process.env['SEED'] ?? 20261124)})
