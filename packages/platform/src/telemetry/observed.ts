import { counter, durations } from "./metrics.ts"
import { withSpan } from "./trace.ts"

const calls = counter({
  name: "haat_use_case_calls_total",
  help: "Calls of a use case by outcome: ok, refused (with its code) or error",
  labels: ["use_case", "outcome", "code"],
})
const seconds = durations({
  name: "haat_use_case_seconds",
  help: "Duration of a use case",
  labels: ["use_case"],
})

const outcomeOf = (answer: unknown): { readonly outcome: string; readonly code: string } => {
  if (typeof answer !== "object" || answer === null || !("ok" in answer) || answer.ok !== false) {
    return { outcome: "ok", code: "" }
  }
  const error = "error" in answer ? answer.error : undefined
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""
  return { outcome: "refused", code }
}

/** Wraps a use case once with span, rate, refusals, errors and duration. Answers and errors pass unchanged. */
export const observed =
  <Arguments extends readonly unknown[], Answer>(
    name: string,
    useCase: (...input: Arguments) => Promise<Answer>,
  ): ((...input: Arguments) => Promise<Answer>) =>
  async (...input) => {
    const stop = seconds.startTimer({ use_case: name })
    try {
      const answer = await withSpan(name, () => useCase(...input))
      calls.inc({ use_case: name, ...outcomeOf(answer) })
      return answer
    } catch (error) {
      calls.inc({ use_case: name, outcome: "error", code: error instanceof Error ? error.name : "" })
      throw error
    } finally {
      stop()
    }
  }

/** `observed` over a whole record of use cases, named `<context>.<key>`. */
export const observedAll = <UseCases extends Record<string, unknown>>(
  context: string,
  useCases: UseCases,
): UseCases => {
  const wrap = ([key, value]: [string, unknown]): [string, unknown] => [
    key,
    typeof value === "function"
      ? observed(`${context}.${key}`, value as (...input: readonly unknown[]) => Promise<unknown>)
      : value,
  ]
  return Object.fromEntries(Object.entries(useCases).map(wrap)) as UseCases
}
