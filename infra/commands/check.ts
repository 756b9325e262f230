import { checks, type Task } from "../check.ts"
import { runTask, type TaskResult } from "../shop/task-run.ts"
import { sumCounts } from "../terminal/counts.ts"

const JOBS = 2

const line = ({ name, seconds, ok, passed, failed, skipped }: TaskResult): string => {
  const counted =
    passed + failed + skipped > 1 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : ""
  return `  ${ok ? "ok  " : "FAIL"} ${name.padEnd(40)} ${seconds.toFixed(1).padStart(6)} s  ${counted}`.trimEnd()
}

/** Runs the tasks two at a time; prints each as it ends, with what it said when it failed. */
export const runTasks = async (tasks: readonly Task[]): Promise<TaskResult[]> => {
  const waiting = [...tasks]
  const results: TaskResult[] = []
  const worker = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const result = await runTask(task, false)
      results.push(result)
      console.log(line(result))
      if (!result.ok) console.log(result.output.trimEnd().replaceAll(/^/gm, "       "))
    }
  }
  await Promise.all(Array.from({ length: JOBS }, worker))
  return results
}

export const check = async (): Promise<number> => {
  const began = performance.now()
  const results = await runTasks(checks())
  const bad = results.filter(({ ok }) => !ok)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const { passed } = sumCounts(results)
  console.log(
    bad.length === 0
      ? `\nAll ${results.length} checks hold (${passed} passed) in ${seconds} s.`
      : `\n${bad.length} of ${results.length} checks failed in ${seconds} s: ${bad.map(({ name }) => name).join(", ")}.`,
  )
  return bad.length === 0 ? 0 : 1
}
