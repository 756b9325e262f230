import { Agent, request } from "node:http"

/** So many ask at once. */
export const concurrencies = [1, 8, 32] as const

export type Question = {
  readonly url: string
  readonly method: "GET" | "POST"
  readonly body?: string
}
export type Measured = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly perSecond: number
  readonly failed: number
}

/** A shorter list in place of the true one, or an answer in part, is quick and no answer. */
const ask = ({ url, method, body }: Question, agent: Agent): Promise<boolean> =>
  new Promise((answered) => {
    const type = body?.endsWith("\n") ? "application/x-ndjson" : "application/json"
    const headers = body === undefined ? {} : { "content-type": type }
    const sent = request(url, { method, agent, headers, timeout: 20_000 }, (response) => {
      let limited = false
      response.on("data", (piece: Buffer) => {
        const bare = piece.includes('"facets":[]') && !piece.includes('"items":[]')
        limited ||= bare || piece.includes('"timed_out":true') || piece.includes('"error":{')
      })
      response.on("end", () => answered(response.statusCode === 200 && !limited))
      response.on("error", () => answered(false))
    })
    sent.on("timeout", () => sent.destroy(new Error("no answer")))
    sent.on("error", () => answered(false))
    sent.end(body)
  })

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export type Asking = {
  readonly askers: number
  readonly seconds: number
  /** Goes on until so many were answered. */
  readonly least?: number
}

/** So many askers, each with one question open at a time, take the questions in turn for so many seconds at least. */
export const measure = async (
  questions: readonly Question[],
  { askers, seconds, least = 0 }: Asking,
): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: askers })
  const took: number[] = []
  let failed = 0
  let turn = 0
  const from = performance.now()
  const until = from + seconds * 1000
  const asker = async () => {
    while (performance.now() < until || took.length + failed < least) {
      const question = questions[turn++ % questions.length]
      if (question === undefined) return
      const began = performance.now()
      if (await ask(question, agent)) took.push(performance.now() - began)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: askers }, asker))
  agent.destroy()
  const lasted = (performance.now() - from) / 1000
  const sorted = took.sort((a, b) => a - b)
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    perSecond: took.length / lasted,
    failed,
  }
}

/** A round that much quicker than any before says that a compiler still works. */
const quicker = 1.05

type Calm = {
  /** So many rounds on end have to be none quicker. */
  readonly calmRounds: number
  readonly mostRounds: number
}
export type Warmth = { readonly rounds: number; readonly isWarm: boolean }

/** Does each in turn, which answers how much of it a second holds, until none becomes quicker. Says how many rounds that took. */
export const untilCalm = async (
  works: readonly (() => Promise<number>)[],
  { calmRounds, mostRounds }: Calm,
): Promise<Warmth> => {
  const best = works.map(() => 0)
  let calm = 0
  let rounds = 0
  while (rounds < mostRounds && calm < calmRounds) {
    let isQuicker = false
    for (const [at, work] of works.entries()) {
      const perSecond = await work()
      isQuicker ||= perSecond > quicker * (best[at] ?? 0)
      best[at] = Math.max(best[at] ?? 0, perSecond)
    }
    calm = isQuicker ? 0 : calm + 1
    rounds += 1
  }
  return { rounds, isWarm: calm >= calmRounds }
}

/**
 * Asks each in turn until none becomes quicker: an engine's compiler needs a minute and a half of questions after it was filled, and in
 * that time whoever is asked first is the slower one.
 */
export const warmUp = (targets: readonly (readonly Question[])[], seconds: number): Promise<Warmth> =>
  untilCalm(
    targets.map((questions) => async () => (await measure(questions, { askers: 8, seconds })).perSecond),
    { calmRounds: 2, mostRounds: 16 },
  )

const middle = (rounds: readonly Measured[]): Measured => {
  const sorted = [...rounds].sort((a, b) => a.p99 - b.p99)
  const chosen = sorted[Math.floor(sorted.length / 2)]
  if (chosen === undefined) throw new Error("nothing was measured")
  return chosen
}

/** The slowest hundredth of fewer answers is a handful that happened to be late. */
const leastAnswers = 800

const turns = 5

/** Each in turn, several times over, so that a noisy minute hurts all alike; the round with the middle p99 stands. */
export const inTurn = async (
  targets: readonly (readonly Question[])[],
  asked: Pick<Asking, "askers" | "seconds">,
): Promise<readonly Measured[]> => {
  const how = { ...asked, least: leastAnswers }
  const rounds: Measured[][] = targets.map(() => [])
  for (const questions of targets) await measure(questions, { ...asked, seconds: asked.seconds / 2 })
  for (let round = 0; round < turns; round += 1)
    for (const [at, questions] of targets.entries()) rounds[at]?.push(await measure(questions, how))
  return rounds.map(middle)
}
