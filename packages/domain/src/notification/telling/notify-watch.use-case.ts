import { makeSendOnce, type SendOncePorts } from "../letters/send-once.use-case.ts"
import type { Goods, Mailboxes, StockNear, Watches, WatchLinks } from "../ports.ts"
import type { Good, Watch, Watching } from "../watch.model.ts"
import { writeWatchLetter } from "./write-watch-letter.rule.ts"

type NotifyWatchPorts = SendOncePorts & {
  readonly watches: Pick<Watches, "find" | "waitAgain">
  readonly goods: Goods
  readonly near: Pick<StockNear, "pilesOf" | "reachOf">
  readonly links: WatchLinks
  readonly mailboxes: Mailboxes
}
type Sending = Parameters<Watching["notifyWatch"]>[0]

/** Whether this event still has something to say: who has confirmed, ended it or was told by another event gets nothing. */
const isMeant = ({ state, watcher, toldBy }: Watch, { letter, eventId }: Sending): boolean =>
  letter === "confirm"
    ? state === "UNCONFIRMED" && watcher.email !== null
    : state === "TOLD" && toldBy === eventId

/** One mail per event: the question whether a mailbox wants it, or that something is back. */
export const makeNotifyWatch = ({
  watches,
  goods,
  near,
  links,
  mailboxes,
  ...ports
}: NotifyWatchPorts): Watching["notifyWatch"] => {
  const sendOnce = makeSendOnce(ports)
  const isHere = async ({ sku, pincode }: Watch): Promise<boolean> => {
    const [piles, reach] = await Promise.all([near.pilesOf([sku]), near.reachOf(pincode, ports.clock.now())])
    return (piles.get(sku) ?? []).some(
      ({ warehouseId, available }) => available > 0 && reach.has(warehouseId),
    )
  }
  const factsOf = (watch: Watch, good: Good) => {
    const manage = links.manage(watch.watcher.email === null ? null : links.tokenOf(watch.id))
    return { ...good, pincode: watch.pincode, href: links.product(good), manage }
  }
  return async (sending) => {
    const { eventId, letter, watchId } = sending
    const watch = await watches.find(watchId)
    if (!watch || !isMeant(watch, sending)) return
    const [good] = await goods([watch.sku])
    if (!good) return
    if (letter === "back" && !(await isHere(watch))) return watches.waitAgain(watchId, eventId)
    const { customerId, email: given } = watch.watcher
    const email = customerId === null ? given : await mailboxes.emailOf(customerId)
    if (email === null) return
    await sendOnce({ eventId, email, write: async () => writeWatchLetter(letter, factsOf(watch, good)) })
  }
}
