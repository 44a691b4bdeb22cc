import { z } from "zod";
import { createKeptFiles } from "../kept-files.js";
import type { MessengerSimulator } from "../messenger-kit.js";
import { createVendorMemory } from "../vendor-memory.js";
import {
	readJsonBody,
	startVendorServer,
	type VendorAnswer,
	type VendorCall,
} from "../vendor-server.js";
import { teamsIssuer, toKeySet } from "./teams-tokens.js";

/** A simulator that stands where Teams' connector and the keys of its channel stand. */
export interface TeamsSimulator extends MessengerSimulator {
	/** The bot's token is this one from now on; null: it has none that is good. */
	accept(token: string | null): void;
}

/** About 28 KB, everything counted (learn.microsoft.com/microsoftteams/limits-specifications-teams). */
const maxActivityBytes = 28 * 1024;

const account = z.strictObject({
	id: z.string().min(1),
	name: z.string().optional(),
});

// learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
const base = {
	channelId: z.literal("msteams"),
	serviceUrl: z.url(),
	conversation: z.looseObject({ id: z.string().min(1) }),
	from: account,
	recipient: account,
	locale: z.string().optional(),
};
const typing = z.looseObject({ ...base, type: z.literal("typing") });
// learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages: six, in a personal chat, `imBack` only
const message = z.strictObject({
	...base,
	type: z.literal("message"),
	text: z.string().min(1),
	textFormat: z.enum(["plain", "markdown", "xml"]),
	inputHint: z.enum(["acceptingInput", "ignoringInput", "expectingInput"]),
	suggestedActions: z
		.strictObject({
			to: z.array(z.string()).length(1),
			actions: z
				.array(
					z.strictObject({
						type: z.literal("imBack"),
						title: z.string().min(1),
						value: z.string().min(1),
					}),
				)
				.min(1)
				.max(6),
		})
		.optional(),
});

/** Where Teams keeps what shoppers send. */
export const fileHost = "https://smba.trafficmanager.net";

/** Answers as the Bot Connector does for one bot in Teams, gives out the keys of the channel, and notes what the real one would refuse. */
export async function startTeamsSimulator(): Promise<TeamsSimulator> {
	const { shown, problems, isBlocked, controls } = createVendorMemory();
	let token: string | null = null;
	const files = createKeptFiles();
	let typings = 0;
	let lastId = 0;

	const server = await startVendorServer({
		isSend: (call) =>
			call.path.startsWith("/v3/conversations/") &&
			(readJsonBody(call) as { type?: unknown }).type === "message",
		busy: (seconds) => ({
			...failure(429, "TooManyRequests"),
			headers: { "retry-after": String(seconds) },
		}),
		broken: () => failure(502, "ServiceError"),
		handle(call) {
			if (call.path === "/openid")
				return {
					status: 200,
					body: {
						issuer: teamsIssuer,
						jwks_uri: `${server.url}/keys`,
						id_token_signing_alg_values_supported: ["RS256"],
					},
				};
			if (call.path === "/keys") return { status: 200, body: toKeySet() };
			const file = /^\/file\/(\d+)$/.exec(call.path)?.[1];
			if (file !== undefined && call.method === "GET")
				return call.headers.authorization === `Bearer ${token}`
					? files.answer(file)
					: failure(401, "Unauthorized");
			if (
				call.method !== "POST" ||
				!/^\/v3\/conversations\/[^/]+\/activities$/.test(call.path)
			) {
				problems.push(`no path ${call.method} ${call.path}`);
				return failure(404, "NotFound");
			}
			if (token === null || call.headers.authorization !== `Bearer ${token}`)
				return failure(401, "Unauthorized");
			return take(call);
		},
	});

	function take(call: VendorCall): VendorAnswer {
		const body = readJsonBody(call);
		if (typing.safeParse(body).success) {
			typings += 1;
			return created();
		}
		const parsed = message.safeParse(body);
		if (!parsed.success) {
			problems.push(z.prettifyError(parsed.error));
			return failure(400, "BadSyntax");
		}
		if (call.body.length > maxActivityBytes) {
			problems.push(`a message of ${call.body.length} bytes`);
			return failure(413, "MessageSizeTooBig");
		}
		const { recipient, conversation, text, suggestedActions } = parsed.data;
		if (!call.path.includes(`/${encodeURIComponent(conversation.id)}/`))
			problems.push("a message for another conversation than its address");
		if (isBlocked(recipient.id))
			return failure(403, "BotNotInConversationRoster");
		shown.push({
			user: recipient.id,
			text,
			buttons: (suggestedActions?.actions ?? []).map(({ title, value }) => ({
				label: title,
				value,
			})),
		});
		return created();
	}

	function created(): VendorAnswer {
		lastId += 1;
		return { status: 201, body: { id: `1790000000${lastId}` } };
	}

	return {
		url: `${server.url}/`,
		...controls,
		keep: (file) => `${fileHost}/file/${files.keep(file)}`,
		typings: () => typings,
		fault: server.fault,
		revoke: () => {
			token = null;
		},
		accept: (given) => {
			token = given;
		},
		close: server.close,
	};
}

function failure(status: number, code: string): VendorAnswer {
	return { status, body: { error: { code, message: "sample" } } };
}
