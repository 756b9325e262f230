import { expireDueOrdersWatch } from "./expire-due-orders.job.ts"
import { expireOrderJob } from "./expire-order.job.ts"
import { holdEndedWatch } from "./hold-ended.consumer.ts"
import { inquireAttemptsWatch } from "./inquire-attempts.job.ts"
import { issueCreditNotesConsumer } from "./issue-credit-notes.consumer.ts"
import { issueInvoicesConsumer } from "./issue-invoices.consumer.ts"

export const consumers = [issueInvoicesConsumer, issueCreditNotesConsumer] as const
export const jobs = [expireOrderJob] as const
export const watches = [holdEndedWatch, expireDueOrdersWatch, inquireAttemptsWatch] as const
