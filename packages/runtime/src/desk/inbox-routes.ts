import type { HandoffSearch, HandoffStatus } from "@shopbell/store";
import type { DeskUser } from "../accounts/desk-user.js";
import { isSupervising } from "../accounts/role.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { toHandoffView } from "./handoff-view.js";
import { toMyPresence } from "./presence-view.js";
import { answering } from "./rules.js";

const pageSize = 100;
const maxSearchLength = 100;
const minSearchLength = 2;

const open: readonly HandoffStatus[] = ["waiting", "accepted"];
const closed: readonly HandoffStatus[] = [
	"released",
	"resolved",
	"withdrawn",
	"fallen-back",
	"expired",
];

/** Who waits, what is mine, everybody's, where I am named, what is over; with search. */
export function createInboxRoutes(parts: DeskParts): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/inbox",
			rule: answering,
			handle: (request, { user }) => readInbox(parts, request, user),
		},
	];
}

async function readInbox(
	parts: DeskParts,
	{ query }: HttpRequest,
	user: DeskUser,
): Promise<HttpReply> {
	const { store, now } = parts;
	const search = toSearch(parts, query, user);
	if (!search) return failure(400, "invalid-query");
	const at = now();
	const [{ handoffs, nextCursor }, positions, counts, me] = await Promise.all([
		store.handoffs.search(search),
		parts.positions(),
		store.desk.counts(user.id),
		store.desk.agent(user.id),
	]);
	const { waitingSince, ...numbers } = counts;
	return {
		status: 200,
		body: {
			at,
			items: handoffs.map((handoff) => toHandoffView(handoff, positions)),
			nextCursor,
			counts: numbers,
			longestWaitMs: waitingSince === null ? null : at - waitingSince,
			me: toMyPresence(me),
		},
	};
}

/** What a view asks of the store; undefined for one that there is not. */
function toSearch(
	{ settings }: DeskParts,
	query: URLSearchParams,
	user: DeskUser,
): HandoffSearch | undefined {
	const view = toView(query.get("view") ?? "waiting", user.id);
	if (!view) return undefined;
	const text = (query.get("q") ?? "").trim();
	if (text.length > maxSearchLength) return undefined;
	const isPrivate =
		!settings.areConversationsShared && !isSupervising(user.role);
	const [topic, language, cursor] = ["topic", "language", "cursor"].map(
		(name) => query.get(name) || undefined,
	);
	return {
		...view,
		...(text.length >= minSearchLength ? { text } : {}),
		...(isPrivate ? { readableBy: user.id } : {}),
		...(topic === undefined ? {} : { topic }),
		...(language === undefined ? {} : { language }),
		...(cursor === undefined ? {} : { cursor }),
		limit: pageSize,
	};
}

function toView(
	view: string,
	userId: string,
):
	| Pick<HandoffSearch, "statuses" | "order" | "agentId" | "mentions">
	| undefined {
	switch (view) {
		case "waiting":
			return { statuses: ["waiting"], order: "requested" };
		case "mine":
			return { statuses: ["accepted"], order: "requested", agentId: userId };
		case "all":
			return { statuses: open, order: "requested" };
		case "mentions":
			return {
				statuses: [...open, ...closed],
				order: "requested",
				mentions: userId,
			};
		case "closed":
			return { statuses: closed, order: "closed" };
		default:
			return undefined;
	}
}
