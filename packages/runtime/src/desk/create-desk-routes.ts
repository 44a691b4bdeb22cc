import type { Accounts } from "../accounts/accounts.js";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import { createLiveDesk } from "./create-live-desk.js";
import type { DeskRoute } from "./desk-route.js";
import { guardRoute } from "./guard-route.js";
import { createCompanySignInRoutes } from "./company-sign-in-routes.js";
import { createHandoffRoutes } from "./handoff-routes.js";
import { createOriginCheck } from "./own-origin.js";
import { createPeopleRoutes } from "./people-routes.js";
import { createSecondFactorRoutes } from "./second-factor-routes.js";
import { createSessionRoutes } from "./session-routes.js";

/** Every route of the desk with its rule. */
export function listDeskRoutes(
	parts: RuntimeParts,
	accounts: Accounts,
): readonly DeskRoute[] {
	return [
		...createSessionRoutes(accounts),
		...createSecondFactorRoutes(accounts),
		...createCompanySignInRoutes(accounts),
		...createHandoffRoutes(parts),
		...createPeopleRoutes(accounts),
	];
}

/** The desk's part of the server: routes under `/desk/api` and the socket `/desk/api/live`. */
export function createDeskRoutes(
	parts: RuntimeParts,
	accounts: Accounts,
): RouteGroup {
	const isOwnOrigin = createOriginCheck(parts);
	const live = createLiveDesk(parts, accounts, isOwnOrigin);
	return {
		routes: listDeskRoutes(parts, accounts).map((route) =>
			guardRoute(route, accounts, isOwnOrigin),
		),
		sockets: [live.socket],
		close: live.close,
	};
}
