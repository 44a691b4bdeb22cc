import { z } from "zod";
import { createKeptFiles } from "../kept-files.js";
import type { MessengerSimulator, ShownMessage } from "../messenger-kit.js";
import { createVendorMemory } from "../vendor-memory.js";
import {
	readJsonBody,
	startVendorServer,
	type VendorAnswer,
	type VendorCall,
} from "../vendor-server.js";

// core.telegram.org/bots/api#sendmessage, #messageentity, #inlinekeyboardbutton
const sendMessage = z.strictObject({
	chat_id: z.int(),
	text: z.string().min(1).max(4096),
	entities: z
		.array(
			z.strictObject({
				type: z.enum(["bold", "italic", "text_link"]),
				offset: z.int().nonnegative(),
				length: z.int().positive(),
				url: z.url().optional(),
			}),
		)
		.max(100)
		.optional(),
	reply_markup: z
		.strictObject({
			inline_keyboard: z.array(
				z
					.array(
						z.strictObject({
							text: z.string().min(1).max(64),
							callback_data: z.string().refine((data) => {
								const bytes = Buffer.byteLength(data);
								return bytes >= 1 && bytes <= 64;
							}),
						}),
					)
					.min(1)
					.max(8),
			),
		})
		.optional(),
	link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
});

/** Answers as the Bot API does for one bot, and notes what the real one would refuse. */
export async function startTelegramSimulator(
	token: string,
): Promise<MessengerSimulator> {
	const { shown, problems, isBlocked, isRevoked, controls } =
		createVendorMemory();
	const files = createKeptFiles();
	let typings = 0;
	let lastId = 0;
	let webhook = { url: "", allowed_updates: [] as unknown };

	const server = await startVendorServer({
		isSend: ({ path }) => /\/send(Message|Document)$/.test(path),
		busy: (seconds) => ({
			...failure(429, `Too Many Requests: retry after ${seconds}`),
			body: {
				ok: false,
				error_code: 429,
				description: `Too Many Requests: retry after ${seconds}`,
				parameters: { retry_after: seconds },
			},
		}),
		broken: () => failure(502, "Bad Gateway"),
		handle(call) {
			const [, at, id] =
				/^\/file\/bot([^/]+)\/photos\/(\d+)$/.exec(call.path) ?? [];
			if (id !== undefined && at === token && !isRevoked())
				return files.answer(id);
			const [, given, method = ""] =
				/^\/bot([^/]+)\/(\w+)$/.exec(call.path) ?? [];
			if (isRevoked() || given !== token) return failure(401, "Unauthorized");
			switch (method) {
				case "getMe":
					return done({
						id: 123_456,
						is_bot: true,
						first_name: "Shop",
						username: "shop_bot",
					});
				case "setWebhook": {
					const set = readJsonBody(call) as typeof webhook;
					webhook = set;
					return done(true);
				}
				case "getWebhookInfo":
					return done({ ...webhook, pending_update_count: 0 });
				case "getFile":
					return done({
						file_id: (readJsonBody(call) as { file_id: string }).file_id,
						file_path: `photos/${(readJsonBody(call) as { file_id: string }).file_id}`,
					});
				case "sendChatAction":
					typings += 1;
					return done(true);
				case "answerCallbackQuery":
					return done(true);
				case "sendMessage":
					return take(call);
				case "sendDocument":
					return takeFile(call);
				default:
					problems.push(`no method ${method}`);
					return failure(404, "Not Found");
			}
		},
	});

	function take(call: VendorCall): VendorAnswer {
		const parsed = sendMessage.safeParse(readJsonBody(call));
		if (!parsed.success) {
			problems.push(z.prettifyError(parsed.error));
			return failure(400, "Bad Request");
		}
		const { chat_id, text, entities = [], reply_markup } = parsed.data;
		for (const { offset, length } of entities)
			if (offset + length > text.length)
				problems.push("an entity reaches past the end of the text");
		const buttons = reply_markup?.inline_keyboard.flat() ?? [];
		if (buttons.length > 100) problems.push(`${buttons.length} buttons`);
		return show({
			user: String(chat_id),
			text,
			buttons: buttons.map(({ text: label, callback_data: value }) => ({
				label,
				value,
			})),
		});
	}

	function takeFile({ body }: VendorCall): VendorAnswer {
		const form = body.toString("latin1");
		const user = /name="chat_id"\r?\n\r?\n(\d+)/.exec(form)?.[1];
		const file = /filename=(?:"([^"]*)"|(\S+))/.exec(form);
		if (user === undefined || file === null) {
			problems.push("a file without chat or name");
			return failure(400, "Bad Request");
		}
		return show({
			user,
			text: "",
			buttons: [],
			file: file[1] ?? file[2] ?? "",
		});
	}

	function show(message: ShownMessage): VendorAnswer {
		if (isBlocked(message.user))
			return failure(403, "Forbidden: bot was blocked by the user");
		lastId += 1;
		shown.push(message);
		return done({
			message_id: lastId,
			date: 0,
			chat: { id: Number(message.user), type: "private" },
		});
	}

	return {
		url: server.url,
		...controls,
		keep: files.keep,
		typings: () => typings,
		fault: server.fault,
		close: server.close,
	};
}

function done(result: unknown): VendorAnswer {
	return { status: 200, body: { ok: true, result } };
}

function failure(status: number, description: string): VendorAnswer {
	return { status, body: { ok: false, error_code: status, description } };
}
