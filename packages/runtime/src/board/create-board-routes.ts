import type { Alarm } from "@shopbell/insights";
import type { AuditEntry } from "@shopbell/store";
import type { Accounts } from "../accounts/accounts.js";
import type { Role } from "../accounts/role.js";
import type { DeskRoute, DeskRule } from "../desk/desk-route.js";
import { guardRoute } from "../desk/guard-route.js";
import { createOriginCheck } from "../desk/own-origin.js";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import { failure, type HttpRequest } from "../server/http-exchange.js";
import { type BoardParts, readBoard } from "./read-board.js";

/** Those who watch the queue. */
const watchingRoles: readonly Role[] = ["supervisor", "administrator"];

const watching: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles: watchingRoles,
};

/** Under what every route of the board lies. */
export const boardApiPath = "/board/api";

const dayMs = 24 * 60 * 60 * 1000;
const maxDays = 366;
const maxEntries = 1000;

/** Every route of the board with its rule. */
export function listBoardRoutes(
	parts: BoardParts & {
		readonly alarms: () => readonly Alarm[];
		readonly shopName: () => string;
	},
): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/board",
			rule: watching,
			handle: async () => ({
				status: 200,
				body: {
					shop: parts.shopName(),
					timeZone: parts.timeZone(),
					board: await readBoard(parts),
					alarms: parts.alarms(),
				},
				headers: { "cache-control": "no-store" },
			}),
		},
		{
			method: "get",
			path: "/audit",
			rule: watching,
			async handle({ query }: HttpRequest) {
				const days = Number(query.get("days") ?? 30);
				if (!Number.isInteger(days) || days < 1 || days > maxDays)
					return failure(400, "invalid-query");
				const entries = await parts.store.desk.audit({
					since: parts.now() - days * dayMs,
					limit: maxEntries,
				});
				return query.get("format") === "csv"
					? {
							status: 200,
							body: toCsv(entries),
							headers: {
								"content-type": "text/csv; charset=utf-8",
								"content-disposition": 'attachment; filename="audit.csv"',
								"cache-control": "no-store",
							},
						}
					: {
							status: 200,
							body: { entries },
							headers: { "cache-control": "no-store" },
						};
			},
		},
	];
}

/** The board's part of the server: routes under `/board/api`. */
export function createBoardRoutes(
	parts: Parameters<typeof listBoardRoutes>[0] &
		Pick<RuntimeParts, "origin" | "settings">,
	accounts: Accounts,
): RouteGroup {
	const isOwnOrigin = createOriginCheck(parts);
	return {
		routes: listBoardRoutes(parts).map((route) =>
			guardRoute(route, accounts, isOwnOrigin, boardApiPath),
		),
		sockets: [],
	};
}

/** RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function toCsv(entries: readonly AuditEntry[]): string {
	const cell = (value: string): string =>
		`"${value.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
	return [
		["at", "person", "action", "subject", "detail"],
		...entries.map(({ at, actor, action, subject, detail }) => [
			new Date(at).toISOString(),
			actor.name,
			action,
			subject,
			JSON.stringify(detail),
		]),
	]
		.map((row) => `${row.map(cell).join(",")}\r\n`)
		.join("");
}
