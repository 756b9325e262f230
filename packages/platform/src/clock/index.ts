export { type Clock, sleep, systemClock, until } from "./clock.ts"
