import { z } from "zod";
import { userIdPattern } from "../../whatsapp/whatsapp-address.js";
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

// developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
const row = z.strictObject({
	id: z.string().min(1).max(200),
	title: z.string().min(1).max(24),
});
const button = z.strictObject({
	type: z.literal("reply"),
	reply: z.strictObject({
		id: z.string().min(1).max(256),
		title: z.string().min(1).max(20),
	}),
});
const base = {
	messaging_product: z.literal("whatsapp"),
	recipient_type: z.literal("individual"),
	to: z
		.string()
		.regex(/^\d{4,20}$/)
		.optional(),
	recipient: z.string().regex(userIdPattern).optional(),
};
const body = z.strictObject({ text: z.string().min(1).max(1024) });
const bodyComponent = z.strictObject({
	type: z.literal("body"),
	parameters: z
		.array(z.strictObject({ type: z.literal("text"), text: z.string().min(1) }))
		.min(1),
});
const message = z.union([
	z.strictObject({
		...base,
		type: z.literal("text"),
		text: z.strictObject({
			preview_url: z.boolean(),
			body: z.string().min(1).max(4096),
		}),
	}),
	z.strictObject({
		...base,
		type: z.literal("interactive"),
		interactive: z.strictObject({
			type: z.literal("button"),
			body,
			action: z.strictObject({ buttons: z.array(button).min(1).max(3) }),
		}),
	}),
	z.strictObject({
		...base,
		type: z.literal("interactive"),
		interactive: z.strictObject({
			type: z.literal("list"),
			body,
			action: z.strictObject({
				button: z.string().min(1).max(20),
				sections: z
					.array(z.strictObject({ rows: z.array(row).min(1).max(10) }))
					.length(1),
			}),
		}),
	}),
	z.strictObject({
		...base,
		type: z.literal("document"),
		document: z.strictObject({ id: z.string(), filename: z.string() }),
	}),
	z.strictObject({
		...base,
		type: z.literal("image"),
		image: z.strictObject({ id: z.string() }),
	}),
	z.strictObject({
		...base,
		type: z.literal("template"),
		template: z.strictObject({
			name: z.string().regex(/^[a-z0-9_]{1,512}$/),
			language: z.strictObject({ code: z.string().min(2) }),
			components: z.tuple([bodyComponent]).optional(),
		}),
	}),
]);

/** Texts that Meta has approved for the simulated number, and how they stand. */
export const simulatedTemplates = [
	{
		name: "we_are_back",
		language: "pl",
		status: "approved",
		body: "Dzień dobry {{1}}, jesteśmy już do dyspozycji.",
	},
	{
		name: "not_liked",
		language: "pl",
		status: "paused",
		body: "Promocja trwa.",
	},
	{
		name: "not_allowed",
		language: "pl",
		status: "disabled",
		body: "Promocja trwa.",
	},
] as const;

type SentBody = Extract<
	z.infer<typeof message>,
	{ type: "template" }
>["template"];

/** The code with which Meta refuses a template; undefined when it takes it. */
function refuseTemplate({
	name,
	language,
	components,
}: SentBody): number | undefined {
	const known = simulatedTemplates.find(
		(one) => one.name === name && one.language === language.code,
	);
	if (!known) return 132_001;
	if (known.status === "paused") return 132_015;
	if (known.status === "disabled") return 132_016;
	const values = components?.[0].parameters ?? [];
	if (values.length !== (known.body.match(/\{\{\d+\}\}/g) ?? []).length)
		return 132_000;
	return values.some(({ text }) => /[\n\t]| {5}/.test(text))
		? 132_018
		: undefined;
}

function toTemplateText({ name, language, components }: SentBody): string {
	const { body: text = "" } =
		simulatedTemplates.find(
			(one) => one.name === name && one.language === language.code,
		) ?? {};
	return text.replaceAll(
		/\{\{(\d+)\}\}/g,
		(_place, number: string) =>
			components?.[0].parameters[Number(number) - 1]?.text ?? "",
	);
}

