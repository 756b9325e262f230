/** `skipped` are tests that should have run; those that only third parties' data could feed are not among them. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name?: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status?: string
      readonly fullName?: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

const withoutTheirData = /\/third-party-[^/]*\.test\.ts$/

/** Data that is not ours to ship lies beside some clones only: its tests say so and stay out of the count. */
const excused = ({ testResults }: VitestReport): number =>
  testResults
    .filter(({ name }) => withoutTheirData.test(name ?? ""))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "skipped" || status === "pending").length

/** A file that could not even be loaded has no test to fail: it counts as one failure. */
export const countVitest = (report: VitestReport): Counts => {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests - excused(report),
  }
}

export type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file?: string
    readonly ok: boolean
    readonly tests?: readonly {
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

export type PlaywrightReport = PlaywrightSuite & {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly unknown[]
}

/** A test that passed only when tried again is a pass, and the report says so by itself. */
export const countPlaywright = ({ stats, errors }: PlaywrightReport): Counts => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
  skipped: stats.skipped,
})

export const sumCounts = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
})

/** Green only when something ran, nothing failed and nothing was left out. */
export const isGreen = ({ passed, failed, skipped }: Counts): boolean =>
  passed > 0 && failed === 0 && skipped === 0
