/** Compares a project with an earlier output: what of its addresses would vanish. */
export {compareLibrary} from './compare-library.ts'
export {comparePublication, type Comparison} from './compare-publication.ts'
