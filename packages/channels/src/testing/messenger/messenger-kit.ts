import {
	createInstagram,
	createMessenger,
	type MessengerOptions,
} from "../../messenger/create-messenger.js";
import {
	instagramCapabilities,
	messengerCapabilities,
} from "../../messenger/messenger-capabilities.js";
import type { MessengerChannel, WebhookRequest } from "../../port/messenger.js";
import type { FileSource } from "../../sending/file-source.js";
import { fetchFrom } from "../fetch-from.js";
import type { MessengerKit } from "../messenger-kit.js";
import { signMeta } from "../meta/sign-meta.js";
import {
	fileHost,
	type PageSimulator,
	startPageSimulator,
} from "./messenger-simulator.js";

export const pageId = "100064000000001";
const appSecret = "sample-app-secret";

/** Messenger and its vendor. */
export const messengerKit = toKit("messenger", "page");

/** Instagram and its vendor. */
export const instagramKit = toKit("instagram", "instagram");

/** A page with its simulator, for tests that need more of it than the suite does. */
export async function openPage(
	name: "messenger" | "instagram",
	openFile: FileSource,
): Promise<{
	readonly channel: MessengerChannel;
	readonly simulator: PageSimulator;
}> {
	const capabilities =
		name === "messenger" ? messengerCapabilities : instagramCapabilities;
	const simulator = await startPageSimulator(pageId, capabilities);
	const options: MessengerOptions = {
		pageId,
		appId: "7000000001",
		appSecret,
		verifyToken: "sample-verify-token",
		accessToken: "sample-access-token",
		graphUrl: simulator.url,
		openFile,
		fileHosts: [new URL(simulator.url).host],
	};
	const create = name === "messenger" ? createMessenger : createInstagram;
	const channel = create(options);
	return { channel: fetchFrom(channel, fileHost, simulator.url), simulator };
}

function toKit(
	name: "messenger" | "instagram",
	object: "page" | "instagram",
): MessengerKit {
	const raw = (body: Uint8Array, at: number): WebhookRequest =>
		signMeta(body, at, appSecret);
	const toRequest = (
		messaging: readonly unknown[],
		at: number,
	): WebhookRequest =>
		raw(
			new TextEncoder().encode(
				JSON.stringify({
					object,
					entry: [{ id: pageId, time: at, messaging }],
				}),
			),
			at,
		);
	const toBase = (user: string, at: number) => ({
		sender: { id: user },
		recipient: { id: pageId },
		timestamp: at,
	});
	const toEvent = (
		{ user, id }: { readonly user: string; readonly id: number },
		at: number,
		message: object,
	) => ({
		...toBase(user, at),
		message: { mid: `m_${id}`, ...message },
	});
	return {
		name,
		capabilities:
			name === "messenger" ? messengerCapabilities : instagramCapabilities,
		open: (openFile) => openPage(name, openFile),
		says: (said, at) => toRequest([toEvent(said, at, { text: said.text })], at),
		taps: ({ value, ...said }, at) =>
			toRequest(
				[
					toEvent(said, at, {
						text: said.text,
						quick_reply: { payload: value },
					}),
				],
				at,
			),
		photo: ({ file, ...sent }, at) =>
			toRequest(
				[
					toEvent(sent, at, {
						attachments: [{ type: "image", payload: { url: file } }],
					}),
				],
				at,
			),
		mark: ({ user, messageId, mark }, at) =>
			toRequest(
				[
					{
						...toBase(user, at),
						...(mark === "delivered"
							? { delivery: { mids: [messageId], watermark: at } }
							: {
									read:
										name === "messenger"
											? { watermark: at }
											: { mid: messageId },
								}),
					},
				],
				at,
			),
		...(name === "instagram"
			? {
					deletion: (gone, at) =>
						toRequest([toEvent(gone, at, { is_deleted: true })], at),
				}
			: {
					edit: ({ user, id, text }, at) =>
						toRequest(
							[
								{
									...toBase(user, at),
									message_edit: { mid: `m_${id}`, text, num_edit: 1 },
								},
							],
							at,
						),
					place: ({ latitude, longitude, ...sent }, at) =>
						toRequest(
							[
								toEvent(sent, at, {
									attachments: [
										{
											type: "location",
											payload: {
												coordinates: { lat: latitude, long: longitude },
											},
										},
									],
								}),
							],
							at,
						),
				}),
		voice: ({ file, ...sent }, at) =>
			toRequest(
				[
					toEvent(sent, at, {
						attachments: [{ type: "audio", payload: { url: file } }],
					}),
				],
				at,
			),
		start: ({ user, parameter }, at) =>
			toRequest(
				[
					{
						...toBase(user, at),
						referral: {
							ref: parameter,
							source: "SHORTLINK",
							type: "OPEN_THREAD",
						},
					},
				],
				at,
			),
		batch: (said, at) => {
			const half = Math.ceil(said.length / 2);
			const events = said.map((one) => toEvent(one, at, { text: one.text }));
			return toRequest(
				[
					...events.slice(0, half),
					{ sender: null, message: 5 },
					null,
					...events.slice(half),
				],
				at,
			);
		},
		raw,
		address: (user) => ({ userId: user }),
		proof: ["x-hub-signature-256"],
		isBodySigned: true,
	};
}
