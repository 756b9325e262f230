import type { Submissions } from "@haat/domain/catalog"
import { itemSubmitted } from "@haat/events/catalog"
import { seal } from "@haat/events/envelope"
import { newId } from "@haat/platform/ids"
import type { EventProducer } from "@haat/platform/kafka"

/** Resolves when the brokers have all; the caller reads on only then, so a slow broker slows the feed. */
export const makeSubmissionsKafka = (producer: () => Pick<EventProducer, "publishPacked">): Submissions => ({
  submit: (submissions) =>
    producer().publishPacked(
      itemSubmitted.topic,
      submissions.map((submission) =>
        seal(itemSubmitted, submission, {
          id: newId(),
          occurredAt: new Date(),
          // one product's submissions in one partition, in order
          key: `${submission.supplierId}/${submission.externalId}`.slice(0, 128),
          correlationId: submission.feedId,
        }),
      ),
    ),
})
