import {defineConfig} from 'vitest/config'

/** `make fleet`: Redis, an S3 server and workers as they are, on the loopback; promtool, where there is one, judges the metrics. */
export default defineConfig({
  test: {
    include: ['tests/fleet/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false
  }
})
