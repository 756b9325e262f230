import { stripVTControlCharacters } from "node:util"
import type { PlaywrightReport, PlaywrightSuite, VitestReport } from "./counts.ts"

const mostLines = 14
const mostLetters = 1500

/** What a test said when it failed, short enough to stand at the end of a run. */
const why = (messages: readonly (string | undefined)[]): string => {
  const said = stripVTControlCharacters(messages.find((one) => one !== undefined && one !== "") ?? "")
  const lines = said.slice(0, mostLetters).split("\n").slice(0, mostLines)
  return lines.map((line) => `\n      ${line}`).join("")
}

/** The tests that failed, each with what it said, and the files that could not be loaded. */
export const failedInVitest = ({ testResults }: VitestReport): readonly string[] =>
  testResults.flatMap(({ name = "", message = "", status, assertionResults }) =>
    status === "failed" && assertionResults.length === 0
      ? [`${name}: ${message}`]
      : assertionResults.flatMap(({ status: ended, fullName = "", failureMessages = [] }) =>
          ended === "failed" ? [`${name} › ${fullName}${why(failureMessages)}`] : [],
        ),
  )

const specsOf = ({ suites = [], specs = [] }: PlaywrightSuite): NonNullable<PlaywrightSuite["specs"]> => [
  ...specs,
  ...suites.flatMap(specsOf),
]

/** The same of a run in a browser; of a test that was tried again its first failure. */
export const failedInPlaywright = (report: PlaywrightReport): readonly string[] =>
  specsOf(report).flatMap(({ title, file = "", ok, tests = [] }) => {
    const said = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))
    return ok ? [] : [`${file} › ${title}${why(said.map(({ message }) => message))}`]
  })
