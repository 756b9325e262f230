import type { Letter } from "../notification.model.ts"
import type { Mailer, NotificationEdge, Sends } from "../ports.ts"
import { plainAddress } from "./mail-text.rule.ts"

export type SendOncePorts = {
  readonly sends: Sends
  readonly mailer: Mailer
  readonly clock: NotificationEdge["clock"]
}

type Sending = {
  readonly eventId: string
  readonly email: string
  /** Asked only of whoever may send. */
  readonly write: () => Promise<Letter>
}

const leaseMs = 60_000
const channel = "mail"

/**
 * One mail per event. Safe to repeat: what was sent is not sent again, what failed throws and is tried again by
 * whoever hears the event. A crash between the send and its row may send a second copy, under the same message id.
 * To what isn't one plain address nothing is sent.
 */
export const makeSendOnce =
  ({ sends, mailer, clock }: SendOncePorts) =>
  async ({ eventId, email, write }: Sending): Promise<void> => {
    const to = plainAddress(email)
    if (to === null) return
    const claimed = await sends.claim({ eventId, channel, leaseMs, now: clock.now() })
    if (claimed === "sent") return
    if (claimed === "busy") throw new Error(`the mail of event ${eventId} is being sent by another process`)
    await mailer.send({ ...(await write()), to, messageId: `<${eventId}@haat>` })
    await sends.done(eventId, channel, clock.now())
  }
