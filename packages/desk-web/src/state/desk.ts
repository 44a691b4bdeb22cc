import { batch, computed, effect, signal } from "@preact/signals";
import { createNotices } from "@shopbell/staff-web";
import type { DeskApi, HandoffAct } from "../api/desk-api.js";
import {
	type LiveConnection,
	openLiveConnection,
} from "../api/live-connection.js";
import { fill } from "../locale/strings.js";
import type { Handoff } from "../wire/handoff.js";
import type { LiveMessage } from "../wire/live-message.js";
import type { Me } from "../wire/me.js";
import { createConversationStore } from "./conversation-store.js";
import { doneText, endsWriting } from "./done-text.js";
import { createDrafts } from "./drafts.js";
import { createHelpingStore } from "./helping-store.js";
import { createInboxStore } from "./inbox-store.js";
import { createMessageId, createOutbox } from "./outbox.js";
import { createPickedFiles } from "./picked-files.js";
import { createPlace } from "./place.js";
import { locale, strings } from "./preferences.js";
import { createRefusals } from "./refusals.js";
import { createSeen } from "./seen.js";

/** Who is at this page. */
export type SessionState =
	| { readonly kind: "loading" }
	| { readonly kind: "unreachable" }
	| { readonly kind: "signed-out"; readonly wasSignedIn: boolean }
	| { readonly kind: "signed-in"; readonly me: Me };

/** How often ages on screen are renewed. */
const tickMs = 5000;
/** Typing is told at most so often. */
const typingEveryMs = 3000;
/** A search is sent when nobody has typed for so long. */
const searchPauseMs = 200;

