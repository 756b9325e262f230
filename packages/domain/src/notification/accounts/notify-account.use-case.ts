import { makeSendOnce, type SendOncePorts } from "../letters/send-once.use-case.ts"
import type { Notification } from "../notification.model.ts"
import type { LinkSeals } from "../ports.ts"
import { writeAccountLetter } from "./write-account-letter.rule.ts"

type NotifyAccountPorts = SendOncePorts & { readonly seals: LinkSeals }

/** One letter per event about an account. Its link is unsealed for the letter only; one that can't be opened fails. */
export const makeNotifyAccount = ({ seals, ...ports }: NotifyAccountPorts): Notification["notifyAccount"] => {
  const sendOnce = makeSendOnce(ports)
  return ({ eventId, letter, email, name, sealedLink }) => {
    const write = async () => {
      const href = await seals.open(sealedLink)
      if (href === null) throw new Error(`the link of event ${eventId} was sealed with another secret`)
      return writeAccountLetter(letter, { name, href })
    }
    return sendOnce({ eventId, email, write })
  }
}
