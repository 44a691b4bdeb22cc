import type { ContextPack } from "@shopbell/conversation";
import type { HandoffBook } from "../book/handoff-book.js";
import { makeOnce } from "../book/make-once.js";
import { DeskError } from "../desk-error.js";
import type { DeskFetch } from "../http/create-desk-http.js";
import { deskWords } from "../note/desk-words.js";
import { toAskedText, toDeskNote } from "../note/to-desk-note.js";
import { toRelayedText } from "../note/to-relayed-text.js";
import type { DeskClock } from "../port/desk-clock.js";
import type {
	DeskArrival,
	RemoteCommand,
	RemoteDelivery,
	RemoteDesk,
} from "../port/remote-desk.js";
import { headerOf } from "../proof/header.js";
import { isSameSecret } from "../proof/is-same-secret.js";
import { readReport } from "../proof/read-report.js";
import {
	createSunshineClient,
	type SunshineAddress,
	type SunshineClient,
} from "./create-sunshine-client.js";
import {
	agentWorkspace,
	decodeSunshineReport,
	toSaid,
} from "./decode-sunshine-report.js";

/** What a desk at Zendesk is made of. */
export interface ZendeskDeskOptions extends SunshineAddress {
	/** Shared secret of the webhook, which comes as `X-API-Key`. */
	readonly webhookSecret: string;
	/** Who gets control: id or name of a switchboard integration; default Zendesk's agents. */
	readonly switchboardIntegration?: string;
	/** Language of the notes. */
	readonly locale: string;
	readonly book: HandoffBook;
	readonly clock: DeskClock;
	/** Default the `fetch` of Node. */
	readonly fetch?: DeskFetch;
}

/** Time for what was said before the end; Zendesk waits 20 s for an answer. */
const catchUpMs = 5000;

/**
 * Zendesk through the switchboard of Sunshine Conversations. Each handoff is a conversation of its
 * own with the handoff's id in its metadata: words of the shopper, what the bot knows as a message
 * of the business (no shopper is connected there, so only agents read it), then `passControl`,
 * which makes the ticket. Control comes back when the ticket is closed.
 */
