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
import { checkSignature, signBytes } from "../proof/check-signature.js";
import { headerOf } from "../proof/header.js";
import { readReport } from "../proof/read-report.js";
import {
	type ChatwootAddress,
	type ChatwootClient,
	createChatwootClient,
} from "./create-chatwoot-client.js";
import { decodeChatwootReport, toSaid } from "./decode-chatwoot-report.js";

/** What a desk at Chatwoot is made of. */
export interface ChatwootDeskOptions extends ChatwootAddress {
	/** Secrets that sign webhooks, of the bot, the inbox or the account; one has to hold. At least one. */
	readonly webhookSecrets: readonly string[];
	/** Language of the notes. */
	readonly locale: string;
	readonly book: HandoffBook;
	readonly clock: DeskClock;
	/** Default the `fetch` of Node. */
	readonly fetch?: DeskFetch;
}

/** Time for what was said before the end, of the 5 s in which Chatwoot wants its answer. */
const catchUpMs = 2500;

/**
 * Chatwoot through an API inbox with an agent bot. Each handoff is a contact of that inbox (its
 * `source_id` is the handoff's id, which makes it once and no more) with one conversation, made
 * ready before anybody sees it: words of the shopper → private note → attributes → team → open,
 * which is the call that Chatwoot counts as the bot's handoff.
 */
