import type { Submissions } from "@haat/domain/catalog"
import { itemSubmitted } from "@haat/events/catalog"
import { seal } from "@haat/events/envelope"
import { newId } from "@haat/platform/ids"
import type { EventProducer } from "@haat/platform/kafka"

/** Most bytes handed to the broker at once, well below its request limit. */
const maxBatchChars = 700_000

/** Resolves when the brokers have all; the caller reads on only then, so a slow broker slows the feed. */
export const makeSubmissionsKafka = (producer: () => Pick<EventProducer, "publishPacked">): Submissions => ({
  submit: async (submissions) => {
    let waiting: ReturnType<typeof envelope>[] = []
    let size = 0
    const flush = async () => {
      if (waiting.length > 0) await producer().publishPacked(itemSubmitted.topic, waiting)
      waiting = []
      size = 0
    }
    const envelope = (submission: (typeof submissions)[number]) =>
      seal(itemSubmitted, submission, {
        id: newId(),
        occurredAt: new Date(),
        // one product's submissions in one partition, in order
        key: `${submission.supplierId}/${submission.externalId}`.slice(0, 128),
        correlationId: submission.feedId,
      })
    for (const submission of submissions) {
      const next = envelope(submission)
      const chars = JSON.stringify(next).length
      if (size + chars > maxBatchChars) await flush()
      waiting.push(next)
      size += chars
    }
    await flush()
  },
})
