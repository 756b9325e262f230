export { makeNotifyAccount } from "./accounts/notify-account.use-case.ts"
export { makeNotifyOrder } from "./letters/notify-order.use-case.ts"
export type { AccountLetterKind, Letter, LetterKind, Notification, OrderFacts } from "./notification.model.ts"
export type { LinkSeals, Mail, Mailer, NotificationEdge, OrderBook, SendClaim, Sends } from "./ports.ts"
