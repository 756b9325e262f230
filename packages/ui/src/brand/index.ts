export { LogoMark, Wordmark } from "./logo.tsx"
export { StallPicture } from "./stall-picture.tsx"
