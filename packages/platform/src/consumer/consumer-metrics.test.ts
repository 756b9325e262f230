import { expect, it } from "vitest"
import { metricsPage } from "../telemetry/index.ts"
import { consumerMetrics } from "./consumer-metrics.ts"

const deadLetters = async () => {
  const { body } = await metricsPage()
  return /haat_consumer_events_total\{consumer="test.fresh",outcome="dead"\} (\d+)/.exec(body)?.[1]
}

it("tells of no dead letters before there is one, so that the first is a rise", async () => {
  const { count } = consumerMetrics("test.fresh")
  expect(await deadLetters()).toBe("0")
  count("dead")
  expect(await deadLetters()).toBe("1")
  consumerMetrics("test.fresh")
  expect(await deadLetters()).toBe("1")
})
