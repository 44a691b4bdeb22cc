import { z } from "zod";
import type { ChannelCapabilities } from "../../look/capabilities.js";
import { measureText } from "../../look/measure-text.js";
import { createKeptFiles } from "../kept-files.js";
import type { MessengerSimulator, ShownMessage } from "../messenger-kit.js";
import { graphError } from "../meta/graph-answers.js";
import { createVendorMemory } from "../vendor-memory.js";
import {
	readJsonBody,
	startVendorServer,
	type VendorAnswer,
	type VendorCall,
} from "../vendor-server.js";

/** A simulator that stands where graph.facebook.com stands for a page. */
export interface PageSimulator extends MessengerSimulator {
	/** Tags under which messages were sent, in order; null for none. */
	readonly tags: readonly (string | null)[];
	/** Another program holds every conversation from now on. */
	takeAway(): void;
}

// developers.facebook.com/docs/messenger-platform/reference/send-api
const quickReply = z.strictObject({
	content_type: z.literal("text"),
	title: z.string().min(1).max(20),
	payload: z.string().min(1).max(1000),
});
const recipient = z.strictObject({ id: z.string() });
const typing = z.strictObject({
	recipient,
	sender_action: z.literal("typing_on"),
});

/** Where Meta keeps what shoppers send; the simulator stands there too. */
export const fileHost = "https://scontent.xx.fbcdn.net";

/** Answers as the Send API does for one page, and notes what the real one would refuse. */
export async function startPageSimulator(
	pageId: string,
	limits: ChannelCapabilities,
): Promise<PageSimulator> {
	const send = z.strictObject({
		recipient,
		messaging_type: z.enum(["RESPONSE", "MESSAGE_TAG"]),
		tag: z.literal("HUMAN_AGENT").optional(),
		message: z.strictObject({
			text: z
				.string()
				.min(1)
				.refine((words) => measureText(words, limits) <= limits.maxTextLength),
			quick_replies: z.array(quickReply).min(1).max(13).optional(),
		}),
	});
	const { shown, problems, isBlocked, isRevoked, controls } =
		createVendorMemory();
	const tags: (string | null)[] = [];
	const files = createKeptFiles();
	let typings = 0;
	let isTakenAway = false;
	let fields: readonly string[] = [];

	const server = await startVendorServer({
		isSend: (call) =>
			call.path === `/${pageId}/messages` &&
			!typing.safeParse(readJsonBody(call)).success,
		busy: (seconds) =>
			graphError(400, 613, undefined, { "retry-after": String(seconds) }),
		broken: () => graphError(500, 2),
		handle(call) {
			// Files lie at addresses of their own, which need no token.
			const [, id] = /^\/file\/(\d+)$/.exec(call.path) ?? [];
			if (id !== undefined) return files.answer(id);
			if (isRevoked()) return graphError(400, 190, 463);
			if (call.path === `/${pageId}/subscribed_apps`) {
				if (call.method === "POST")
					fields = String(
						(readJsonBody(call) as { subscribed_fields?: unknown })
							.subscribed_fields,
					).split(",");
				return { status: 200, body: { data: [{ subscribed_fields: fields }] } };
			}
			if (call.path === "/me/messenger_profile")
				return { status: 200, body: { result: "success" } };
			if (call.path !== `/${pageId}/messages`) {
				problems.push(`no path ${call.path}`);
				return graphError(404, 100);
			}
			if (typing.safeParse(readJsonBody(call)).success) {
				typings += 1;
				return { status: 200, body: {} };
			}
			return String(call.headers["content-type"]).startsWith("multipart/")
				? takeFile(call)
				: take(call);
		},
	});

	function take(call: VendorCall): VendorAnswer {
		const parsed = send.safeParse(readJsonBody(call));
		if (!parsed.success) {
			problems.push(z.prettifyError(parsed.error));
			return graphError(400, 100);
		}
		const { message, tag, messaging_type } = parsed.data;
		if ((messaging_type === "MESSAGE_TAG") !== (tag !== undefined))
			problems.push("a tag and its type go together");
		return show(parsed.data.recipient.id, tag ?? null, {
			text: message.text,
			buttons: (message.quick_replies ?? []).map(({ title, payload }) => ({
				label: title,
				value: payload,
			})),
		});
	}

	function takeFile({ body }: VendorCall): VendorAnswer {
		const form = body.toString("latin1");
		const user = /"id":"(\d+)"/.exec(form)?.[1];
		const file = /filename="([^"]*)"/.exec(form)?.[1];
		if (user === undefined || file === undefined) {
			problems.push("a file without recipient or name");
			return graphError(400, 100);
		}
		return show(user, form.includes("HUMAN_AGENT") ? "HUMAN_AGENT" : null, {
			text: "",
			buttons: [],
			file,
		});
	}

	function show(
		user: string,
		tag: string | null,
		message: Omit<ShownMessage, "user">,
	): VendorAnswer {
		if (isBlocked(user)) return graphError(400, 551, 1_545_041);
		if (isTakenAway) return graphError(403, 10, 2_018_300);
		tags.push(tag);
		shown.push({ user, ...message });
		return {
			status: 200,
			body: { recipient_id: user, message_id: `m_out-${shown.length}` },
		};
	}

	return {
		url: server.url,
		...controls,
		tags,
		keep: (file) => `${fileHost}/file/${files.keep(file)}`,
		typings: () => typings,
		fault: server.fault,
		takeAway: () => {
			isTakenAway = true;
		},
		close: server.close,
	};
}
