export type { Ways } from "../wire/ways.js";
export { createHandoff, type HandoffTraits } from "./create-handoff.js";
export { createBusyDay, createManyOpen, shownLine } from "./fake-day.js";
export { createFakeDesk, type FakeDesk } from "./fake-desk.js";
