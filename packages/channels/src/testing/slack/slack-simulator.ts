import { z } from "zod";
import { createKeptFiles } from "../kept-files.js";
import type { MessengerSimulator, ShownMessage } from "../messenger-kit.js";
import { createVendorMemory } from "../vendor-memory.js";
import { startVendorServer, type VendorAnswer } from "../vendor-server.js";

// docs.slack.dev/reference/block-kit/blocks/section-block, …/actions-block, …/block-elements/button-element
const section = z.strictObject({
	type: z.literal("section"),
	text: z.strictObject({
		type: z.literal("mrkdwn"),
		text: z.string().min(1).max(3000),
	}),
});
const actions = z.strictObject({
	type: z.literal("actions"),
	elements: z
		.array(
			z.strictObject({
				type: z.literal("button"),
				action_id: z.string().min(1).max(255),
				text: z.strictObject({
					type: z.literal("plain_text"),
					text: z.string().min(1).max(75),
				}),
				value: z.string().min(1).max(2000),
			}),
		)
		.min(1)
		.max(25)
		.refine(
			(elements) =>
				new Set(elements.map(({ action_id }) => action_id)).size ===
				elements.length,
		),
});
const blocks = z
	.array(z.union([section, actions]))
	.min(1)
	.max(50);

/** Answers as Slack's API does for one app, and notes what the real one would refuse. */
export async function startSlackSimulator(
	token: string,
): Promise<MessengerSimulator> {
	const { shown, problems, isBlocked, isRevoked, controls } =
		createVendorMemory();
	const files = createKeptFiles();
	let names: readonly string[] = [];

	const server = await startVendorServer({
		isSend: ({ path }) =>
			path === "/chat.postMessage" || path === "/files.completeUploadExternal",
		busy: (seconds) => ({
			status: 429,
			headers: { "retry-after": String(seconds) },
			body: { ok: false, error: "ratelimited" },
		}),
		broken: () => ({ status: 500, body: {} }),
		handle(call) {
			if (call.path.startsWith("/upload/")) return { status: 200, body: {} };
			if (isRevoked() || call.headers.authorization !== `Bearer ${token}`)
				return failure("invalid_auth");
			const [, id] = /^\/files\/F(\d+)$/.exec(call.path) ?? [];
			if (id !== undefined) return files.answer(id);
			const form = new URLSearchParams(call.body.toString("utf8"));
			switch (call.path) {
				case "/auth.test":
					return {
						status: 200,
						headers: {
							"x-oauth-scopes": "chat:write,im:history,files:read,files:write",
						},
						body: { ok: true, team_id: "T1", user_id: "U1" },
					};
				case "/chat.postMessage":
					return take(form);
				case "/files.info": {
					const file = form.get("file") ?? "";
					return {
						status: 200,
						body: {
							ok: true,
							file: {
								id: file,
								url_private_download: `${server.url}/files/${file}`,
							},
						},
					};
				}
				case "/files.getUploadURLExternal":
					names = [...names, form.get("filename") ?? ""];
					return {
						status: 200,
						body: {
							ok: true,
							upload_url: `${server.url}/upload/1`,
							file_id: `F${names.length}`,
						},
					};
				case "/files.completeUploadExternal":
					return show({
						user: form.get("channel_id") ?? "",
						text: "",
						buttons: [],
						file: names.at(-1) ?? "",
					});
				default:
					problems.push(`no method ${call.path}`);
					return failure("unknown_method");
			}
		},
	});

	function take(form: URLSearchParams): VendorAnswer {
		const parsed = blocks.safeParse(JSON.parse(form.get("blocks") ?? "null"));
		if (!parsed.success) {
			problems.push(z.prettifyError(parsed.error));
			return failure("invalid_blocks");
		}
		const text = parsed.data
			.flatMap((block) => (block.type === "section" ? [block.text.text] : []))
			.join("\n");
		return show({
			user: form.get("channel") ?? "",
			text,
			buttons: parsed.data.flatMap((block) =>
				block.type === "actions"
					? block.elements.map(({ text: label, value }) => ({
							label: label.text,
							value,
						}))
					: [],
			),
		});
	}

	function show(message: ShownMessage): VendorAnswer {
		if (isBlocked(message.user)) return failure("channel_not_found");
		shown.push(message);
		return {
			status: 200,
			body: {
				ok: true,
				channel: message.user,
				ts: `1790000000.${String(shown.length).padStart(6, "0")}`,
				files: [],
			},
		};
	}

	return {
		url: `${server.url}/`,
		...controls,
		keep: (file) => `F${files.keep(file)}`,
		fault: server.fault,
		close: server.close,
	};
}

/** Slack answers 200 to everything it understands. */
function failure(error: string): VendorAnswer {
	return { status: 200, body: { ok: false, error } };
}
