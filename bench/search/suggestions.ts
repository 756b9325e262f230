import { questionAt } from "../market/questions.ts"
import { concurrencies, measure, type Question, warmUp } from "./load.ts"

const typedCount = 2000
const busy = 8

/** What has been typed so far: beginnings of what is searched for, of two letters and more. */
const typed = (web: string, size: number, from: number): readonly Question[] =>
  Array.from({ length: typedCount }, (_, at): Question => {
    const text = new URLSearchParams(questionAt(from + at, size)).get("q") ?? ""
    return {
      url: `${web}/api/v1/suggest?q=${encodeURIComponent(text.slice(0, 2 + (at % 7)))}`,
      method: "GET",
    }
  })

/**
 * Suggestions over HTTP while so many shoppers type; answers the p95 with eight. As in a shop, others have typed the same letters
 * shortly before some of them. The way is warmed by what others typed.
 */
export const measureSuggestions = async (web: string, size: number, seconds: number): Promise<number> => {
  const { rounds, isWarm } = await warmUp([typed(web, size, typedCount)], seconds)
  console.log(`suggestions ${isWarm ? "warm" : "still not warm"} after ${rounds} rounds of ${seconds} s`)
  const questions = typed(web, size, 0)
  let p95WhenBusy = Number.NaN
  for (const askers of concurrencies) {
    const { p50, p95, p99, failed } = await measure(questions, { askers, seconds })
    if (askers === busy) p95WhenBusy = p95
    console.log(
      `${size} products, suggestions, ${askers} at once: p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}  p99 ${p99.toFixed(1)} ms, failed ${failed}`,
    )
  }
  return p95WhenBusy
}
