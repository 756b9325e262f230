const encoder = new TextEncoder()

export const linesType = "application/x-ndjson"

/**
 * An answer that is told while the work goes on: each line an object in JSON, the last one what came of it. Work goes on to its end
 * though nobody listens any more. What it throws is its caller's to tell: `work` must not throw.
 */
export const toldInLines = (work: (tell: (line: object) => void) => Promise<object>): Response => {
  let left = false
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell = (line: object): void => {
        if (!left) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      void work(tell).then((last) => {
        tell(last)
        if (!left) controller.close()
      })
    },
    cancel: () => {
      left = true
    },
  })
  // Lines that are packed together on the way come late.
  const headers = { "content-type": linesType, "cache-control": "no-store, no-transform" }
  return new Response(body, { headers })
}
