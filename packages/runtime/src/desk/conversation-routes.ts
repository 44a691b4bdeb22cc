import { toReadableNote } from "@shopbell/conversation";
import type { CustomerEpisode, StoredHandoff } from "@shopbell/store";
import type { DeskUser } from "../accounts/desk-user.js";
import { isSupervising } from "../accounts/role.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import { shopperReader } from "../signs/shopper-reader.js";
import { readStoredUpload } from "../webchat/upload-routes.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { toEntryView } from "./entry-view.js";
import { toHandoffView } from "./handoff-view.js";
import { toNoteView } from "./note-routes.js";
import { readReach } from "./reach-view.js";
import { readWays } from "./read-ways.js";
import { refuseAnswer } from "./refuse-answer.js";
import { answering } from "./rules.js";
import { readUnknown } from "./unknown-view.js";

/** Most lines answered at once; the page asks again for the rest. */
const maxEntries = 500;

/** A conversation with everything that stands beside it, and the files in it. */
export function createConversationRoutes(
	parts: DeskParts,
): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/conversations/:id",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, (handoff) =>
					readConversation(parts, request, user, handoff),
				),
		},
		{
			method: "get",
			path: "/conversations/:id/files/:name",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, ({ conversationId }) =>
					readFile(parts, conversationId, request.params.name ?? ""),
				),
		},
	];
}

/** A file of the conversation; what still lies at a messenger is fetched first. */
async function readFile(
	{ settings, desk }: DeskParts,
	conversationId: string,
	name: string,
): Promise<HttpReply> {
	const read = () => readStoredUpload(settings.dataDir, conversationId, name);
	const stored = await read();
	if (stored.status !== 404 || !(await desk.fetchFile(conversationId, name)))
		return stored;
	return read();
}

/** Goes on with the newest handoff of the conversation, for whoever may read it. */
export async function withHandoff(
	{ store, mayRead }: DeskParts,
	request: HttpRequest,
	user: DeskUser,
	go: (handoff: StoredHandoff) => Promise<HttpReply>,
): Promise<HttpReply> {
	const handoff = await store.handoffs.latest(request.params.id ?? "");
	if (!handoff) return failure(404, "not-found");
	if (!(await mayRead(handoff, user))) return failure(403, "not-yours");
	return go(handoff);
}

async function readConversation(
	parts: DeskParts,
	{ query }: HttpRequest,
	user: DeskUser,
	handoff: StoredHandoff,
): Promise<HttpReply> {
	const after = Number(query.get("after") ?? 0);
	if (!Number.isSafeInteger(after) || after < 0)
		return failure(400, "invalid-query");
	const { store } = parts;
	const { conversationId, pack } = handoff;
	const [entries, notes, history, marks, positions, unknown, reach, ways] =
		await Promise.all([
			store.transcript(conversationId, { after, limit: maxEntries }),
			store.desk.notes(conversationId),
			store.desk.history(conversationId),
			store.desk.readMarks(conversationId),
			parts.positions(),
			readUnknown(store, conversationId),
			readReach(store, conversationId, pack.channel),
			pack.channel === "webchat" ? null : readWays(parts, handoff, user.name),
		]);
	await store.desk.readMentions(conversationId, user.id);
	return {
		status: 200,
		body: {
			handoff: toHandoffView(handoff, positions),
			entries: entries.map(toEntryView),
			hasMore: entries.length === maxEntries,
			note: toReadableNote(pack, toLanguage(query.get("lang")) ?? pack.locale),
			notes: notes.map(toNoteView),
			history: history.map(toPast),
			read: marks.map(({ reader, seq }) => ({
				reader: reader.id === shopperReader.id ? "shopper" : reader,
				seq,
			})),
			unknown,
			reach,
			ways,
			may: rightsOf(handoff, user),
		},
	};
}

function toLanguage(lang: string | null): string | undefined {
	return lang !== null && /^[a-z]{2}$/.test(lang) ? lang : undefined;
}

function toPast(episode: CustomerEpisode) {
	const { conversationId, channel, at, subject, agent, isLinked } = episode;
	return {
		conversationId,
		channel,
		at,
		isLinked,
		subject,
		// Nobody was asked for: the bot had it from beginning to end.
		outcome: episode.outcome ?? episode.status ?? "released",
		agent,
	};
}

/** What somebody may do in a conversation that they may read. */
function rightsOf(
	handoff: StoredHandoff,
	{ id, role }: DeskUser,
): readonly string[] {
	const { status, agent } = handoff;
	return [
		...(status === "waiting" || status === "fallen-back" ? ["accept"] : []),
		...(refuseAnswer(handoff, id) ? [] : ["answer"]),
		"note",
		...(status === "accepted" && agent?.id !== id && isSupervising(role)
			? ["watch"]
			: []),
	];
}
