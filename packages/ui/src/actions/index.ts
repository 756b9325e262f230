export { Button, buttonClass } from "./button.tsx"
export { IconButton, iconButtonClass } from "./icon-button.tsx"