export function createChatwootDesk(options: ChatwootDeskOptions): RemoteDesk {
	const { book, clock, locale, teamId, webhookSecrets } = options;
	if (webhookSecrets.length === 0 || webhookSecrets.includes(""))
		throw new DeskError(
			"desk.setting",
			"Chatwoot's webhooks cannot be told from forged ones without a secret.",
			"Give the secret that Chatwoot shows beside the webhook.",
		);
	const words = deskWords(locale);
	const clientOf = createChatwootClient(options, options);

	async function perform(
		command: RemoteCommand,
		delivery: RemoteDelivery,
	): Promise<void> {
		const client = clientOf(delivery.signal);
		const { handoffId } = command;
		if (command.kind === "request") return request(command, delivery, client);
		const conversation = (await book.read(handoffId))?.ticket.conversation;
		if (typeof conversation !== "number") return;
		switch (command.kind) {
			case "relay":
				return relay(command, delivery, conversation, client);
			case "note":
				return client.note(conversation, command.text);
			case "withdraw":
				await client.note(conversation, words.withdrawn);
				return client.resolve(handoffId, conversation);
		}
	}

	/** Goes on where an attempt of before ended: each step is noted once Chatwoot has it. */
	async function request(
		{ pack, handoffId }: Extract<RemoteCommand, { kind: "request" }>,
		delivery: RemoteDelivery,
		client: ChatwootClient,
	): Promise<void> {
		const { ticketNumber, isPromised } = delivery;
		const listed = async () =>
			(await client.listConversations(handoffId))[0] ?? undefined;
		const making = { book, handoffId, now: clock.now };
		let ticket = (await book.read(handoffId))?.ticket ?? {};
		if (ticket.conversation === undefined) {
			await client.createContact(handoffId, {
				identifier: pack.customer?.id ?? delivery.conversationId,
				...(pack.shopper.name ? { name: pack.shopper.name } : {}),
			});
			await makeOnce({
				...making,
				what: "conversation",
				find: async () => (await listed())?.id,
				make: () => client.createConversation(handoffId),
				note: (notes, conversation) => ({ ...notes, conversation }),
			});
			ticket = (await book.read(handoffId))?.ticket ?? {};
		}
		const conversation = Number(ticket.conversation);
		if (ticket.asked === undefined) {
			const text = toAskedText(pack);
			await makeOnce({
				...making,
				what: "asked",
				find: async () =>
					(await listed())?.messages?.some(isOfShopper) ? 1 : undefined,
				async make() {
					if (text === "") return 0;
					await client.write(handoffId, conversation, text);
					return 1;
				},
				note: (notes, asked) => ({ ...notes, asked, relayed: 0 }),
			});
			ticket = (await book.read(handoffId))?.ticket ?? {};
		}
		const promised = isPromised ? 1 : 0;
		if (ticket.noted !== promised) {
			await client.note(
				conversation,
				ticket.noted === undefined
					? toDeskNote(pack, locale, delivery)
					: words.promisedTicket(ticketNumber),
			);
			await book.change(handoffId, (entry) => {
				if (!entry) throw new TypeError("a handoff that was never asked for");
				return { ...entry, ticket: { ...entry.ticket, noted: promised } };
			});
		}
		await client.setAttributes(conversation, {
			shopbell_handoff: handoffId,
			shopbell_reason: pack.reason,
			shopbell_language: pack.locale,
			...(pack.articleId === null ? {} : { shopbell_article: pack.articleId }),
			shopbell_ticket: ticketNumber,
		});
		if (teamId !== null) await client.assignTeam(conversation, teamId);
		await client.open(conversation);
	}

	/** Chatwoot knows no key, so the messages of the shopper are counted. */
	async function relay(
		command: Extract<RemoteCommand, { kind: "relay" }>,
		{ key }: RemoteDelivery,
		conversation: number,
		client: ChatwootClient,
	): Promise<void> {
		const { handoffId } = command;
		const {
			relayedKey,
			asked = 0,
			relayed = 0,
		} = (await book.read(handoffId))?.ticket ?? {};
		if (relayedKey === key) return;
		const known = Number(asked) + Number(relayed);
		await makeOnce({
			book,
			handoffId,
			what: "relay",
			now: clock.now,
			async find() {
				const [there] = await client.listConversations(handoffId);
				return (there?.messages ?? []).filter(isOfShopper).length > known
					? true
					: undefined;
			},
			async make() {
				await client.write(handoffId, conversation, toRelayedText(command));
				return true;
			},
			note: (notes) => ({
				...notes,
				relayed: Number(notes.relayed ?? 0) + 1,
				relayedKey: key,
			}),
		});
	}

	/** Public words of people, so that none is missing when the conversation ends before its webhook came. */
	async function catchUp(handoffId: string): Promise<readonly DeskArrival[]> {
		const cut = new AbortController();
		try {
			const [known] = await Promise.race([
				clientOf(cut.signal).listConversations(handoffId),
				clock.sleep(catchUpMs, cut.signal).then(() => []),
			]);
			return (known?.messages ?? []).flatMap((message) => {
				if (message.message_type !== 1) return [];
				const said = toSaid(handoffId, message);
				return said ? [said] : [];
			});
		} catch {
			// The webhooks of those words are still under way; this was only to be ahead of them.
			return [];
		} finally {
			cut.abort();
		}
	}

	return {
		kind: "chatwoot",
		perform,
		async receive(report) {
			const timestamp = headerOf(report, "x-chatwoot-timestamp");
			const signature = headerOf(report, "x-chatwoot-signature");
			const verdicts = webhookSecrets.map((secret) =>
				checkSignature({
					timestamp,
					signatures: signature === undefined ? [] : [signature],
					expected: `sha256=${signBytes(secret, `${timestamp}.`, report.body, "hex")}`,
					at: report.at,
				}),
			);
			if (!verdicts.includes(undefined)) {
				const why = verdicts.find((verdict) => verdict !== "forged");
				return { kind: "refused", why: why ?? "forged" };
			}
			const decoded = decodeChatwootReport(readReport(report));
			switch (decoded.kind) {
				case "invalid":
					return { kind: "invalid" };
				case "ignored":
					return { kind: "taken", arrivals: [] };
				case "arrivals":
					return { kind: "taken", arrivals: decoded.arrivals };
				case "ended": {
					const { handoffId, how } = decoded;
					const entry = await book.read(handoffId);
					if (entry?.stage !== "taken") return { kind: "taken", arrivals: [] };
					return {
						kind: "taken",
						arrivals: [
							...(await catchUp(handoffId)),
							{
								dedupeId: `${handoffId}|${how}`,
								signal: { kind: how, handoffId },
							},
						],
					};
				}
			}
		},
		async check(signal) {
			try {
				await clientOf(signal).listConversations("shopbell-sign-of-life");
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

function isOfShopper({ message_type }: { readonly message_type: number }) {
	return message_type === 0;
}
