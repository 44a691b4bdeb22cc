export { createBuiltinDesk, type HandoffQueue } from "./create-builtin-desk.js";