export function createZendeskDesk(options: ZendeskDeskOptions): RemoteDesk {
	const { book, clock, locale, webhookSecret } = options;
	if (webhookSecret === "")
		throw new DeskError(
			"desk.setting",
			"Zendesk's webhooks cannot be told from forged ones without a secret.",
			"Give the shared secret that Zendesk shows beside the webhook.",
		);
	const words = deskWords(locale);
	const clientOf = createSunshineClient(options, options);

	async function perform(
		command: RemoteCommand,
		delivery: RemoteDelivery,
	): Promise<void> {
		const client = clientOf(delivery.signal);
		const { handoffId } = command;
		if (command.kind === "request") return request(command, delivery, client);
		const { conversation, user } = (await book.read(handoffId))?.ticket ?? {};
		if (typeof conversation !== "string") return;
		const { key } = delivery;
		switch (command.kind) {
			case "relay":
				await postOnce(client, conversation, handoffId, {
					key,
					author: { type: "user", userExternalId: String(user) },
					text: toRelayedText(command),
				});
				return;
			case "note":
				await postOnce(client, conversation, handoffId, {
					key,
					author: toBusiness(),
					text: command.text,
				});
				return;
			case "withdraw":
				await postOnce(client, conversation, handoffId, {
					key,
					author: toBusiness(),
					text: words.withdrawn,
				});
				return;
		}
	}

	async function request(
		{ pack, handoffId }: Extract<RemoteCommand, { kind: "request" }>,
		delivery: RemoteDelivery,
		client: SunshineClient,
	): Promise<void> {
		const user = pack.customer?.id ?? delivery.conversationId;
		const known = (await book.read(handoffId))?.ticket.conversation;
		if (known === undefined) {
			await client.createUser(user, pack.shopper.name);
			await makeOnce({
				book,
				handoffId,
				what: "conversation",
				now: clock.now,
				find: async () =>
					(await client.listConversations(user)).find(
						({ metadata }) => metadata?.shopbellHandoff === handoffId,
					)?.id,
				make: () =>
					client.createConversation(user, { shopbellHandoff: handoffId }),
				note: (notes, made) => ({ ...notes, conversation: made, user }),
			});
		}
		const conversation = String(
			(await book.read(handoffId))?.ticket.conversation,
		);
		await book.link(`conversation-of-desk|${conversation}`, handoffId);
		const first = await postOnce(client, conversation, handoffId, {
			key: `${handoffId}|asked`,
			author: { type: "user", userExternalId: user },
			text: toAskedText(pack) || words.shopper,
		});
		await postOnce(client, conversation, handoffId, {
			key: `${handoffId}|note|${delivery.isPromised}`,
			author: toBusiness(),
			text: toDeskNote(pack, locale, delivery) || toTopic(pack),
		});
		await client.passControl(
			conversation,
			options.switchboardIntegration ?? agentWorkspace,
			{
				"dataCapture.systemField.tags": `shopbell,${delivery.ticketNumber},${toTopic(pack)}`,
				first_message_id: first,
			},
		);
	}

	/** Every message of ours carries its key, so one that is there already is not sent again. */
	async function postOnce(
		client: SunshineClient,
		conversation: string,
		handoffId: string,
		message: {
			readonly key: string;
			readonly author: Readonly<Record<string, string>>;
			readonly text: string;
		},
	): Promise<string> {
		const { key, author, text } = message;
		const slot = `posted ${key}`;
		const posted = (await book.read(handoffId))?.ticket[slot];
		return typeof posted === "string"
			? posted
			: makeOnce({
					book,
					handoffId,
					what: key,
					now: clock.now,
					find: async () =>
						(await client.listMessages(conversation)).find(
							({ metadata }) => metadata?.shopbellKey === key,
						)?.id,
					make: () =>
						client.post(conversation, author, text, { shopbellKey: key }),
					// Only the latest: commands of one conversation come one after another.
					note: (notes, id) => ({
						...Object.fromEntries(
							Object.entries(notes).filter(
								([name]) =>
									!name.startsWith("posted ") || name.includes(handoffId),
							),
						),
						[slot]: id,
					}),
				});
	}

	async function catchUp(
		conversation: string,
		handoffId: string,
	): Promise<readonly DeskArrival[]> {
		const cut = new AbortController();
		try {
			const messages = await Promise.race([
				clientOf(cut.signal).listMessages(conversation),
				clock.sleep(catchUpMs, cut.signal).then(() => []),
			]);
			return messages.flatMap((message) => {
				const signal = toSaid(handoffId, message);
				return signal
					? [{ dedupeId: `zendesk|message|${message.id}`, signal }]
					: [];
			});
		} catch {
			// The webhooks of those words are still under way; this was only to be ahead of them.
			return [];
		} finally {
			cut.abort();
		}
	}

	return {
		kind: "zendesk",
		perform,
		async receive(report) {
			const key = headerOf(report, "x-api-key");
			if (key === undefined) return { kind: "refused", why: "unsigned" };
			if (!isSameSecret(webhookSecret, key))
				return { kind: "refused", why: "forged" };
			const news = decodeSunshineReport(readReport(report));
			if (news === undefined) return { kind: "invalid" };
			const arrivals: DeskArrival[] = [];
			for (const item of news) {
				const handoffId = await book.find(
					`conversation-of-desk|${item.conversation}`,
				);
				if (handoffId === undefined) continue;
				if (item.kind === "message") {
					const signal = toSaid(handoffId, item.message);
					if (signal)
						arrivals.push({
							dedupeId: `zendesk|message|${item.message.id}`,
							signal,
						});
					continue;
				}
				// Before `passControl` control is with us: only what comes back counts.
				if ((await book.read(handoffId))?.stage !== "taken") continue;
				arrivals.push(...(await catchUp(item.conversation, handoffId)), {
					dedupeId: `${handoffId}|resolved`,
					signal: { kind: "resolved", handoffId },
				});
			}
			return { kind: "taken", arrivals };
		},
		async check(signal) {
			try {
				await clientOf(signal).readApp();
				return { kind: "well" };
			} catch (error) {
				return {
					kind: "ill",
					why: error instanceof DeskError ? error.code : "unknown",
				};
			}
		},
	};
}

function toBusiness(): Readonly<Record<string, string>> {
	return { type: "business", displayName: "Shopbell" };
}

/** Folder of the article or flow it is about, else the reason. */
function toTopic(pack: ContextPack): string {
	return (pack.articleId ?? pack.flow?.id)?.split(".")[0] ?? pack.reason;
}
