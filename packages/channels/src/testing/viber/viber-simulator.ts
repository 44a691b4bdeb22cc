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

// developers.viber.com/docs/api/rest-bot-api/#text-message, /docs/tools/keyboards
const send = z.strictObject({
	receiver: z.string().min(1),
	min_api_version: z.int(),
	sender: z.strictObject({ name: z.string().min(1).max(28) }),
	type: z.literal("text"),
	text: z.string().min(1).max(7000),
	keyboard: z
		.strictObject({
			Type: z.literal("keyboard"),
			DefaultHeight: z.boolean(),
			Buttons: z
				.array(
					z.strictObject({
						Columns: z.int().min(1).max(6),
						Rows: z.int().min(1).max(2),
						ActionType: z.literal("reply"),
						ActionBody: z.string().min(1),
						Text: z.string().max(250),
						TextSize: z.enum(["small", "regular", "large"]),
					}),
				)
				.min(1)
				.max(24),
		})
		.optional(),
});

/** Where Viber keeps what shoppers send; the simulator stands there too. */
export const fileHost = "https://dl-media.viber.com";

/** Answers as Viber's API does for one bot, and notes what the real one would refuse. */
export async function startViberSimulator(
	token: string,
): Promise<MessengerSimulator> {
	const { shown, problems, isBlocked, isRevoked, controls } =
		createVendorMemory();
	const files = createKeptFiles();
	let webhook = "";

	const server = await startVendorServer({
		isSend: ({ path }) => path === "/send_message",
		busy: (seconds) => ({
			...status(12, "tooManyRequests"),
			headers: { "retry-after": String(seconds) },
		}),
		broken: () => ({ status: 500, body: {} }),
		handle(call) {
			// Files lie at addresses of their own, which need no token.
			const [, id] = /^\/file\/(\d+)$/.exec(call.path) ?? [];
			if (id !== undefined) return files.answer(id);
			if (isRevoked() || call.headers["x-viber-auth-token"] !== token)
				return status(2, "invalidAuthToken");
			switch (call.path) {
				case "/set_webhook":
					webhook = String((readJsonBody(call) as { url?: unknown }).url);
					return status(0, "ok");
				case "/get_account_info":
					return {
						status: 200,
						body: { status: 0, status_message: "ok", webhook, uri: "shopbot" },
					};
				case "/send_message":
					return take(call);
				default:
					problems.push(`no path ${call.path}`);
					return { status: 404, body: {} };
			}
		},
	});

	function take(call: VendorCall): VendorAnswer {
		const parsed = send.safeParse(readJsonBody(call));
		if (!parsed.success) {
			problems.push(z.prettifyError(parsed.error));
			return status(3, "badData");
		}
		const { receiver, text, keyboard } = parsed.data;
		if (isBlocked(receiver)) return status(6, "receiverNotSubscribed");
		shown.push({
			user: receiver,
			text,
			buttons: (keyboard?.Buttons ?? []).map(({ ActionBody }) => ({
				label: ActionBody,
				value: ActionBody,
			})),
		});
		return {
			status: 200,
			body: {
				status: 0,
				status_message: "ok",
				message_token: 5_000_000_000_000 + shown.length,
			},
		};
	}

	return {
		url: server.url,
		...controls,
		keep: (file) => `${fileHost}/file/${files.keep(file)}`,
		fault: server.fault,
		close: server.close,
	};
}

/** Viber answers 200 to everything it understands. */
function status(code: number, message: string): VendorAnswer {
	return { status: 200, body: { status: code, status_message: message } };
}
