import { existsSync, readFileSync } from "node:fs"

export type Ran = {
  readonly red: boolean
  /** How many tests ran at all. */
  readonly count: number
  /** Names of the tests that failed. */
  readonly said: readonly string[]
  /** Where they stand. */
  readonly files: readonly string[]
}

type Report = {
  readonly numFailedTests: number
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Reads the runner's report; a file that couldn't be loaded is an error, for it proves nothing. */
export const readRan = (file: string, output: string): Ran => {
  if (!existsSync(file)) throw new Error(`the tests didn't run:\n${output.slice(-3000)}`)
  const report = JSON.parse(readFileSync(file, "utf8")) as Report
  const count = report.numFailedTests + report.numPassedTests
  const broken = report.testResults.flatMap(({ message }) => message || [])
  if (count === 0 && broken.length > 0) throw new Error(`no test ran: ${broken.join("\n").slice(0, 2000)}`)
  const said = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
  )
  const files = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.some(({ status }) => status === "failed") ? [name] : [],
  )
  return { red: said.length > 0, count, said, files }
}
