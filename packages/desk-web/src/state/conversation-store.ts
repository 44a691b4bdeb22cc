import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { DeskApi } from "../api/desk-api.js";
import type { Refusal } from "../api/request.js";
import type {
	ConversationPage,
	PastConversation,
	ReadMark,
} from "../wire/conversation.js";
import type { UnknownDelivery } from "../wire/delivery.js";
import type { Entry } from "../wire/entry.js";
import type { Handoff, HumanAgent } from "../wire/handoff.js";
import type { LiveMessage } from "../wire/live-message.js";
import type { Note } from "../wire/note.js";
import type { Reach } from "../wire/reach.js";
import type { Ways } from "../wire/ways.js";
import {
	countNewFrom,
	hasNewDeletion,
	mergeEntries,
	mergeNotes,
} from "./transcript.js";

/** What the conversation on screen needs of the rest of the page. */
export interface ConversationPorts {
	readonly api: Pick<DeskApi, "conversation">;
	readonly myId: ReadonlySignal<string>;
	/** Language of what the server writes for the agent. */
	readonly lang: ReadonlySignal<string>;
	follow(conversationId: string | null, after: number): void;
	onRefused(refusal: Refusal): void;
	onHandoff(handoff: Handoff): void;
	/** Lines of mine came back in the transcript. */
	onArrived(conversationId: string, count: number): void;
}

/** All about the conversation beside its lines. */
export interface ConversationDetails {
	readonly note: readonly string[];
	readonly history: readonly PastConversation[];
	readonly may: ConversationPage["may"];
	/** What is left where words do not arrive; null: nothing closes there. */
	readonly ways: Ways | null;
}

/** Somebody who writes now. */
export interface Typist {
	readonly by: HumanAgent | "shopper";
	/** Epoch ms of this browser. */
	readonly until: number;
}

/** Somebody who has said that they write does so for as long without saying it again. */
const typingMs = 6000;

const nameOf = (who: HumanAgent | "shopper"): string =>
	who === "shopper" ? who : who.id;

/** The one conversation on screen, kept up to date. */
export function createConversationStore(ports: ConversationPorts) {
	const entries = signal<readonly Entry[]>([]);
	const notes = signal<readonly Note[]>([]);
	const read = signal<readonly ReadMark[]>([]);
	const unknown = signal<readonly UnknownDelivery[]>([]);
	const reach = signal<Reach | null>(null);
	const details = signal<ConversationDetails | null>(null);
	const typists = signal<readonly Typist[]>([]);
	const status = signal<"none" | "loading" | "ready" | "failed">("none");
	let current: string | null = null;

	const lastSeq = (): number => entries.peek().at(-1)?.seq ?? 0;

	function add(more: readonly Entry[]): void {
		if (!current || more.length === 0) return;
		const mine = countNewFrom(ports.myId.peek(), entries.peek(), more);
		const conversationId = current;
		const isForgotten = hasNewDeletion(entries.peek(), more);
		batch(() => {
			entries.value = mergeEntries(entries.peek(), more);
			// Who has just said something has stopped writing.
			for (const { content } of more) {
				const by =
					content.kind === "shopper" ? "shopper" : (content.agent?.id ?? "");
				typists.value = typists.peek().filter((item) => nameOf(item.by) !== by);
			}
			if (mine > 0) ports.onArrived(conversationId, mine);
		});
		// What stands beside the lines has forgotten the words as well.
		if (isForgotten) void load(conversationId);
	}

	async function load(conversationId: string): Promise<void> {
		for (;;) {
			const answer = await ports.api.conversation(
				conversationId,
				lastSeq(),
				ports.lang.peek(),
			);
			if (current !== conversationId) return;
			if (answer.kind !== "ok") {
				if (status.peek() === "loading") status.value = "failed";
				if (answer.kind === "refused") ports.onRefused(answer);
				return;
			}
			const { body } = answer;
			batch(() => {
				add(body.entries);
				notes.value = mergeNotes(notes.peek(), body.notes);
				read.value = body.read;
				unknown.value = body.unknown;
				reach.value = body.reach;
				details.value = {
					note: body.note,
					history: body.history,
					may: body.may,
					ways: body.ways ?? null,
				};
				ports.onHandoff(body.handoff);
			});
			if (!body.hasMore) break;
		}
		status.value = "ready";
		ports.follow(conversationId, lastSeq());
	}

	function clear(): void {
		entries.value = [];
		notes.value = [];
		read.value = [];
		unknown.value = [];
		reach.value = null;
		typists.value = [];
		details.value = null;
	}

	return {
		entries: entries as ReadonlySignal<readonly Entry[]>,
		notes: notes as ReadonlySignal<readonly Note[]>,
		read: read as ReadonlySignal<readonly ReadMark[]>,
		/** Messages of which nobody knows whether they arrived. */
		unknown: unknown as ReadonlySignal<readonly UnknownDelivery[]>,
		/** Whether my words get there, and how far those of before got; null until it is known. */
		reach: reach as ReadonlySignal<Reach | null>,
		details: details as ReadonlySignal<ConversationDetails | null>,
		typists: typists as ReadonlySignal<readonly Typist[]>,
		status: status as ReadonlySignal<"none" | "loading" | "ready" | "failed">,
		lastSeq,
		add,
		/** Shows a conversation; the one on screen stays as it is. */
		async open(conversationId: string): Promise<void> {
			const isSame = current === conversationId;
			current = conversationId;
			if (isSame && status.peek() !== "failed") return;
			batch(() => {
				if (!isSame) clear();
				status.value = "loading";
			});
			await load(conversationId);
		},
		/** Asks for what was missed, or what has changed beside the lines. */
		async refresh(): Promise<void> {
			if (current) await load(current);
		},
		addNote(note: Note): void {
			if (note.conversationId === current)
				notes.value = mergeNotes(notes.peek(), [note]);
		},
		receive(
			message: Extract<
				LiveMessage,
				{ kind: "entries" | "typing" | "read" | "deliveries" }
			>,
		): void {
			if (message.conversationId !== current) return;
			switch (message.kind) {
				case "entries":
					add(message.entries);
					break;
				case "deliveries":
					unknown.value = message.unknown;
					if (message.reach) reach.value = message.reach;
					break;
				case "typing": {
					const others = typists
						.peek()
						.filter(({ by }) => nameOf(by) !== nameOf(message.by));
					const until = Date.now() + typingMs;
					typists.value = [...others, { by: message.by, until }];
					setTimeout(() => {
						typists.value = typists
							.peek()
							.filter((typist) => typist.until > Date.now());
					}, typingMs + 50);
					break;
				}
				case "read":
					read.value = [
						...read
							.peek()
							.filter(({ reader }) => nameOf(reader) !== nameOf(message.by)),
						{ reader: message.by, seq: message.seq },
					];
					break;
			}
		},
		close(): void {
			if (!current) return;
			current = null;
			batch(() => {
				clear();
				status.value = "none";
			});
			ports.follow(null, 0);
		},
	};
}
