import { batch, computed, effect, signal } from "@preact/signals";
import { createNotices } from "@shopbell/staff-web";
import type { DeskApi, HandoffAct } from "../api/desk-api.js";
import {
	type LiveConnection,
	openLiveConnection,
} from "../api/live-connection.js";
import type { Refusal } from "../api/request.js";
import { fill } from "../locale/strings.js";
import type { Handoff } from "../wire/handoff.js";
import type { LiveMessage } from "../wire/live-message.js";
import type { Me } from "../wire/me.js";
import { createConversationStore } from "./conversation-store.js";
import { createDrafts } from "./drafts.js";
import {
	applyToInbox,
	type Inbox,
	toInbox,
	toSections,
	withoutHandoff,
} from "./inbox.js";
import { createOutbox } from "./outbox.js";
import { strings } from "./preferences.js";
import { createSeen } from "./seen.js";

/** Who is at this page. */
export type SessionState =
	| { readonly kind: "loading" }
	| { readonly kind: "unreachable" }
	| { readonly kind: "signed-out"; readonly wasSignedIn: boolean }
	| { readonly kind: "signed-in"; readonly me: Me };

/** How often ages on screen are renewed. */
const tickMs = 5000;

/** Everything the page shows and does. One per page. */
export function createDesk(api: DeskApi) {
	const session = signal<SessionState>({ kind: "loading" });
	const connection = signal<"connecting" | "online" | "offline">("connecting");
	const inbox = signal<Inbox | null>(null);
	const selectedId = signal<string | null>(null);
	/** Handoffs with an action under way. */
	const busyIds = signal<ReadonlySet<string>>(new Set());
	/** The server's clock, in steps. */
	const now = signal(Date.now());
	let clockOffsetMs = 0;
	/** The one-time password somebody has just signed in with, so that it is not asked for twice. */
	let typedPassword: string | null = null;
	let live: LiveConnection | undefined;
	/** Messages that came while the inbox was being asked for. */
	let held: LiveMessage[] | null = null;

	const notices = createNotices();
	const drafts = createDrafts();
	const seen = createSeen();

	const myId = computed(() =>
		session.value.kind === "signed-in" ? session.value.me.user.id : "",
	);
	const sections = computed(() =>
		inbox.value ? toSections(inbox.value, myId.value, now.value) : null,
	);
	const selected = computed(() =>
		selectedId.value === null
			? null
			: (inbox.value?.get(selectedId.value) ?? null),
	);

	const conversation = createConversationStore({
		api,
		myId,
		follow: (conversationId, after) => live?.follow(conversationId, after),
		onRefused: report,
		onArrived: (handoffId, count) => outbox.arrived(handoffId, count),
	});
	const outbox = createOutbox({ api, onRefused: report });

	setInterval(() => {
		now.value = Date.now() + clockOffsetMs;
	}, tickMs);

	// What is on screen is read.
	effect(() => {
		const handoff = selected.value;
		const entries = conversation.entries.value;
		const last = entries.at(-1)?.seq;
		if (handoff && last !== undefined && !document.hidden)
			seen.mark(handoff.conversationId, last);
	});
	document.addEventListener("visibilitychange", () => {
		const handoff = selected.peek();
		const last = conversation.entries.peek().at(-1)?.seq;
		if (!document.hidden && handoff && last !== undefined)
			seen.mark(handoff.conversationId, last);
	});

	/** Says plainly why something did not work. */
	function report(refusal: Refusal | "offline", handoffId?: string): void {
		const words = strings.peek();
		if (refusal === "offline") {
			notices.add("problem", words.failed);
			return;
		}
		if (refusal.status === 401) {
			void checkSession();
			return;
		}
		switch (refusal.code) {
			case "taken":
				notices.add(
					"problem",
					refusal.by
						? fill(words.taken, { agent: refusal.by.name })
						: words.takenBySomebody,
				);
				break;
			case "gone":
				notices.add("problem", words.gone);
				break;
			case "not-yours":
				notices.add("problem", words.notYours);
				break;
			case "origin-refused":
				notices.add("problem", words.wrongAddress);
				break;
			case "text-too-long":
				notices.add("problem", words.tooLong);
				break;
			default:
				notices.add("problem", words.failed);
		}
		if (["taken", "gone", "not-yours", "not-found"].includes(refusal.code)) {
			if (handoffId && inbox.peek())
				inbox.value = withoutHandoff(inbox.peek() as Inbox, handoffId);
			void loadInbox();
		}
	}

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
		if (me.user.mustChangePassword || me.user.role === "editor") return;
		if (live) return;
		connection.value = "connecting";
		live = openLiveConnection({
			onOpen() {
				void loadInbox();
				conversation.resume();
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
			inbox.value = null;
			conversation.close();
		});
	}

	async function loadInbox(): Promise<void> {
		held ??= [];
		const answer = await api.inbox();
		const missed = held ?? [];
		held = null;
		if (answer.kind === "offline") return;
		if (answer.kind === "refused") return report(answer);
		batch(() => {
			clockOffsetMs = answer.body.at - Date.now();
			now.value = answer.body.at;
			connection.value = "online";
			inbox.value = missed.reduce(applyToInbox, toInbox(answer.body));
			seen.keepOnly(
				new Set([...inbox.value.values()].map((item) => item.conversationId)),
			);
			openSelected();
		});
	}

	function receive(message: LiveMessage): void {
		if (message.kind === "entries" || message.kind === "shut") {
			conversation.receive(message);
			return;
		}
		if (held) held.push(message);
		if (!inbox.peek()) return;
		if (message.kind === "taken" && selectedId.peek() === message.handoffId) {
			const words = strings.peek();
			notices.add(
				"problem",
				message.by
					? fill(words.taken, { agent: message.by.name })
					: words.takenBySomebody,
			);
		}
		inbox.value = applyToInbox(inbox.peek() as Inbox, message);
		if (message.kind === "taken" && selectedId.peek() === message.handoffId)
			select(null);
	}

	function select(handoffId: string | null): void {
		batch(() => {
			selectedId.value = handoffId;
			openSelected();
		});
	}

	function openSelected(): void {
		const handoff = selected.peek();
		if (handoff) void conversation.open(handoff);
		else if (inbox.peek()) conversation.close();
	}

	async function act(handoff: Handoff, what: HandoffAct): Promise<boolean> {
		if (busyIds.peek().has(handoff.id)) return false;
		busyIds.value = new Set(busyIds.peek()).add(handoff.id);
		const answer = await api.act(handoff.id, what);
		const busy = new Set(busyIds.peek());
		busy.delete(handoff.id);
		busyIds.value = busy;
		if (answer.kind !== "ok") {
			report(answer.kind === "offline" ? "offline" : answer, handoff.id);
			return false;
		}
		const after = answer.body.handoff;
		if (after && inbox.peek())
			inbox.value = applyToInbox(inbox.peek() as Inbox, {
				kind: "handoff",
				handoff: after,
			});
		if (what !== "accept") {
			drafts.write(handoff.id, "");
			const words = strings.peek();
			notices.add("done", what === "resolve" ? words.resolved : words.released);
		}
		return true;
	}

	return {
		api,
		session,
		connection,
		inbox,
		sections,
		selectedId,
		selected,
		busyIds,
		now,
		notices,
		drafts,
		seen,
		conversation,
		outbox,
		myId,
		start: checkSession,
		get typedPassword() {
			return typedPassword;
		},
		enter,
		leave,
		select,
		loadInbox,
		act,
		say(handoff: Handoff, text: string): void {
			outbox.add(handoff.id, text);
			drafts.write(handoff.id, "");
		},
		async signOut(): Promise<void> {
			const answer = await api.signOut();
			if (answer.kind === "offline") report("offline");
			else leave(false);
		},
	};
}

export type Desk = ReturnType<typeof createDesk>;
