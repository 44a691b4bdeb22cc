import type { Accounts } from "../accounts/accounts.js";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import { createActRoutes } from "./act-routes.js";
import { createCompanySignInRoutes } from "./company-sign-in-routes.js";
import { createConversationRoutes } from "./conversation-routes.js";
import { createLiveDesk } from "./create-live-desk.js";
import { createDeliveryRoutes } from "./delivery-routes.js";
import {
	createDeskParts,
	type DeskOptions,
	type DeskParts,
} from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { createFileRoutes } from "./file-routes.js";
import { guardRoute } from "./guard-route.js";
import { createInboxRoutes } from "./inbox-routes.js";
import { createNoteRoutes } from "./note-routes.js";
import { createOrderRoutes } from "./order-routes.js";
import { createOriginCheck } from "./own-origin.js";
import { createPeopleRoutes } from "./people-routes.js";
import { createPresenceRoutes } from "./presence-routes.js";
import { createRecordRoutes } from "./record-routes.js";
import { createSecondFactorRoutes } from "./second-factor-routes.js";
import { createSessionRoutes } from "./session-routes.js";
import { createSuggestionRoutes } from "./suggestion-routes.js";
import { createUnlinkRoutes } from "./unlink-routes.js";

/** Every route of the desk with its rule. */
export function listDeskRoutes(
	parts: DeskParts,
	accounts: Accounts,
): readonly DeskRoute[] {
	return [
		...createSessionRoutes(accounts),
		...createSecondFactorRoutes(accounts),
		...createCompanySignInRoutes(accounts),
		...createInboxRoutes(parts),
		...createConversationRoutes(parts),
		...createActRoutes(parts),
		...createFileRoutes(parts),
		...createNoteRoutes(parts),
		...createUnlinkRoutes(parts),
		...createSuggestionRoutes(parts),
		...createOrderRoutes(parts),
		...createPresenceRoutes(parts, accounts),
		...createRecordRoutes(parts),
		...createDeliveryRoutes(parts),
		...createPeopleRoutes(accounts, parts),
	];
}

/** The desk's part of the server: routes under `/desk/api` and the socket `/desk/api/live`. */
export function createDeskRoutes(
	runtime: RuntimeParts,
	accounts: Accounts,
	options: DeskOptions,
): RouteGroup {
	const isOwnOrigin = createOriginCheck(runtime);
	const { parts, close } = createDeskParts(runtime, options);
	const live = createLiveDesk(parts, accounts, isOwnOrigin);
	return {
		routes: listDeskRoutes(parts, accounts).map((route) =>
			guardRoute(route, accounts, isOwnOrigin),
		),
		sockets: [live.socket],
		close() {
			live.close();
			close();
		},
	};
}
