import type { Accounts } from "../accounts/accounts.js";
import type { DeskSession } from "../accounts/desk-user.js";
import type { Route } from "../server/add-route.js";
import { failure, type HttpReply } from "../server/http-exchange.js";
import type { DeskRoute, DeskRule } from "./desk-route.js";
import { isFromOwnPage, type OriginCheck } from "./own-origin.js";

/** Under what every route of the desk lies. */
export const deskApiPath = "/desk/api";

/** A served route under `base`, the desk's when left out, that lets nobody through whom its rule does not name. */
export function guardRoute(
	route: DeskRoute,
	accounts: Pick<Accounts, "session">,
	isOwnOrigin: OriginCheck,
	base: string = deskApiPath,
): Route {
	return {
		method: route.method,
		path: `${base}${route.path}`,
		async handle(request) {
			if (
				route.method === "post" &&
				!isFromOwnPage(request.headers, isOwnOrigin)
			)
				return failure(403, "origin-refused");
			if (
				route.method === "post" &&
				route.takes !== "files" &&
				!/^application\/json\b/.test(request.headers["content-type"] ?? "")
			)
				return failure(415, "json-required");
			if (route.rule.kind === "anyone")
				return (
					route as Extract<DeskRoute, { rule: { kind: "anyone" } }>
				).handle(request);
			const session = await accounts.session(request.headers);
			const refusal = refuse(route.rule, session);
			if (refusal || !session) return refusal ?? failure(401, "sign-in");
			return route.handle(request, session);
		},
	};
}

/** The reply that keeps somebody out, or undefined when the rule lets them in. */
export function refuse(
	rule: Extract<DeskRule, { kind: "roles" }>,
	session: DeskSession | null,
): HttpReply | undefined {
	if (!session) return failure(401, "sign-in");
	if (!rule.roles.includes(session.user.role))
		return failure(403, "role-refused");
	if (session.user.mustChangePassword && !rule.beforePasswordChange)
		return failure(403, "password-change-required");
	if (session.needsSecondFactor && !rule.beforeSecondFactor)
		return failure(403, "second-factor-required");
	return undefined;
}
