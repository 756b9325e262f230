import { expect, it } from "vitest"
import { tellWaitingJob } from "./tell-waiting.job.ts"

it("forgets first, so that nobody is told whose time is over", async () => {
  const done: string[] = []
  const step = (name: string, count: number) => async () => {
    done.push(name)
    return count
  }
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  const notification = { forgetWatches: step("forget", 2), tellWaiting: step("tell", 3) }
  expect(await tellWaitingJob.handle(undefined, { notification }, run)).toEqual({ forgotten: 2, told: 3 })
  expect(done).toEqual(["forget", "tell"])
})
