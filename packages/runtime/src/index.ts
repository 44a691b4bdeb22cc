// Everyday

// Wiring
export { createAccountTables } from "./accounts/create-account-tables.js";
export {
	type LiveKnowledge,
	type LiveKnowledgeOptions,
	openLiveKnowledge,
} from "./knowledge/live-knowledge.js";
export { createLog } from "./log/create-log.js";
export { type Log, type LogFields, silentLog } from "./log/log.js";
// Types
export type { PageFolder } from "./pages/create-page-routes.js";
export { loadPages } from "./pages/load-pages.js";
export { RuntimeError, type RuntimeErrorCode } from "./runtime-error.js";
export type { RouteGroup, RuntimeParts } from "./runtime-parts.js";
export type { Route } from "./server/add-route.js";
export type { HttpReply, HttpRequest } from "./server/http-exchange.js";
export type { SocketGrant, SocketRoute } from "./server/socket-routes.js";
export {
	type Settings,
	settingNames,
	toSettings,
} from "./settings/settings.js";
export {
	type StartOptions,
	startFromEnvironment,
} from "./start-from-environment.js";
export {
	type Runtime,
	type RuntimeOptions,
	startRuntime,
} from "./start-runtime.js";