/** Answers as the Cloud API does for one number, and notes what the real one would refuse. */
export async function startWhatsappSimulator(
	phoneNumberId: string,
): Promise<MessengerSimulator> {
	const { shown, problems, isBlocked, isRevoked, controls } =
		createVendorMemory();
	const files = createKeptFiles();
	let typings = 0;
	let lastId = 0;

	const server = await startVendorServer({
		isSend: (call) =>
			call.path === `/${phoneNumberId}/messages` && !isRead(call),
		busy: (seconds) =>
			graphError(429, 130_429, undefined, { "retry-after": String(seconds) }),
		broken: () => graphError(500, 131_000),
		handle(call) {
			if (isRevoked()) return graphError(401, 190);
			if (call.path === `/${phoneNumberId}/media`)
				return { status: 200, body: { id: "media-1" } };
			if (call.path === `/${phoneNumberId}` && call.method === "GET")
				return {
					status: 200,
					body: {
						display_phone_number: "+48 22 000 00 00",
						verified_name: "Shop",
						webhook_configuration: { application: "https://shop.example" },
					},
				};
			const [, folder, id] = /^\/(media-|file\/)(\d+)$/.exec(call.path) ?? [];
			if (id !== undefined)
				return folder === "media-"
					? { status: 200, body: { id, url: `${server.url}/file/${id}` } }
					: files.answer(id);
			if (call.path !== `/${phoneNumberId}/messages`) {
				problems.push(`no path ${call.path}`);
				return graphError(404, 100);
			}
			if (isRead(call)) {
				if ("typing_indicator" in (readJsonBody(call) as object)) typings += 1;
				return { status: 200, body: { success: true } };
			}
			return take(call);
		},
	});

	function take(call: VendorCall): VendorAnswer {
		const parsed = message.safeParse(readJsonBody(call));
		if (!parsed.success) {
			problems.push(z.prettifyError(parsed.error));
			return graphError(400, 100);
		}
		const user = userOf(parsed.data);
		if (user === undefined) {
			problems.push("a message for nobody, or for two");
			return graphError(400, 100);
		}
		if (isBlocked(user)) return graphError(400, 131_026);
		const refused =
			parsed.data.type === "template" && refuseTemplate(parsed.data.template);
		if (refused) return graphError(400, refused);
		lastId += 1;
		shown.push(toShown(parsed.data));
		return {
			status: 200,
			body: {
				messaging_product: "whatsapp",
				contacts: [
					parsed.data.to === undefined
						? { input: user, user_id: user }
						: { input: user, wa_id: user },
				],
				messages: [{ id: `wamid.out-${lastId}` }],
			},
		};
	}

	return {
		url: server.url,
		...controls,
		keep: (file) => `media-${files.keep(file)}`,
		typings: () => typings,
		fault: server.fault,
		close: server.close,
	};
}

function toShown(sent: z.infer<typeof message>): ShownMessage {
	const base = { user: userOf(sent) ?? "", text: "", buttons: [] };
	switch (sent.type) {
		case "text":
			return { ...base, text: sent.text.body };
		case "document":
			return { ...base, file: sent.document.filename };
		case "image":
			return { ...base, file: sent.image.id };
		case "template":
			return { ...base, text: toTemplateText(sent.template) };
		case "interactive": {
			const { interactive } = sent;
			const rows =
				interactive.type === "button"
					? interactive.action.buttons.map(({ reply }) => reply)
					: interactive.action.sections.flatMap(({ rows: each }) => each);
			return {
				...base,
				text: interactive.body.text,
				buttons: rows.map(({ id, title }) => ({ label: title, value: id })),
			};
		}
	}
}

/** Whom a message is for: a number or a user id, never both here. */
function userOf({
	to,
	recipient,
}: z.infer<typeof message>): string | undefined {
	return to !== undefined && recipient !== undefined
		? undefined
		: (to ?? recipient);
}

function isRead(call: VendorCall): boolean {
	return (
		(readJsonBody(call) as { readonly status?: unknown }).status === "read"
	);
}