/** Everything the page shows and does. One per page. */
export function createDesk(api: DeskApi) {
	const session = signal<SessionState>({ kind: "loading" });
	const connection = signal<"connecting" | "online" | "offline">("connecting");
	/** Handoffs with an action under way. */
	const busyIds = signal<ReadonlySet<string>>(new Set());
	/** The server's clock, in steps. */
	const now = signal(Date.now());
	let clockOffsetMs = 0;
	/** The one-time password somebody has just signed in with, so that it is not asked for twice. */
	let typedPassword: string | null = null;
	let live: LiveConnection | undefined;
	let lastTypingAt = 0;

	const place = createPlace();
	const notices = createNotices();
	const drafts = createDrafts();
	const seen = createSeen();
	const myId = computed(() =>
		session.value.kind === "signed-in" ? session.value.me.user.id : "",
	);
	const report = createRefusals({
		notices,
		onSignedOut: () => void checkSession(),
		onStale: () => void inbox.load(false),
	});

	const inbox = createInboxStore({
		api,
		place: place.value,
		myId,
		now,
		onRefused: report,
		onClock(at) {
			clockOffsetMs = at - Date.now();
			now.value = at;
		},
	});
	const conversation = createConversationStore({
		api,
		myId,
		lang: locale,
		follow: (conversationId, after) =>
			live?.send({ kind: "follow", conversationId, after }),
		onRefused: report,
		onHandoff: (handoff) => inbox.add(handoff),
		onArrived(conversationId, count) {
			const handoff = latestOf(conversationId);
			if (handoff) outbox.arrived(handoff.id, count);
		},
	});
	const helping = createHelpingStore(api);
	const picked = createPickedFiles({ api, onRefused: report });
	const outbox = createOutbox({
		api,
		onRefused: report,
		onCollided: (_handoffId, entries) => conversation.add(entries),
	});

	const selectedId = computed(() => place.value.value.conversationId);
	const selected = computed(() =>
		selectedId.value === null ? null : latestOf(selectedId.value),
	);

	function latestOf(conversationId: string): Handoff | null {
		let latest: Handoff | null = null;
		for (const handoff of inbox.known.value?.values() ?? [])
			if (
				handoff.conversationId === conversationId &&
				handoff.requestedAt >= (latest?.requestedAt ?? 0)
			)
				latest = handoff;
		return latest;
	}

	setInterval(() => {
		now.value = Date.now() + clockOffsetMs;
	}, tickMs);

	// What is on screen is read.
	function markSeen(): void {
		const conversationId = selectedId.peek();
		const last = conversation.entries.peek().at(-1)?.seq;
		if (conversationId === null || last === undefined || document.hidden)
			return;
		if ((seen.of(conversationId) ?? 0) < last)
			live?.send({ kind: "read", conversationId, seq: last });
		seen.mark(conversationId, last);
	}
	effect(() => {
		if (conversation.entries.value.length > 0) markSeen();
	});
	document.addEventListener("visibilitychange", markSeen);

	// The shopper's newest line decides what is suggested.
	let lastAsked = 0;
	effect(() => {
		const asked = conversation.entries.value.findLast(
			({ content }) => content.kind === "shopper",
		);
		if (asked && lastAsked !== 0 && asked.seq > lastAsked) helping.renew();
		lastAsked = asked?.seq ?? 0;
	});

	const isReady = computed(
		() => session.value.kind === "signed-in" && inbox.known.value !== null,
	);
	effect(() => {
		const id = selectedId.value;
		if (!isReady.value) return;
		if (id === null) conversation.close();
		else void conversation.open(id);
		helping.open(id);
	});

	// Whoever owns the conversation now decides what may be done with it.
	let before = "";
	effect(() => {
		const handoff = selected.value;
		const key = handoff
			? `${handoff.id} ${handoff.status} ${handoff.agent?.id}`
			: "";
		const isChanged =
			before !== "" && before.split(" ")[0] === key.split(" ")[0];
		if (isChanged && before !== key) void conversation.refresh();
		before = key;
	});

	// Another list, or another search, is asked for.
	let asked = "";
	let pause: ReturnType<typeof setTimeout> | undefined;
	effect(() => {
		const { view, search, topic, language } = place.value.value;
		const wanted = JSON.stringify([view, topic, language, search]);
		if (asked !== "" && asked !== wanted && inbox.known.peek() !== null) {
			clearTimeout(pause);
			pause = setTimeout(() => void inbox.load(false), searchPauseMs);
		}
		asked = wanted;
	});

	async function checkSession(): Promise<boolean> {
		const answer = await api.me();
		const before = session.peek();
		if (answer.kind === "ok") {
			enter(answer.body);
			return true;
		}
		if (answer.kind === "offline") {
			if (before.kind === "loading") session.value = { kind: "unreachable" };
			return true;
		}
		leave(before.kind === "signed-in");
		return false;
	}

	function enter(me: Me, password: string | null = null): void {
		// Kept in memory alone, and only until it is replaced.
		typedPassword = me.user.mustChangePassword
			? (password ?? typedPassword)
			: null;
		session.value = { kind: "signed-in", me };
		if (
			me.user.mustChangePassword ||
			me.user.needsSecondFactor ||
			me.user.role === "editor"
		)
			return;
		if (live) return;
		connection.value = "connecting";
		live = openLiveConnection({
			onOpen() {
				void inbox.load(true).then(() => {
					if (inbox.status.peek() === "ready") connection.value = "online";
				});
				void conversation.refresh();
				outbox.resume();
			},
			onMessage: receive,
			onLost() {
				connection.value = "offline";
			},
			onSignedOut() {
				live = undefined;
				void checkSession();
			},
			async mayReconnect() {
				const answer = await api.me();
				if (answer.kind !== "refused" || answer.status !== 401) return true;
				leave(true);
				return false;
			},
		});
	}

	function leave(wasSignedIn: boolean): void {
		live?.close();
		live = undefined;
		batch(() => {
			session.value = { kind: "signed-out", wasSignedIn };
			inbox.forget();
			conversation.close();
			helping.open(null);
		});
	}

	function sayTaken(by: string | undefined): void {
		const words = strings.peek();
		notices.add(
			"problem",
			by ? fill(words.taken, { agent: by }) : words.takenBySomebody,
		);
	}

	function receive(message: LiveMessage): void {
		switch (message.kind) {
			case "entries":
			case "typing":
			case "read":
			case "deliveries":
				conversation.receive(message);
				break;
			case "handoff": {
				const { handoff } = message;
				const known = inbox.known.peek()?.get(handoff.id);
				inbox.add(handoff);
				const isTaken =
					known?.status === "waiting" &&
					handoff.status === "accepted" &&
					handoff.agent?.id !== myId.peek();
				if (isTaken && selectedId.peek() === handoff.conversationId)
					sayTaken(handoff.agent?.name);
				break;
			}
			case "taken": {
				const known = inbox.known.peek()?.get(message.handoffId);
				if (known && known.conversationId === selectedId.peek()) {
					sayTaken(message.by?.name);
					place.go({ conversationId: null });
				}
				inbox.remove(message.handoffId);
				break;
			}
			case "note": {
				const { note } = message;
				conversation.addNote(note);
				const isForMe =
					note.author.id !== myId.peek() && note.mentions.includes(myId.peek());
				if (isForMe && note.conversationId !== selectedId.peek())
					notices.add(
						"done",
						fill(strings.peek().work.mentionedYou, { agent: note.author.name }),
					);
				break;
			}
			case "queue":
				inbox.receive(message);
				break;
			case "offer":
				inbox.offer(message.handoffId, message.until);
				break;
			case "presence":
			case "shut":
				break;
		}
	}

	async function act(handoff: Handoff, what: HandoffAct): Promise<boolean> {
		if (busyIds.peek().has(handoff.id)) return false;
		busyIds.value = new Set(busyIds.peek()).add(handoff.id);
		const answer = await api.act(handoff.id, what);
		const busy = new Set(busyIds.peek());
		busy.delete(handoff.id);
		busyIds.value = busy;
		if (answer.kind !== "ok") {
			report(answer);
			return false;
		}
		if (answer.body.handoff) inbox.add(answer.body.handoff);
		if (endsWriting(what.kind)) drafts.write(handoff.id, "");
		const done = doneText(what.kind, answer.body.number ?? "", strings.peek());
		if (done) notices.add("done", done);
		return true;
	}

	return {
		api,
		place,
		session,
		connection,
		inbox,
		selectedId,
		selected,
		busyIds,
		now,
		notices,
		drafts,
		seen,
		conversation,
		helping,
		outbox,
		picked,
		myId,
		report,
		async start(): Promise<void> {
			await checkSession();
		},
		get typedPassword() {
			return typedPassword;
		},
		enter,
		leave,
		select(conversationId: string | null): void {
			place.go({ conversationId });
		},
		act,
		say(handoff: Handoff, text: string): void {
			const files = picked.take(handoff.id);
			outbox.add(handoff.id, text, conversation.lastSeq(), files);
			drafts.write(handoff.id, "");
		},
		/** A note among colleagues, or a hint to whoever has the conversation. Answers whether the server has it. */
		async remark(
			handoff: Handoff,
			kind: "note" | "whisper",
			text: string,
			mentions: readonly string[],
		): Promise<boolean> {
			const draft = { id: createMessageId(), text, mentions };
			const answer = await api.remark(handoff.id, kind, draft);
			if (answer.kind === "ok") conversation.addNote(answer.body.note);
			else report(answer);
			return answer.kind === "ok";
		},
		/** Somebody writes an answer. */
		typing(conversationId: string): void {
			if (Date.now() - lastTypingAt < typingEveryMs) return;
			lastTypingAt = Date.now();
			live?.send({ kind: "typing", conversationId });
		},
		async signOut(): Promise<void> {
			const answer = await api.signOut();
			if (answer.kind === "offline") report(answer);
			else leave(false);
		},
	};
}

export type Desk = ReturnType<typeof createDesk>;
