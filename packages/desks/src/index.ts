// Types
export type { Desk } from "./port/desk.js";
