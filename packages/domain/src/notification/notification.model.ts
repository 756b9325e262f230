/** The notification front door: one send per event and channel, however often the event arrives. */
export type Notification = {
  readonly notifyOrder: (event: {
    readonly eventId: string
    readonly type: string
    readonly orderCode: string
    readonly email: string
  }) => Promise<void>
}
