import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { createAccess } from "../connection/access.js";
import { createConnection, type LinkState } from "../connection/connection.js";
import { createOutbox } from "../connection/outbox.js";
import type { ConnectionPorts } from "../connection/ports.js";
import type { NewPhoto } from "../photo/photo.js";
import { ownerOf, type ShownOwner } from "../transcript/owner-of.js";
import {
	emptyTranscript,
	type Pending,
	type Transcript,
	type TranscriptAction,
	updateTranscript,
} from "../transcript/transcript.js";
import type { ActivityBatch, DirectLine } from "../wire/direct-line.js";
import type {
	Device,
	OutgoingActivity,
	Page,
} from "../wire/outgoing-activity.js";
import { type Reply, readActivity } from "../wire/read-activity.js";
import type { SessionStore } from "./stored-session.js";
import { createTypingState, type TypingState } from "./typing-state.js";

export interface ChatSessionOptions {
	readonly directLine: DirectLine;
	readonly ports: ConnectionPorts;
	readonly store: SessionStore;
	/** `wss://…` of the server. */
	readonly socketOrigin: string;
	readonly newId: () => string;
	readonly page: () => Page;
	readonly device?: () => Device;
	/** Language of the interface now. */
	readonly locale: () => string;
	/** The shop's signed token of the customer who is signed in now. */
	readonly customerToken: () => string | undefined;
	/** A reply came in while the chat was there; not for history. */
	readonly onReply: (reply: Reply) => void;
	/** A message needs the shopper: it was not sent. */
	readonly onFailure: () => void;
}

/** One shopper's conversation: what is shown of it and what can be done. */
export interface ChatSession {
	readonly transcript: ReadonlySignal<Transcript>;
	readonly link: ReadonlySignal<LinkState>;
	readonly owner: ReadonlySignal<ShownOwner>;
	readonly typing: ReadonlySignal<TypingState | undefined>;
	/** Replies that came since the shopper last looked. */
	readonly unread: ReadonlySignal<number>;
	readonly votes: ReadonlySignal<Readonly<Record<string, boolean>>>;
	/** True once the history is here. */
	readonly isLoaded: ReadonlySignal<boolean>;
	/** How much of a message with photos has been sent, 0 up to 1, by the message's id. */
	readonly progress: ReadonlySignal<Readonly<Record<string, number>>>;
	/** Whether a photo is of use now: the bot asks for one, or a person is there to look at it. */
	readonly takesPhotos: ReadonlySignal<boolean>;
	/** Connects; further calls do nothing. */
	start(): void;
	/**
	 * The shopper opened the chat, or somebody else is signed in while it is open: the bot greets
	 * once in a conversation and hears of every change of the customer.
	 */
	open(): void;
	/** Sends a text, a tapped button with its value, or a text with photos, which may be empty then. */
	say(text: string, action?: string, photos?: readonly NewPhoto[]): void;
	/** A file of the conversation; undefined when it cannot be had now. */
	loadFile(url: string): Promise<Blob | undefined>;
	retry(clientId: string): void;
	vote(reply: Reply, articleId: string, isHelpful: boolean): void;
	/** The shopper has seen all that is here; a person is told. */
	markRead(): void;
	/** The shopper writes; a person is shown that they do. */
	noteTyping(): void;
	/** The network or the page is back. */
	wake(): void;
}

/** That the shopper writes is told at most this often, ms. */
const leastBetweenTypingMs = 3000;

