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

type UseCase<Input extends readonly unknown[], Answer> = (...input: Input) => Answer

const watch = (name: string) => {
  const stop = seconds.startTimer({ use_case: name })
  return {
    answered: (answer: unknown) => {
      stop()
      calls.inc({ use_case: name, ...outcomeOf(answer) })
    },
    failed: (error: unknown) => {
      stop()
      calls.inc({ use_case: name, outcome: "error", code: error instanceof Error ? error.name : "" })
    },
  }
}

/** Wraps a use case once with span, rate, refusals, errors and duration. Answers and errors pass unchanged. */
export const observed =
  <Input extends readonly unknown[], Answer>(
    name: string,
    useCase: UseCase<Input, Promise<Answer>>,
  ): UseCase<Input, Promise<Answer>> =>
  async (...input) => {
    const { answered, failed } = watch(name)
    try {
      const answer = await withSpan(name, () => useCase(...input))
      answered(answer)
      return answer
    } catch (error) {
      failed(error)
      throw error
    }
  }

// Some doors answer at once, or with a stream: those are counted without being turned into promises.
const observedAny =
  (name: string, useCase: UseCase<readonly unknown[], unknown>): UseCase<readonly unknown[], unknown> =>
  (...input) => {
    const { answered, failed } = watch(name)
    try {
      const answer = withSpan(name, () => useCase(...input))
      if (answer instanceof Promise) answer.then(answered, failed)
      else answered(answer)
      return answer
    } catch (error) {
      failed(error)
      throw error
    }
  }

/** What is observed already: a room that is wired by itself and as a part of the shop is counted once. */
const watched = new WeakSet<object>()
const watching = <Watched extends object>(useCase: Watched): Watched => {
  watched.add(useCase)
  return useCase
}

/** `observed` over a whole record of use cases, named `<context>.<key>`; what isn't a function stays as it is. */
export const observedAll = <UseCases extends object>(context: string, useCases: UseCases): UseCases => {
  const wrap = ([key, value]: [string, unknown]): [string, unknown] => [
    key,
    typeof value === "function" && !watched.has(value)
      ? watching(observedAny(`${context}.${key}`, (...input) => Reflect.apply(value, useCases, input)))
      : value,
  ]
  return Object.fromEntries(Object.entries(useCases).map(wrap)) as UseCases
}
