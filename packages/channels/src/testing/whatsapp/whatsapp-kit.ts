import type { WebhookRequest } from "../../port/messenger.js";
import { createWhatsapp } from "../../whatsapp/create-whatsapp.js";
import { whatsappCapabilities } from "../../whatsapp/whatsapp-capabilities.js";
import type { MessengerKit } from "../messenger-kit.js";
import { signMeta } from "../meta/sign-meta.js";
import { startWhatsappSimulator } from "./whatsapp-simulator.js";

const phoneNumberId = "106540352242922";
const appSecret = "sample-app-secret";

/** WhatsApp and its vendor. */
export const whatsappKit: MessengerKit = {
	name: "whatsapp",
	capabilities: whatsappCapabilities,
	async open(openFile) {
		const simulator = await startWhatsappSimulator(phoneNumberId);
		const channel = createWhatsapp({
			phoneNumberId,
			appSecret,
			verifyToken: "sample-verify-token",
			accessToken: "sample-access-token",
			graphUrl: simulator.url,
			openFile,
		});
		return {
			channel,
			simulator: {
				...simulator,
				block: (user) => simulator.block(phoneOf(user)),
			},
		};
	},
	says: (said, at) => toRequest([toMessage(said, at)], at),
	taps: ({ text, value, ...said }, at) =>
		toRequest(
			[
				{
					...toBase(said, at),
					type: "interactive",
					interactive: {
						type: "button_reply",
						button_reply: { id: value, title: text },
					},
				},
			],
			at,
		),
	photo: ({ file, ...sent }, at) =>
		toRequest(
			[
				{
					...toBase(sent, at),
					type: "image",
					image: { id: file, mime_type: "image/jpeg", sha256: "sample" },
				},
			],
			at,
		),
	mark: ({ user, messageId, mark }, at) =>
		toChange(
			{
				statuses: [
					{
						id: messageId,
						status: mark,
						timestamp: String(Math.floor(at / 1000)),
						recipient_id: phoneOf(user),
					},
				],
			},
			at,
		),
	// Of numbers that the WhatsApp Business app has too.
	edit: ({ user, id, text }, at) =>
		toRequest(
			[
				{
					...toBase({ user, id: id + 1000 }, at),
					type: "edit",
					edit: {
						original_message_id: `wamid.${id}`,
						message: { type: "text", text: { body: text } },
					},
				},
			],
			at,
		),
	deletion: ({ user, id }, at) =>
		toRequest(
			[
				{
					...toBase({ user, id: id + 2000 }, at),
					type: "revoke",
					revoke: { original_message_id: `wamid.${id}` },
				},
			],
			at,
		),
	place: ({ latitude, longitude, ...sent }, at) =>
		toRequest(
			[
				{
					...toBase(sent, at),
					type: "location",
					location: { latitude, longitude },
				},
			],
			at,
		),
	voice: ({ file, ...sent }, at) =>
		toRequest(
			[
				{
					...toBase(sent, at),
					type: "audio",
					audio: { id: file, mime_type: "audio/ogg", voice: true },
				},
			],
			at,
		),
	// An advertisement opens a chat with a first message of the shopper's.
	start: ({ parameter, ...came }, at) =>
		toRequest(
			[
				{
					...toMessage({ ...came, text: "hello" }, at),
					referral: { source_type: "ad", source_id: parameter },
				},
			],
			at,
		),
	batch: (said, at) => {
		const half = Math.ceil(said.length / 2);
		return toRequest(
			[
				...said.slice(0, half).map((one) => toMessage(one, at)),
				{ from: 5, type: "text" },
				null,
				...said.slice(half).map((one) => toMessage(one, at)),
			],
			at,
		);
	},
	raw: (body, at) => signMeta(body, at, appSecret),
	address: (user) => ({ to: phoneOf(user), lastMessageId: "wamid.1" }),
	proof: ["x-hub-signature-256"],
	isBodySigned: true,
};

/** The suite's shoppers have short names; telephone numbers do not. */
function phoneOf(user: string): string {
	return `48600${user}`;
}

function toBase(
	{ user, id }: { readonly user: string; readonly id: number },
	at: number,
) {
	return {
		from: phoneOf(user),
		id: `wamid.${id}`,
		timestamp: String(Math.floor(at / 1000)),
	};
}

function toMessage(
	said: { readonly user: string; readonly id: number; readonly text: string },
	at: number,
) {
	return { ...toBase(said, at), type: "text", text: { body: said.text } };
}

function toRequest(messages: readonly unknown[], at: number): WebhookRequest {
	return toChange(
		{
			contacts: [{ profile: { name: "Ola" }, wa_id: "486007001" }],
			messages,
		},
		at,
	);
}

function toChange(told: object, at: number): WebhookRequest {
	return whatsappKit.raw(
		new TextEncoder().encode(
			JSON.stringify({
				object: "whatsapp_business_account",
				entry: [
					{
						id: "102290129340398",
						changes: [
							{
								field: "messages",
								value: {
									messaging_product: "whatsapp",
									metadata: {
										display_phone_number: "48220000000",
										phone_number_id: phoneNumberId,
									},
									...told,
								},
							},
						],
					},
				],
			}),
		),
		at,
	);
}