export function createChatSession(options: ChatSessionOptions): ChatSession {
	const { directLine, ports, store, newId } = options;
	const stored = store.load();
	const isResumed = stored.grant !== undefined;
	const transcript = signal<Transcript>({
		...emptyTranscript,
		pending: stored.pending ?? [],
	});
	const link = signal<LinkState>("idle");
	const isLoaded = signal(false);
	const votes = signal(stored.votes ?? {});
	let isJoined = false;
	let typedAt = Number.NEGATIVE_INFINITY;
	const readSequence = signal(stored.readSequence ?? 0);
	const typing = createTypingState();
	const owner = computed(() => ownerOf(transcript.value));
	const progress = signal<Readonly<Record<string, number>>>({});
	const takesPhotos = computed(
		() =>
			owner.value.kind === "human" ||
			(owner.value.kind === "bot" &&
				transcript.value.lines.findLast((line) => line.kind === "reply")
					?.asksPhoto === true),
	);
	const unread = computed(
		() =>
			transcript.value.lines.filter(
				(line) => line.kind === "reply" && line.sequence > readSequence.value,
			).length,
	);

	function update(action: TranscriptAction): void {
		const { pending } = transcript.value;
		transcript.value = updateTranscript(transcript.value, action);
		if (transcript.value.pending !== pending)
			store.change({
				pending: transcript.value.pending.filter(({ photos }) => !photos),
			});
		if (action.kind === "delivery-changed" && action.delivery === "failed") {
			typing.hide();
			options.onFailure();
		}
		const isOpeningTold =
			action.kind === "accepted" &&
			pending.some(
				(item) => item.clientId === action.clientId && isOpening(item),
			);
		const { grant } = store.load();
		if (isOpeningTold && grant)
			store.change({ greetedConversation: grant.conversationId });
	}

	const access = createAccess({
		directLine,
		now: ports.now,
		load: () => store.load().grant,
		keep: (grant) => store.change({ grant }),
		onOtherConversation() {
			update({ kind: "restarted" });
			readSequence.value = 0;
			store.change({ readSequence: 0, votes: {} });
			votes.value = {};
			isJoined = false;
			connection.rejoin();
			if (ports.isLookedAt()) open();
		},
	});
	const watermark = () => transcript.value.watermark;
	const connection = createConnection({
		directLine,
		access,
		ports,
		socketOrigin: options.socketOrigin,
		watermark,
		onJoined() {
			isJoined = true;
			outbox.flush();
		},
		onBatch: take,
		onState(state) {
			link.value = state;
			if (state === "live") isLoaded.value = true;
		},
	});
	const outbox = createOutbox({
		directLine,
		access,
		ports,
		pending: () => transcript.value.pending,
		watermark,
		update,
		onProgress(clientId, share) {
			const { [clientId]: _, ...others } = progress.value;
			progress.value =
				share === undefined ? others : { ...others, [clientId]: share };
		},
		onSilence: () => void connection.catchUp(),
	});

	function take(batch: ActivityBatch, isHistory: boolean): void {
		const known = new Set(transcript.value.lines.map(({ id }) => id));
		const messages = batch.activities.flatMap((activity) => {
			const message = readActivity(activity);
			return message ? [message] : [];
		});
		const isOld = isResumed && isHistory && !isLoaded.value;
		update({ kind: "received", messages, watermark: batch.watermark });
		for (const message of messages) {
			if (message.kind === "typing") typing.show(message.name);
			else if (message.kind === "reply" && !known.has(message.id)) {
				typing.hide();
				if (!isOld) options.onReply(message);
			}
		}
	}

	function enqueue(
		activity: OutgoingActivity,
		photos: readonly NewPhoto[] = [],
	): void {
		update({
			kind: "enqueued",
			pending: {
				clientId: activity.channelData.clientActivityID,
				activity,
				delivery: "sending",
				...(photos.length > 0 ? { photos } : {}),
				at: ports.now(),
			},
		});
		flush();
	}

	/** Nothing can be posted to a conversation that was not joined; joining flushes too. */
	function flush(): void {
		if (isJoined) outbox.flush();
	}

	function open(): void {
		connection.start();
		const { grant, greetedConversation } = store.load();
		const isGreeted =
			transcript.value.pending.some(isOpening) ||
			(grant !== undefined && grant.conversationId === greetedConversation);
		const token = options.customerToken();
		const customer = toMark(token);
		if (isGreeted && customer === (store.load().toldCustomer ?? "")) return;
		if (!isGreeted) typing.show(undefined);
		store.change({ toldCustomer: customer });
		enqueue({
			type: "event",
			name: "shopbell/opened",
			value: {
				locale: options.locale(),
				page: options.page(),
				...(options.device ? { device: options.device() } : {}),
				...(token || isGreeted ? { customerToken: token ?? null } : {}),
			},
			channelData: { clientActivityID: newId() },
		});
	}

	return {
		transcript,
		link,
		owner,
		typing: typing.state,
		unread,
		votes,
		progress,
		takesPhotos,
		isLoaded,
		start: () => connection.start(),
		open,
		say(text, action, photos) {
			connection.start();
			if (owner.value.kind === "bot") typing.show(undefined);
			enqueue(
				{
					type: "message",
					text,
					locale: options.locale(),
					channelData: {
						clientActivityID: newId(),
						...(action ? { action } : {}),
						page: options.page(),
					},
				},
				photos,
			);
		},
		async loadFile(url) {
			const loaded = await access.run((grant) => directLine.file(grant, url));
			return loaded.kind === "ok" ? loaded.value : undefined;
		},
		retry(clientId) {
			update({ kind: "delivery-changed", clientId, delivery: "sending" });
			flush();
		},
		vote(reply, articleId, isHelpful) {
			votes.value = { ...votes.value, [reply.id]: isHelpful };
			store.change({ votes: votes.value });
			enqueue({
				type: "event",
				name: "shopbell/feedback",
				value: { articleId, isHelpful },
				channelData: { clientActivityID: newId() },
			});
		},
		markRead() {
			const last = transcript.value.lines.at(-1)?.sequence ?? 0;
			if (last <= readSequence.value) return;
			readSequence.value = last;
			store.change({ readSequence: last });
			if (owner.value.kind === "human")
				connection.sign({
					type: "event",
					name: "shopbell/read",
					value: { sequence: last },
				});
		},
		noteTyping() {
			const now = ports.now();
			if (owner.value.kind !== "human" || now - typedAt < leastBetweenTypingMs)
				return;
			typedAt = now;
			connection.sign({ type: "typing" });
		},
		wake() {
			connection.wake();
			flush();
		},
	};
}

/** Tells tokens apart without keeping one: the end of its signature. */
function toMark(token: string | undefined): string {
	return token?.slice(-16) ?? "";
}

function isOpening({ activity }: Pending): boolean {
	return activity.type === "event" && activity.name === "shopbell/opened";
}
